package se.besked.journey.prefill;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.besked.kernel.facts.Placement;
import se.besked.kernel.people.PersonName;
import se.besked.kernel.people.PersonalNumber;
import se.besked.kernel.people.Protection;
import se.besked.kernel.people.RegisteredPerson;
import se.besked.kernel.registers.CarePlacement;
import se.besked.kernel.registers.SupportPeriods;
import se.besked.testkit.Personas;

/** What a guardian is told of the hours of the other home's place. */
class CarePlacesTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
  private static final PersonalNumber ME = Personas.TWO_PLACES;
  private static final PersonalNumber OTHER = Personas.TWO_PLACES_OTHER;

  private SupportPeriods support = SupportPeriods.NONE;

  private static CarePlacement place(
      PersonalNumber owner, @Nullable Integer hours, LocalDate start, @Nullable LocalDate end) {
    return new CarePlacement(
        owner.equals(ME) ? "mine" : "theirs",
        "u1",
        "FS",
        Set.of(owner),
        start,
        end,
        null,
        hours,
        List.of());
  }

  private static CarePlacement place(PersonalNumber owner, @Nullable Integer hours) {
    return place(owner, hours, TODAY.minusMonths(3), null);
  }

  private List<Placement> seen(CarePlacement... places) {
    var me =
        new RegisteredPerson(
            ME,
            new PersonName("Prov", "Provsson"),
            Protection.NONE,
            null,
            null,
            Set.of(),
            Set.of(),
            Set.of(),
            false);
    return new CarePlaces(List.of(), (child, unit) -> support)
        .open(Personas.CHILD_OF_TWO_PLACES, List.of(places), me, true, TODAY);
  }

  private static Optional<Integer> hours(List<Placement> seen, boolean held) {
    return seen.stream()
        .filter(p -> p.heldHere() == held)
        .map(Placement::weeklyHours)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void theirNumberIsNotThere() {
    var seen = seen(place(ME, 10), place(OTHER, 32));
    assertThat(hours(seen, true)).contains(10);
    assertThat(hours(seen, false)).isEmpty();
    assertThat(seen.toString()).contains("[10]").doesNotContain("32");
    assertThat(hours(seen(place(ME, 10), place(OTHER, 3)), false))
        .as("no fee rests on it")
        .isEmpty();
  }

  /** Fifteen hours a week are free, those of both homes together. */
  @ParameterizedTest
  @CsvSource({"10, 5, true", "10, 6, false", "15, , false", ", 5, false"})
  void thatTheyAreFreeIsToldWhereTheFeeRestsOnIt(
      @Nullable Integer mine, @Nullable Integer theirs, boolean free) {
    support = new SupportPeriods(List.of(new SupportPeriods.Change(TODAY.minusYears(1), true)));
    var seen = seen(place(ME, mine), place(OTHER, theirs));
    assertThat(hours(seen, false)).isEqualTo(free ? Optional.of(0) : Optional.empty());
  }

  @Test
  void onlyPlacesOfTheSameTimeCountTogether() {
    support = new SupportPeriods(List.of(new SupportPeriods.Change(TODAY.minusYears(1), true)));
    var later = place(OTHER, 12, TODAY.plusMonths(2), null);
    var mine = place(ME, 10, TODAY.minusMonths(3), TODAY.plusMonths(1));
    assertThat(hours(seen(mine, later), false)).contains(0);
  }
}
