package se.besked.journey.reassess;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import se.besked.casework.ids.PersonId;
import se.besked.journey.Json;
import se.besked.kernel.decisions.Assessment;
import se.besked.kernel.decisions.Finding;
import se.besked.kernel.decisions.Outcome;
import se.besked.kernel.decisions.Standing;
import se.besked.kernel.facts.Child;
import se.besked.kernel.facts.Facts;
import se.besked.kernel.facts.Home;
import se.besked.kernel.facts.Walk;
import se.besked.kernel.law.AppealRoute;
import se.besked.kernel.law.LegalReference;
import se.besked.kernel.law.SchoolYear;
import se.besked.kernel.law.Stage;
import se.besked.kernel.people.PersonName;
import se.besked.kernel.registers.Sourced;

/** What an assessment rested on, as the case kept it, against what it rests on now. */
class DifferencesTest {
  private static final Instant THEN = Instant.parse("2026-11-22T08:00:00Z");
  private static final LegalReference LAW = LegalReference.schoolAct("10 kap. 32 §");
  private static final PersonId CHILD = new PersonId(UUID.randomUUID());

  private static Facts facts(String address, int grade) {
    var home =
        new Home.Open(
            Home.Kind.REGISTERED,
            Optional.of(new Sourced<>(address, "Folkbokföringen", THEN)),
            "1299",
            Optional.empty(),
            Map.of("skola", new Walk.Metres(851, "mätt")));
    var child =
        new Child(
            CHILD.toString(),
            new Sourced<>(new PersonName("Barn", "Provsson"), "Folkbokföringen", THEN),
            LocalDate.of(2018, 2, 28),
            List.of(),
            List.of(home),
            Optional.of(
                new Sourced<>(
                    new Child.SchoolPlace(
                        "skola", Optional.of(new Stage(grade)), new SchoolYear(2026)),
                    "Elevregistret",
                    THEN)));
    return new Facts(
        "1299",
        new Facts.Guardian("v", new PersonName("Anna", "Provsson"), Optional.empty(), "1299"),
        List.of(child),
        List.of(),
        List.of(),
        LocalDate.of(2026, 11, 22));
  }

  private static Assessment assessment(int metres, String version) {
    return new Assessment(
        Outcome.REFUSE,
        "Nej.",
        LAW,
        AppealRoute.ADMINISTRATIVE_APPEAL,
        false,
        List.of("Avslag."),
        List.of(
            new Finding(
                "distance",
                LAW,
                Standing.NOT_MET,
                "Vägen är " + metres + " m.",
                Map.of("walkingMetres", metres, "limitMetres", 2000))),
        List.of(),
        version);
  }

  /** As it is read back from its case, where it lies sealed. */
  private static Optional<Child> kept(Facts facts) {
    return StoredFactsOfChild.facts(Json.write(facts)).flatMap(f -> f.child(CHILD.toString()));
  }

  private static Optional<Child> child(Facts facts) {
    return facts.child(CHILD.toString());
  }

  @Test
  void tellsAddressGradeDistanceAndRules() {
    var differences =
        Differences.between(
            kept(facts("Kornvägen 1", 3)),
            assessment(851, "r/1"),
            assessment(2400, "r/2"),
            child(facts("Rågstigen 4", 4)));
    assertThat(differences)
        .contains(
            new Difference("address", "", "Kornvägen 1", "Rågstigen 4"),
            new Difference("ruleVersion", "", "r/1", "r/2"),
            new Difference("walkingMetres", "distance", "851", "2400"))
        .extracting(Difference::input)
        .contains("grade")
        .doesNotContain("limitMetres", "school", "coGuardians", "standing");
  }

  @Test
  void tellsNothingWhenNothingHasChanged() {
    var facts = facts("Kornvägen 1", 3);
    assertThat(
            Differences.between(
                kept(facts), assessment(851, "r/1"), assessment(851, "r/1"), child(facts)))
        .isEmpty();
  }
}
