package se.besked.kernel.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import se.besked.kernel.facts.Household.Adult;
import se.besked.kernel.law.Stage;
import se.besked.kernel.people.PersonName;
import se.besked.kernel.registers.CarePlacement.Schedule;
import se.besked.kernel.registers.SupportPeriods;
import se.besked.kernel.registers.SupportPeriods.Change;

class CareFactsTest {
  private static final LocalDate FIRST = LocalDate.of(2026, 8, 17);
  private static final LocalDate LAST = LocalDate.of(2026, 11, 15);

  @Test
  void aPlaceIsOpenThroughItsLastDay() {
    var ending = place(Optional.of(LAST), List.of());

    assertThat(ending.isOpenOn(LAST.minusDays(1))).isTrue();
    assertThat(ending.isOpenOn(LAST)).isTrue();
    assertThat(ending.isOpenOn(LAST.plusDays(1))).isFalse();
    assertThat(place(Optional.empty(), List.of()).isOpenOn(LAST.plusYears(9))).isTrue();
  }

  @Test
  void theHoursOfADayAreThoseGrantedThen() {
    var asked = new Schedule(FIRST, null, 1, false, List.of());
    var autumn = new Schedule(FIRST, LAST, 1, true, List.of());
    var winter = new Schedule(LAST.plusDays(1), null, 2, true, List.of());
    var place = place(Optional.empty(), List.of(asked, autumn, winter));

    assertThat(place.scheduleOn(FIRST.minusDays(1))).isEmpty();
    assertThat(place.scheduleOn(FIRST)).contains(autumn);
    assertThat(place.scheduleOn(LAST)).contains(autumn);
    assertThat(place.scheduleOn(LAST.plusDays(1))).contains(winter);
    assertThat(place.scheduleOn(LAST.plusYears(1))).contains(winter);
  }

  /** At which minute the other guardian is where. */
  @Test
  void ofTheOtherHomesPlaceThereAreNoHours() {
    var hours = List.of(new Schedule(FIRST, null, 1, true, List.of()));

    assertThat(place(Optional.empty(), hours, true).schedules()).isEqualTo(hours);
    assertThat(place(Optional.empty(), hours, false).schedules()).isEmpty();
    assertThat(place(Optional.empty(), hours, false).scheduleOn(FIRST)).isEmpty();
  }

  /** How much the other guardian works or studies follows from it. */
  @Test
  void norHowManyAWeek() {
    assertThat(ofHours(32, true).weeklyHours()).contains(32);
    assertThat(ofHours(32, false).weeklyHours()).isEmpty();
    assertThat(ofHours(0, false).weeklyHours()).as("that they are free of charge").contains(0);
    assertThat(ofHours(32, true).asKept().weeklyHours()).isEmpty();
  }

  @Test
  void specialSupportHoldsFromItsFirstDayToTheNextChange() {
    var periods = new SupportPeriods(List.of(new Change(LAST, false), new Change(FIRST, true)));

    assertThat(periods.on(FIRST.minusDays(1))).isFalse();
    assertThat(periods.on(FIRST)).isTrue();
    assertThat(periods.on(LAST.minusDays(1))).isTrue();
    assertThat(periods.on(LAST)).isFalse();
    assertThat(SupportPeriods.NONE.on(FIRST)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "2026-07, false",
    "2026-08, true",
    "2026-10, true",
    "2026-11, true",
    "2026-12, false"
  })
  void theWholeMonthItBeginsOrEndsInCounts(String month, boolean given) {
    var periods = new SupportPeriods(List.of(new Change(FIRST, true), new Change(LAST, false)));

    assertThat(periods.in(YearMonth.parse(month))).isEqualTo(given);
  }

  @Test
  void whatTheOthersEarnIsKnownWhenAllHaveSaid() {
    assertThat(household().othersIncome()).contains(0);
    assertThat(household(20_000).othersIncome()).contains(20_000);
    assertThat(household(20_000, 1_500).othersIncome()).contains(21_500);
    assertThat(household(20_000, null).othersIncome()).isEmpty();
  }

  @Test
  void unitsSchoolsAndChildrenAreFoundByTheirNamesAlone() {
    var sun = new CareUnit("u1", "Solen", Activity.PRESCHOOL, true, Optional.empty());
    var moon = new CareUnit("u2", "Månen", Activity.PRESCHOOL, true, Optional.empty());
    var care = new Care(List.of(sun, moon), List.of(), Optional.empty(), Optional.empty());
    assertThat(care.unit("u2")).contains(moon);
    assertThat(care.unit("u3")).isEmpty();

    var oak = new School("s1", "Ekskolan", true, new Stage(1), new Stage(3), Optional.empty());
    var elm = new School("s2", "Almskolan", true, new Stage(0), new Stage(9), Optional.empty());
    var facts =
        new Facts(
            "1299",
            new Facts.Guardian("g", name(), Optional.empty(), "1299"),
            List.of(child("barn-1"), child("barn-2")),
            List.of(oak, elm),
            List.of(),
            FIRST);
    assertThat(facts.school("s2")).contains(elm);
    assertThat(facts.school("s3")).isEmpty();
    assertThat(facts.child("barn-2").map(Child::handle)).contains("barn-2");
    assertThat(facts.child("barn-3")).isEmpty();
    assertThat(oak.offers(new Stage(0))).isFalse();
    assertThat(child("barn-1").otherHome()).as("no other home").isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Gap.class)
  void gapsAreToldInSwedishAndEnglish(Gap gap) {
    assertThat(gap.in("sv")).isEqualTo(gap.in("fi")).matches("(Elevregistret|Barnet) .*\\.");
    assertThat(gap.in("en")).matches("The (student registry|child) .*\\.");
    assertThat(gap.whereRead("sv"))
        .isEqualTo(gap.whereRead("fi"))
        .matches("(Elevregistret|Barnet) .*\\.")
        .doesNotContain("ifyllda", "Kontrollera");
    assertThat(gap.whereRead("en"))
        .matches("The (student registry|child) .*\\.")
        .doesNotContain("filled in");
  }

  @Test
  void whyThereIsNoDistanceIsToldInSwedishAndEnglish() {
    var walk = new Walk.NotMeasured("Kartan når inte dit.", "The map does not reach there.");

    assertThat(walk.in("en")).isEqualTo("The map does not reach there.");
    assertThat(walk.in("sv")).isEqualTo(walk.in("fi")).isEqualTo("Kartan når inte dit.");
  }

  private static PersonName name() {
    return new PersonName("Prov", "Provsson");
  }

  private static Child child(String handle) {
    var name =
        new se.besked.kernel.registers.Sourced<>(
            name(), "Folkbokföringen", java.time.Instant.EPOCH);
    var home =
        new Home.Open(
            Home.Kind.REGISTERED, Optional.empty(), "1299", Optional.empty(), java.util.Map.of());
    return new Child(handle, name, FIRST.minusYears(7), List.of(), List.of(home), Optional.empty());
  }

  private static Household household(@Nullable Integer... incomes) {
    return new Household(
        Arrays.stream(incomes).map(i -> new Adult("a", name(), Optional.ofNullable(i))).toList(),
        List.of());
  }

  private static Placement place(Optional<LocalDate> end, List<Schedule> schedules) {
    return place(end, schedules, true);
  }

  private static Placement place(
      Optional<LocalDate> end, List<Schedule> schedules, boolean heldHere) {
    return place(end, Optional.empty(), schedules, heldHere);
  }

  private static Placement ofHours(int weekly, boolean heldHere) {
    return place(Optional.empty(), Optional.of(weekly), List.of(), heldHere);
  }

  private static Placement place(
      Optional<LocalDate> end,
      Optional<Integer> weeklyHours,
      List<Schedule> schedules,
      boolean heldHere) {
    return new Placement(
        "p",
        "u1",
        "Solen",
        Activity.PRESCHOOL,
        FIRST,
        end,
        Optional.empty(),
        weeklyHours,
        heldHere,
        schedules,
        SupportPeriods.NONE);
  }
}
