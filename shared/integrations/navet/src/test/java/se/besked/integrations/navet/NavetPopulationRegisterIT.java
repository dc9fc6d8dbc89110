package se.besked.integrations.navet;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.besked.integrations.navet.simulated.SimulatedNavet;
import se.besked.integrations.navet.simulated.SimulatedPosts;
import se.besked.kernel.people.ChildrenInCare;
import se.besked.kernel.people.PersonName;
import se.besked.kernel.people.PersonalNumber;
import se.besked.kernel.people.Protection;
import se.besked.kernel.registers.PopulationRegister;
import se.besked.testkit.Personas;
import tools.jackson.databind.node.ObjectNode;

/** The contract over Navet's wire, and what Navet's wire does besides. */
class NavetPopulationRegisterIT extends PopulationRegisterContract {
  private final NavetFixture fixture = new NavetFixture();
  private final SimulatedNavet navet = fixture.navet;

  @AfterEach
  void close() {
    fixture.close();
  }

  @Override
  PopulationRegister register() {
    return fixture.register;
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", "saknas", "NEJ", "SKYDD_PÅ_NYTT_SÄTT", "FINGERADE"})
  void aFlagThatIsMissingOrUnknownMeansTheStrongestProtection(String flag) {
    navet.protect(Personas.ALONE, flag);
    var person = find(Personas.ALONE);
    assertThat(person.protection()).isEqualTo(Protection.UNKNOWN);
    assertThat(person.protection().isProtected()).isTrue();
    assertThat(person.registeredAddress()).isEmpty();
  }

  @Test
  void aFlagOfAnotherTypeOrNullIsUnknown() {
    navet.change(Personas.ALONE, p -> p.put("skyddAvPersonuppgifter", false));
    assertThat(find(Personas.ALONE).protection()).isEqualTo(Protection.UNKNOWN);
    navet.change(Personas.ALONE, p -> p.putNull("skyddAvPersonuppgifter"));
    assertThat(find(Personas.ALONE).protection()).isEqualTo(Protection.UNKNOWN);
  }

  @ParameterizedTest
  @CsvSource({
    "G,true",
    "RP,true",
    "S,false",
    "Ä,false",
    "SP,false",
    "EP,false",
    "OG,false",
    ",true"
  })
  void theCivilStatusDecidesWhetherARowStillHolds(String status, boolean married) {
    navet.change(
        Personas.STEP_PARENT,
        p -> {
          p.remove("civiltilstand");
          if (status != null) {
            p.putObject("civiltilstand").put("kod", status);
          }
        });
    var person = find(Personas.STEP_PARENT);
    assertThat(person.married()).isEqualTo(married);
    assertThat(person.spouse()).isEqualTo(married ? Personas.STEP_FAMILY : null);
  }

  @Test
  void marriedToSomebodyTheRegisterHasNoNumberOfIsMarriedAllTheSame() {
    navet.marriage(Personas.STEP_PARENT, Personas.STEP_FAMILY, false);
    assertThat(find(Personas.STEP_PARENT).married()).isFalse();
    navet.change(
        Personas.STEP_PARENT,
        p -> {
          p.remove("civiltilstand");
          p.putArray("relationerTillAldrigFolkbokforda")
              .addObject()
              .put("fodelsetidsnummer", "197502020000")
              .putObject("typ")
              .put("kod", "M");
        });
    assertThat(find(Personas.STEP_PARENT).married()).isTrue();
    assertThat(find(Personas.STEP_PARENT).spouse()).isNull();
    assertThat(find(Personas.STEP_PARENT).guardianUnconfirmed()).isFalse();
  }

  @Test
  void twoSpousesAreNone() {
    navet.setRelation(Personas.STEP_PARENT, Personas.ALONE, "P", true);
    assertThat(find(Personas.STEP_PARENT).married()).isTrue();
    assertThat(find(Personas.STEP_PARENT).spouse()).isNull();
  }

  @Test
  void anAddressThatStandsThereDespiteProtectedRegistrationIsDropped() {
    navet.protect(Personas.ALONE, "SKYDDAD_FOLKBOKFORING");
    assertThat(find(Personas.ALONE).registeredAddress()).isEmpty();
    navet.protect(Personas.ALONE, "SEKRETESSMARKERING");
    assertThat(find(Personas.ALONE).registeredAddress()).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "skyddAvPersonuppgifter",
        "senastAndrad",
        "namn",
        "folkbokforing",
        "kontaktadress",
        "relationerTillFolkbokforda",
        "fodelse",
        "civiltilstand"
      })
  void everyBlockMayBeMissing(String block) {
    var before = find(Personas.ALONE);
    navet.removeBlock(Personas.ALONE, block);
    var after = find(Personas.ALONE);
    assertThat(after.number()).isEqualTo(Personas.ALONE);
    assertThat(after.name())
        .isEqualTo(block.equals("namn") ? PersonName.NOT_REGISTERED : before.name());
    assertThat(after.guardianOf())
        .isEqualTo(block.equals("relationerTillFolkbokforda") ? Set.of() : before.guardianOf());
    assertThat(after.registeredAddress().isPresent())
        .isEqualTo(!Set.of("folkbokforing", "skyddAvPersonuppgifter").contains(block));
    assertThat(after.born()).isEqualTo(before.born());
  }

  @Test
  void aRecordThatDoesNotSayWhoseItIsBelongsToNobody() {
    navet.removeBlock(Personas.ALONE, "identitet");
    assertThat(register().find(Set.of(Personas.ALONE))).isEmpty();
  }

  @Test
  void anAddressWithoutMunicipalityIsNone() {
    navet.change(Personas.ALONE, p -> p.withObject("folkbokforing").remove("lanskod"));
    assertThat(find(Personas.ALONE).registeredAddress()).isEmpty();
    navet.change(
        Personas.ALONE,
        p -> p.withObject("folkbokforing").put("lanskod", 1).put("kommunkod", "80"));
    assertThat(find(Personas.ALONE).address().municipalityCode()).isEqualTo("0180");
  }

  @ParameterizedTest
  @CsvSource({"strykt", "styrkt"})
  void bothSpellingsOfTheProvedNameAreRead(String flag) {
    navet.change(
        Personas.ALONE,
        p -> p.putObject("namn").putObject("fornamn").put("namn", "Prova").put(flag, true));
    assertThat(find(Personas.ALONE).name()).isEqualTo(new PersonName("Prova", ""));
  }

  @Test
  void datesWithZeroesAreNoDatesAndTheNumberStands() {
    navet.change(
        Personas.ALONE, p -> p.putObject("fodelse").set("datum", SimulatedPosts.date("19850000")));
    var person = find(Personas.ALONE);
    assertThat(person.birthDate()).isNull();
    assertThat(person.born()).contains(LocalDate.of(1985, 1, 1));
    navet.change(
        Personas.ALONE, p -> p.putObject("fodelse").putObject("datum").put("varde", "19850102"));
    assertThat(find(Personas.ALONE).birthDate()).isEqualTo(LocalDate.of(1985, 1, 2));
  }

  @ParameterizedTest
  @CsvSource({"AV,true", "UV,true", "OB,true", "TA,true"})
  void goneIsWhoeverIsDeregistered(String cause, boolean gone) {
    navet.change(Personas.ALONE, p -> p.putObject("avregistrering").put("orsakskod", cause));
    assertThat(find(Personas.ALONE).gone()).isEqualTo(gone);
  }

  @Test
  void aDeregistrationWithoutCauseIsGone() {
    navet.change(
        Personas.ALONE,
        p -> p.withObject("identitet").putObject("status").put("varde", "AVREGISTRERAT"));
    assertThat(find(Personas.ALONE).gone()).isTrue();
  }

  @Test
  void aRelationToSomebodyDeceasedIsNotInForce() {
    navet.change(
        Personas.OLDER_CHILD_TOGETHER,
        p -> {
          for (var row : p.withArray("relationerTillFolkbokforda")) {
            if (row.path("identitetsbeteckning").asString().equals(Personas.TOGETHER.digits())) {
              ((ObjectNode) row).putObject("avregistrering").put("orsakskod", "AV");
            }
          }
        });
    assertThat(find(Personas.OLDER_CHILD_TOGETHER).guardians())
        .containsExactly(Personas.TOGETHER_OTHER);
  }

  @Test
  void anOldNumbersRecordIsFollowedToTheNewOne() {
    var old = PersonalNumber.of("201000802395");
    navet.change(
        old,
        p -> {
          p.putObject("identitet").put("identitetsbeteckning", old.digits());
          p.putObject("avregistrering").put("orsakskod", "GS");
          p.putArray("hanvisningar")
              .addObject()
              .put("identitetsbeteckning", Personas.CHILD_OF_UPPER.digits());
        });
    var found = register().find(Set.of(old, Personas.ALONE));
    assertThat(found).containsOnlyKeys(old, Personas.ALONE);
    assertThat(found.get(old).number()).isEqualTo(Personas.CHILD_OF_UPPER);
    assertThat(found.get(old).earlierNumbers()).contains(old);
    assertThat(found.get(old).protection()).isEqualTo(Protection.NONE);
  }

  @Test
  void custodyThatChangesIsSeenAtTheNextLookUp() {
    navet.custody(Personas.NOT_GUARDIAN, Personas.CHILD_OF_ALONE, true);
    assertThat(find(Personas.NOT_GUARDIAN).guardianOf()).containsExactly(Personas.CHILD_OF_ALONE);
    navet.custody(Personas.ALONE, Personas.CHILD_OF_ALONE, false);
    assertThat(find(Personas.CHILD_OF_ALONE).guardians()).containsExactly(Personas.NOT_GUARDIAN);
  }

  @Test
  void recordsThatDisagreeGiveNoChild() {
    navet.setRelation(Personas.CHILD_OF_ALONE, Personas.ALONE, "V", false);
    var found =
        (ChildrenInCare.Found)
            ChildrenInCare.of(register()::find, Personas.ALONE, LocalDate.now(fixture.clock));
    assertThat(found.children()).isEmpty();
    assertThat(found.unconfirmed()).isEqualTo(1);
  }

  @Test
  void journalsEveryLookUpWithoutNumbers() {
    register().find(Set.of(Personas.ALONE, NOBODY));
    assertThat(fixture.journal)
        .containsExactly(
            new RegisterLookups.Lookup(fixture.clock.instant(), Duration.ZERO, 2, 1, null));
    assertThat(fixture.journal.toString()).doesNotContain("1985");
  }
}
