package se.besked.childcare.fees;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.besked.childcare.Rules;
import se.besked.kernel.decisions.Finding;
import se.besked.kernel.decisions.Standing;
import se.besked.kernel.facts.Activity;
import se.besked.kernel.facts.Care;
import se.besked.kernel.facts.Child;
import se.besked.kernel.facts.Facts;
import se.besked.kernel.facts.Household;
import se.besked.kernel.facts.Household.Adult;
import se.besked.kernel.facts.Household.ChildAtHome;
import se.besked.kernel.facts.Placement;
import se.besked.kernel.law.LegalReference;
import se.besked.kernel.law.RuleBook;
import se.besked.kernel.people.PersonName;
import se.besked.kernel.registers.Sourced;
import se.besked.kernel.registers.SupportPeriods;
import se.besked.kernel.registers.SupportPeriods.Change;

class ApplicantHouseholdTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
  private static final LocalDate START = LocalDate.of(2026, 12, 1);
  private static final LegalReference LAW = LegalReference.schoolAct("8 kap. 16 §");
  private static final RuleBook REGISTERED_HOME = registeredHome();

  private static RuleBook registeredHome() {
    var values = Rules.maxtaxa();
    values.put("sharedHomes", "REGISTERED_HOME_PAYS");
    return Rules.fees(values, "childcare-fees");
  }

  @Test
  void withoutStatementsTheHighestFeeIsTold() {
    var told = fee(household(atHome("bo", null, false)), "bo", Rules.MAXTAXA, START);

    assertThat(told.standing()).isEqualTo(Standing.MET);
    assertThat(plain(told))
        .isEqualTo(
            "Avgiften blir högst 1 547 kr i månaden, den högsta avgiften för barn 1. Den blir lägre"
                + " om hushållet har lämnat inkomstuppgift och tjänar mindre än inkomsttaket.");
    assertThat(told.inputs())
        .containsExactly(
            Map.entry("feeKronor", 1547),
            Map.entry("childNumber", 1),
            Map.entry("incomeStated", false),
            Map.entry("figures", "test/childcare-fees/2019-01-01+maxtaxa/2026-07-01"));
  }

  @Test
  void bothAdultsIncomesAreReckonedTogether() {
    var home = household(List.of(adult(10_000)), atHome("bo", null, false));

    assertThat(plain(fee(facts(home, 30_000), "bo", Rules.MAXTAXA, START)))
        .isEqualTo(
            "Avgiften blir ungefär 900 kr i månaden, räknat på den inkomst som hushållet har lämnat."
                + " Barnet räknas som barn 1.");
    assertThat(fee(facts(home, 30_000), "bo", Rules.MAXTAXA, START).inputs())
        .containsEntry("incomeStated", true);
    assertThat(ApplicantHousehold.of(facts(home, 30_000), child("bo"), Activity.PRESCHOOL).income())
        .isEqualTo(40_000);
    assertThat(ApplicantHousehold.of(facts(home, null), child("bo"), Activity.PRESCHOOL).income())
        .isNull();
    var silent = household(List.of(adult(null)), atHome("bo", null, false));
    assertThat(
            ApplicantHousehold.of(facts(silent, 30_000), child("bo"), Activity.PRESCHOOL).income())
        .isNull();
  }

  @Test
  void aChildIsCountedOnceAndTheOthersInTheirOrder() {
    // Has a place already: the one applied for takes its stead.
    var home =
        household(atHome("bo", Activity.PRESCHOOL, false), atHome("li", Activity.PRESCHOOL, false));
    var told = fee(home, "bo", Rules.MAXTAXA, START);

    assertThat(told.inputs()).containsEntry("childNumber", 2).containsEntry("feeKronor", 1031);
    assertThat(ApplicantHousehold.of(facts(home, null), child("bo"), Activity.PRESCHOOL).others())
        .extracting(PayingChild::key)
        .containsExactly("li");
  }

  @Test
  void aChildWithTwoHomesPaysHalfOrWhereItIsRegistered() {
    var home = household(atHome("bo", null, true), atHome("li", Activity.PRESCHOOL, false));

    assertThat(plain(fee(home, "bo", Rules.MAXTAXA, START)))
        .contains("högst 516 kr")
        .endsWith("Beloppet är ditt hushålls del, eftersom barnet har två hem.");
    assertThat(plain(fee(home, "bo", REGISTERED_HOME, START))).contains("högst 1 031 kr");
    assertThat(plain(fee(household(atHome("li", null, true)), "bo", Rules.MAXTAXA, START)))
        .as("another child's two homes")
        .doesNotContain("två hem");
    var away = household(atHome("away", null, true), atHome("li", Activity.PRESCHOOL, false));
    assertThat(fee(away, "away", REGISTERED_HOME, START))
        .isEqualTo(
            new Finding(
                "fee",
                LAW,
                Standing.MET,
                "Avgiften betalas i det hem där barnet är folkbokfört.",
                Map.of("feeKronor", 0)));
  }

  @Test
  void figuresOfTheApplicationsMonthWhereTheWishedMonthHasNone() {
    var home = household(atHome("bo", null, false));

    assertThat(plain(fee(home, "bo", Rules.MAXTAXA, LocalDate.of(2027, 1, 10))))
        .startsWith(
            "Avgifterna för januari 2027 är inte beslutade än. Här används de som gäller i november"
                + " 2026. Avgiften blir högst 1 547 kr");
    var none = fee(home, "bo", new RuleBook(Map.of()), START);
    assertThat(none.standing()).isEqualTo(Standing.UNKNOWN);
    assertThat(none.text()).isEqualTo("Avgifterna för december 2026 är inte beslutade än.");
  }

  @Test
  void specialSupportIsPaidForAboveFifteenHours() {
    var facts = facts(household(atHome("bo", null, false)), null);

    assertThat(plain(support(facts, 15, Rules.LUND)))
        .startsWith("Ingen avgift, om barnet får platsen för särskilt stöd.");
    assertThat(support(facts, 15, Rules.LUND).inputs()).containsEntry("feeKronor", 0);
    assertThat(plain(support(facts, 16, Rules.LUND)))
        .contains("högst 928 kr")
        .endsWith(
            "Det gäller om barnet får platsen för särskilt stöd. Då kostar bara tid över 15 timmar i"
                + " veckan (skollagen 8 kap. 16 §).");
    var undecided = support(facts, 16, Rules.MAXTAXA);
    assertThat(undecided.standing()).isEqualTo(Standing.UNKNOWN);
    assertThat(undecided.text())
        .isEqualTo(
            "Kommunen har inte beslutat vad förskola för särskilt stöd kostar över 15 timmar i"
                + " veckan.");
  }

  @Test
  void theHouseholdsChildrenWithAPlaceAreListedYoungestFirst() {
    var unnamed =
        new ChildAtHome(
            "other",
            Optional.empty(),
            LocalDate.of(2026, 1, 1),
            Optional.of(Activity.PRESCHOOL),
            false);
    var home =
        household(
            atHome("bo", null, false),
            atHome("away", Activity.SCHOOL_AGE_EDUCARE, true),
            atHome("li", Activity.PRESCHOOL, false),
            unnamed);

    assertThat(PayingChild.in(facts(home, null)))
        .extracting(PayingChild::key, PayingChild::name, PayingChild::registeredHere)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("other", "Barn 1", true),
            org.assertj.core.groups.Tuple.tuple("li", "li Provsson", true),
            org.assertj.core.groups.Tuple.tuple("away", "away Provsson", false));
    assertThat(PayingChild.in(facts(null, null))).isEmpty();
  }

  @Test
  void theSupportIsThatOfThePlaceUsedTodayOrElseOfTheNext() {
    var ended = place("1", TODAY.minusYears(1), TODAY.minusDays(1), 10, true, TODAY.minusYears(1));
    var used = place("2", TODAY.minusMonths(1), TODAY, 20, true, TODAY);
    var next = place("3", TODAY.plusMonths(1), null, 30, true, TODAY.plusMonths(1));
    var ordinary = place("4", TODAY, null, 40, true, null);

    assertThat(supportOf(ended, next, used)).isEqualTo(new SupportPlace(20));
    assertThat(supportOf(next)).as("as it is on its first day").isEqualTo(new SupportPlace(30));
    assertThat(supportOf(ended)).isNull();
    assertThat(supportOf(ordinary)).isNull();
    assertThat(supportOf()).isNull();
  }

  @Test
  void hoursOfBothHomesPlacesAreAddedWhileBothAreOpen() {
    var here = place("1", TODAY.minusMonths(1), null, 10, true, TODAY.minusMonths(1));
    var there = place("2", TODAY, TODAY, 6, false, null);

    assertThat(supportOf(here, there))
        .as("more than the free ones, and not how many")
        .isEqualTo(new SupportPlace(null));
    assertThat(supportOf(here, place("2", TODAY, TODAY, 0, false, null)))
        .as("free with those of both homes")
        .isEqualTo(new SupportPlace(10));
    assertThat(supportOf(here, place("2", TODAY.plusDays(1), null, 6, false, null)))
        .as("not begun")
        .isEqualTo(new SupportPlace(10));
    assertThat(supportOf(here, place("2", TODAY.minusDays(9), TODAY.minusDays(1), 6, false, null)))
        .as("over")
        .isEqualTo(new SupportPlace(10));
    assertThat(supportOf(here, place("2", TODAY, null, null, false, null)))
        .as("hours not known")
        .isEqualTo(new SupportPlace(null));
    assertThat(supportOf(here, place("2", TODAY, null, 6, true, null)))
        .as("a second place of the same home")
        .isEqualTo(new SupportPlace(10));
    var educare =
        new Placement(
            "3",
            "u2",
            "Fritids",
            Activity.SCHOOL_AGE_EDUCARE,
            TODAY,
            Optional.empty(),
            Optional.empty(),
            Optional.of(6),
            false);
    assertThat(supportOf(here, educare)).as("no preschool").isEqualTo(new SupportPlace(10));
  }

  @Test
  void aMonthIsPaidForAsSupportWhenAnyOfItIs() {
    var until = TODAY.minusMonths(2);
    var ending =
        new SupportPeriods(
            List.of(new Change(until.minusYears(1), true), new Change(until, false)));
    var place = withSupport("1", until.minusYears(1), null, 10, true, ending);
    var there = place("2", until.plusDays(3), null, 9, false, null);
    var child = child("bo", place, there);

    assertThat(SupportPlace.of(place, child, YearMonth.from(until)))
        .isEqualTo(new SupportPlace(null));
    assertThat(SupportPlace.of(place, child, YearMonth.from(until).minusMonths(1)))
        .isEqualTo(new SupportPlace(10));
    assertThat(SupportPlace.of(place, child, YearMonth.from(until).plusMonths(1))).isNull();
  }

  private static @Nullable SupportPlace supportOf(Placement... places) {
    var facts =
        facts(
            household(atHome("bo", Activity.PRESCHOOL, false)), null, List.of(child("bo", places)));
    return PayingChild.in(facts).getFirst().support();
  }

  private static Placement place(
      String id,
      LocalDate start,
      @Nullable LocalDate end,
      @Nullable Integer hours,
      boolean here,
      @Nullable LocalDate supportFrom) {
    return withSupport(
        id,
        start,
        end,
        hours,
        here,
        supportFrom == null
            ? SupportPeriods.NONE
            : new SupportPeriods(List.of(new Change(supportFrom, true))));
  }

  private static Placement withSupport(
      String id,
      LocalDate start,
      @Nullable LocalDate end,
      @Nullable Integer hours,
      boolean here,
      SupportPeriods support) {
    return new Placement(
        id,
        "u1",
        "Solen",
        Activity.PRESCHOOL,
        start,
        Optional.ofNullable(end),
        Optional.empty(),
        Optional.ofNullable(hours),
        here,
        List.of(),
        support);
  }

  private static Finding support(Facts facts, int hours, RuleBook rules) {
    return ApplicantHousehold.of(facts, child("bo"), Activity.PRESCHOOL, new SupportPlace(hours))
        .fee("fee", LAW, TODAY, START, rules, Locale.of("sv"));
  }

  private static Finding fee(Household home, String child, RuleBook rules, LocalDate start) {
    return fee(facts(home, null), child, rules, start);
  }

  private static Finding fee(Facts facts, String child, RuleBook rules, LocalDate start) {
    return ApplicantHousehold.of(facts, child(child), Activity.PRESCHOOL)
        .fee("fee", LAW, TODAY, start, rules, Locale.of("sv"));
  }

  private static String plain(Finding finding) {
    return finding.text().replace('\u00a0', ' ');
  }

  private static Household household(ChildAtHome... children) {
    return household(List.of(), children);
  }

  private static Household household(List<Adult> others, ChildAtHome... children) {
    return new Household(others, List.of(children));
  }

  private static Adult adult(@Nullable Integer income) {
    return new Adult("partner", new PersonName("Prov", "Provsson"), Optional.ofNullable(income));
  }

  private static ChildAtHome atHome(String key, @Nullable Activity activity, boolean twoHomes) {
    return new ChildAtHome(
        key,
        Optional.of(new PersonName(key, "Provsson")),
        born(key),
        Optional.ofNullable(activity),
        twoHomes);
  }

  private static LocalDate born(String key) {
    return switch (key) {
      case "bo" -> LocalDate.of(2023, 12, 1);
      case "li" -> LocalDate.of(2025, 3, 1);
      default -> LocalDate.of(2023, 1, 1);
    };
  }

  private static Child child(String key, Placement... places) {
    return new Child(
        key,
        new Sourced<>(new PersonName(key, "Provsson"), "Folkbokföringen", Instant.EPOCH),
        born(key),
        List.of(),
        List.of(),
        Optional.empty(),
        Arrays.stream(places).map(p -> new Sourced<>(p, "Elevregistret", Instant.EPOCH)).toList(),
        !key.equals("away"));
  }

  private static Facts facts(@Nullable Household household, @Nullable Integer stated) {
    return facts(household, stated, List.of(child("bo"), child("li"), child("away")));
  }

  private static Facts facts(
      @Nullable Household household, @Nullable Integer stated, List<Child> children) {
    return new Facts(
        "1299",
        new Facts.Guardian("g", new PersonName("Prov", "Provsson"), Optional.empty(), "1299"),
        children,
        List.of(),
        new Care(List.of(), List.of(), Optional.ofNullable(household), Optional.ofNullable(stated)),
        List.of(),
        TODAY,
        "sv");
  }
}
