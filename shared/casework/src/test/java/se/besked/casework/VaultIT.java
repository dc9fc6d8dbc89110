package se.besked.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import se.besked.casework.crypto.CaseVault;
import se.besked.casework.crypto.MasterKeys;
import se.besked.casework.crypto.MasterVault;
import se.besked.casework.crypto.PersonalVault;
import se.besked.casework.crypto.Place;
import se.besked.casework.crypto.VaultFailure;

class VaultIT {
  static final World WORLD = new World();
  static final byte[] SECRET = "mitt barns uppgifter".getBytes(StandardCharsets.UTF_8);
  static final String NEW_KEY = "YWJjZGVmZ2hpamtsbW5vcHFyc3R1dnd4eXoxMjM0NTY=";

  @AfterAll
  static void close() {
    WORLD.close();
  }

  final PersonalVault vault = WORLD.get(PersonalVault.class);
  final Place place = new Place("draft", UUID.randomUUID(), "content");

  @Test
  void opensForItsOwnerInItsPlace() {
    var kept = vault.seal(WORLD.anna, place, SECRET);
    assertThat(vault.open(WORLD.anna, place, kept)).isEqualTo(SECRET);
    assertThat(new String(kept, StandardCharsets.ISO_8859_1)).doesNotContain("barns");
    assertThat(vault.seal(WORLD.anna, place, SECRET)).isNotEqualTo(kept);
  }

  @Test
  void everyChangedByteIsNoticed() {
    var kept = vault.seal(WORLD.anna, place, SECRET);
    for (int i = 0; i < kept.length; i++) {
      var changed = kept.clone();
      changed[i] ^= 1;
      assertThatThrownBy(() -> vault.open(WORLD.anna, place, changed))
          .isInstanceOf(VaultFailure.class);
    }
    assertThatThrownBy(() -> vault.open(WORLD.anna, place, new byte[3]))
        .isInstanceOf(VaultFailure.class);
  }

  @Test
  void anotherPersonCannotOpenIt() {
    vault.seal(WORLD.bo, place, SECRET);
    var annas = vault.seal(WORLD.anna, place, SECRET);
    assertThatThrownBy(() -> vault.open(WORLD.bo, place, annas)).isInstanceOf(VaultFailure.class);
  }

  @Test
  void itCannotBeMovedToAnotherRowOrColumn() {
    var kept = vault.seal(WORLD.anna, place, SECRET);
    var otherRow = new Place("draft", UUID.randomUUID(), "content");
    var otherColumn = new Place("draft", place.row(), "page");
    assertThatThrownBy(() -> vault.open(WORLD.anna, otherRow, kept))
        .isInstanceOf(VaultFailure.class);
    assertThatThrownBy(() -> vault.open(WORLD.anna, otherColumn, kept))
        .isInstanceOf(VaultFailure.class);
  }

  @Test
  void aKeyIsOnePerPersonEvenWhenManyBeginAtOnce() throws InterruptedException {
    var newcomer = WORLD.citizen("199003202380");
    var sealedByAll =
        Threads.results(Threads.atOnce(16, () -> vault.seal(newcomer, place, SECRET)));
    assertThat(sealedByAll).hasSize(16);
    assertThat(sealedByAll)
        .allSatisfy(s -> assertThat(vault.open(newcomer, place, s)).isEqualTo(SECRET));
  }

  @Test
  void aNewMasterKeyTakesOverWithoutTouchingTheData() {
    try (var world = new World()) {
      var old = world.get(PersonalVault.class).seal(world.anna, place, SECRET);
      var oldOrder = world.get(MasterVault.class).seal(place, SECRET);
      var caseId = world.submitted(false).id();
      var inCase = world.get(CaseVault.class).seal(caseId, place, SECRET);

      var both = MasterKeys.of("2", NEW_KEY, Map.of("1", World.MASTER));
      var rotated = new PersonalVault(world.jdbc, both, world.clock);
      assertThat(rotated.open(world.anna, place, old)).isEqualTo(SECRET);
      assertThat(rotated.rewrap(100)).isPositive();
      assertThat(rotated.rewrap(100)).isZero();
      assertThat(new CaseVault(world.jdbc, both, world.clock).rewrap(100)).isPositive();
      assertThat(new MasterVault(both).open(place, oldOrder)).isEqualTo(SECRET);

      var onlyNew = MasterKeys.of("2", NEW_KEY, Map.of());
      assertThat(new PersonalVault(world.jdbc, onlyNew, world.clock).open(world.anna, place, old))
          .isEqualTo(SECRET);
      assertThat(new CaseVault(world.jdbc, onlyNew, world.clock).open(caseId, place, inCase))
          .isEqualTo(SECRET);
      assertThatThrownBy(() -> vault(world).open(world.anna, place, old))
          .isInstanceOf(VaultFailure.class)
          .hasMessageContaining("master key 2");
    }
  }

  private static PersonalVault vault(World world) {
    return world.get(PersonalVault.class);
  }

  @Test
  void aBadMasterKeyIsRefusedWithASentence() {
    assertThatThrownBy(() -> MasterKeys.of("1", "", Map.of()))
        .hasMessageContaining("besked.vault.master-key");
    assertThatThrownBy(() -> MasterKeys.of("1", World.MASTER, Map.of("1", NEW_KEY)))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
