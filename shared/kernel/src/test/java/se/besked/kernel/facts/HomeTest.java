package se.besked.kernel.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import se.besked.kernel.registers.Position;
import se.besked.kernel.registers.Sourced;

class HomeTest {
  private static final Optional<Sourced<String>> ADDRESS =
      Optional.of(new Sourced<>("Provgatan 1", "Folkbokföringen", Instant.EPOCH));

  private static Home.Open home(Home.Secret secret) {
    return new Home.Open(
        Home.Kind.REGISTERED,
        ADDRESS,
        "1299",
        Optional.of(new Position(56.6, 11.9)),
        Map.of("s", new Walk.Metres(997, "gångväg")),
        secret);
  }

  private static final Home.Open SECRET =
      home(new Home.Secret(Set.of("anna"), "Hemma hos Anna Provsson"));

  @Test
  void whoLivesThereKnowsIt() {
    assertThat(SECRET.isOpenTo("anna")).isTrue();
    assertThat(SECRET.seenBy("anna")).isSameAs(SECRET);
    assertThat(SECRET.seenBy("anna").open()).contains(SECRET);
    assertThat(SECRET.knownTo()).contains(Set.of("anna"));
  }

  @Test
  void toAnybodyElseItHasANameAndNoPlace() {
    assertThat(SECRET.isOpenTo("bo")).isFalse();
    var seen = SECRET.seenBy("bo");
    assertThat(seen.open()).isEmpty();
    assertThat(seen.kind()).isEqualTo(Home.Kind.REGISTERED);
    assertThat(seen.municipalityCode()).isEqualTo("1299");
    assertThat(seen.shownAddress().orElseThrow().value()).isEqualTo("Hemma hos Anna Provsson");
    assertThat(seen.toString()).doesNotContain("Provgatan", "997", "56.6");
    assertThat(seen.seenBy("anna")).as("what is gone does not come back").isSameAs(seen);
  }

  @Test
  void whatIsNobodysSecretIsSeenByAll() {
    var open = new Home.Open(Home.Kind.OTHER_GUARDIAN, ADDRESS, "1299", Optional.empty(), Map.of());
    assertThat(open.knownTo()).isEmpty();
    assertThat(open.isOpenTo("bo")).isTrue();
    assertThat(open.seenBy("bo")).isSameAs(open);
    assertThat(open.to("s")).isEmpty();
    assertThat(SECRET.to("s")).isPresent();
  }
}
