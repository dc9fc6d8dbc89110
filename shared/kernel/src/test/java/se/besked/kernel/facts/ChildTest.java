package se.besked.kernel.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.besked.kernel.facts.Child.SchoolPlace;
import se.besked.kernel.law.SchoolYear;
import se.besked.kernel.law.Stage;
import se.besked.kernel.people.PersonName;
import se.besked.kernel.registers.Sourced;

class ChildTest {
  private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

  @ParameterizedTest
  @CsvSource({
    "2021-12-31, 2026/27,", // T-LAW-33: compulsory school from the autumn of 2027
    "2021-12-31, 2027/28, 0",
    "2021-01-01, 2027/28, 0",
    "2022-01-01, 2027/28,",
    "2022-01-01, 2028/29, 0",
    "2011-06-01, 2026/27, 9",
    "2010-06-01, 2026/27,",
  })
  void byAgeWithoutARegistry(LocalDate born, String year, Integer stage) {
    assertThat(child(born, Optional.empty()).stageIn(SchoolYear.parse(year)).orElse(null))
        .isEqualTo(stage == null ? null : new Stage(stage));
  }

  @Test
  void theRegistrysGradeIsCarriedForward() {
    var ayearLate = child(LocalDate.of(2018, 1, 1), Optional.of(place(Optional.of(new Stage(1)))));

    assertThat(ayearLate.stageIn(SchoolYear.parse("2026/27"))).contains(new Stage(1));
    assertThat(ayearLate.stageIn(SchoolYear.parse("2027/28"))).contains(new Stage(2));
    assertThat(ayearLate.stageIn(SchoolYear.parse("2025/26"))).contains(new Stage(0));
    assertThat(ayearLate.stageIn(SchoolYear.parse("2024/25"))).isEmpty();
    assertThat(ayearLate.stageIn(SchoolYear.parse("2035/36"))).isEmpty();
  }

  @Test
  void aPlaceWithoutGradeFallsBackOnAge() {
    var child = child(LocalDate.of(2018, 1, 1), Optional.of(place(Optional.empty())));

    assertThat(child.stageIn(SchoolYear.parse("2026/27"))).contains(new Stage(2));
  }

  @Test
  void homesByKind() {
    var registered = home(Home.Kind.REGISTERED);
    var other = home(Home.Kind.OTHER_GUARDIAN);
    var child =
        new Child(
            "barn-1",
            new Sourced<>(new PersonName("Bo", "Provsson"), "Folkbokföringen", NOW),
            LocalDate.of(2018, 1, 1),
            List.of(),
            List.of(other, registered),
            Optional.empty());

    assertThat(child.registeredHome()).contains(registered);
    assertThat(child.otherHome()).contains(other);
    assertThat(registered.to("s1")).contains(new Walk.Metres(2601, "gångväg"));
    assertThat(registered.to("s2")).isEmpty();
  }

  @Test
  void schoolsOfferASpanOfStages() {
    var school = new School("s", "Ekskolan", true, new Stage(0), new Stage(3), Optional.empty());

    assertThat(school.offers(new Stage(0))).isTrue();
    assertThat(school.offers(new Stage(3))).isTrue();
    assertThat(school.offers(new Stage(4))).isFalse();
  }

  private static Home.Open home(Home.Kind kind) {
    return new Home.Open(
        kind,
        Optional.empty(),
        "1299",
        Optional.empty(),
        Map.of("s1", new Walk.Metres(2601, "gångväg")));
  }

  private static SchoolPlace place(Optional<Stage> stage) {
    return new SchoolPlace("s1", stage, SchoolYear.parse("2026/27"));
  }

  private static Child child(LocalDate born, Optional<SchoolPlace> place) {
    return new Child(
        "barn-1",
        new Sourced<>(new PersonName("Bo", "Provsson"), "Folkbokföringen", NOW),
        born,
        List.of(),
        List.of(),
        place.map(p -> new Sourced<>(p, "Elevregistret", NOW)));
  }
}
