package se.besked.placementtermination;

import static org.assertj.core.api.Assertions.assertThat;
import static se.besked.placementtermination.Family.answers;
import static se.besked.placementtermination.Family.finding;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import se.besked.kernel.decisions.Finding;
import se.besked.kernel.decisions.Standing;
import se.besked.kernel.facts.Household.Adult;
import se.besked.kernel.facts.Placement;
import se.besked.kernel.people.PersonName;

/** QUE-11: what is paid until the last day. */
class LastFeeTest {
  private final Family family = new Family();

  LastFeeTest() {
    family.today = LocalDate.of(2026, 9, 15);
  }

  @Test
  void byTheDay() {
    // Two months from 15 September: 15 of November's 30 days, half of 900.
    assertThat(text())
        .contains("till och med den 15 november 2026")
        .contains("För november 2026 betalas 15 av 30 dagar.")
        .contains("Avgiften i november 2026 är 900 kr för en hel månad.")
        .contains("(40 000 kr − 10 000 kr) × 3 % = 900 kr")
        .contains("Den sista månaden, november 2026, blir avgiften 450 kr.");
    assertThat(fee().standing()).isEqualTo(Standing.MET);
  }

  @Test
  void theWholeMonthWhereTheMunicipalityTakesIt() {
    family.fees.put("proRataLastMonth", false);

    assertThat(text())
        .contains("För november 2026 betalas hela månaden.")
        .contains("blir avgiften 900 kr.");
  }

  @Test
  void withoutAStatementTheHighestFee() {
    family.income = Optional.empty();
    assertThat(text()).contains("1 547 kr", "eftersom ingen inkomst är uppgiven");
    family.income = Optional.of(40_000);
    family.others.add(new Adult("a", new PersonName("Kim", "Provsson"), Optional.empty()));
    assertThat(text()).contains("1 547 kr");
    family.householdKnown = false;
    assertThat(text()).contains("1 547 kr");
  }

  @Test
  void aMonthWithoutFiguresStopsTheAmountOnly() {
    family.today = LocalDate.of(2026, 11, 22);

    assertThat(fee().standing()).isEqualTo(Standing.UNKNOWN);
    assertThat(text())
        .contains("För januari 2027 betalas 22 av 31 dagar.")
        .contains("Avgifterna för januari 2027 är inte beslutade än")
        .contains("Avgiften i november 2026 är 900 kr");
    assertThat(family.assess(answers()).headline())
        .isEqualTo("Platsen slutar den 22 januari 2027.");
  }

  @Test
  void aPlaceForSpecialSupport() {
    var place = family.places.getFirst();
    family.places.set(0, Family.supported(place, 15));
    assertThat(text()).contains("blir avgiften 0 kr", "högst 15 timmar i veckan");
    family.places.set(0, Family.supported(place, 16));
    assertThat(fee().standing()).as("not decided here").isEqualTo(Standing.UNKNOWN);
    assertThat(text()).contains("inte beslutade än").doesNotContain("900");
    family.fees.put("preschoolSpecialSupport", Map.of("rates", List.of("1.8", "1.2", "0.6")));
    assertThat(text()).contains("× 1,8 % = 540 kr", "blir avgiften 270 kr.");
    family.householdKnown = false;
    assertThat(text()).contains("× 1,8 % = 928,08 kr");
  }

  @Test
  void withTwoHomesTheHoursOfBothPlacesCount() {
    family.twoHomes = true;
    var place = family.places.getFirst();
    family.places.set(0, Family.supported(place, 10));
    family.places.add(ofTheOtherHome(place, Optional.of(0)));
    assertThat(text()).contains("högst 15 timmar i veckan");
    family.places.set(1, ofTheOtherHome(place, Optional.empty()));
    family.fees.put("preschoolSpecialSupport", Map.of("rates", List.of("1.8", "1.2", "0.6")));
    assertThat(text()).contains("hälften av 540 kr");
  }

  /** How many hours it is for is not told; only whether they are free beside one's own. */
  private static Placement ofTheOtherHome(Placement place, Optional<Integer> hours) {
    return new Placement(
        "p2",
        place.unitId(),
        place.unitName(),
        place.activity(),
        place.start(),
        place.end(),
        place.reason(),
        hours,
        false);
  }

  @Test
  void aMunicipalityWithoutFiguresAtAll() {
    family.feesKnown = false;

    assertThat(fee().standing()).isEqualTo(Standing.UNKNOWN);
    assertThat(family.assess(answers()).ruleVersion()).isEqualTo("preschool/1");
  }

  @Test
  void twoHomesPayHalfEach() {
    family.twoHomes = true;
    assertThat(text()).contains("Avgiften i november 2026 är 450 kr");
  }

  @Test
  void anotherAdultsIncomeIsReckonedWithAndNotShown() {
    family.others.add(new Adult("a", new PersonName("Kim", "Provsson"), Optional.of(7_321)));
    var assessment = family.assess(answers());

    // (47 321 − 10 000) × 3 % = 1 119.63
    assertThat(text()).contains("1 120 kr", "3 % av hushållets inkomst");
    assertThat(digits(assessment.toString()))
        .doesNotContain("7321", "47321", "37321", "40000", "111963", "Kim");
  }

  @Test
  void whatIsKeptSaysNothingOfTheHouseholdsMoney() {
    var service = new PlacementTermination();
    var kept = service.kept(family.read(answers()));
    var assessment = family.assess(kept, "sv");

    assertThat(kept.paying()).isNull();
    assertThat(digits(assessment.toString())).doesNotContain("900", "450", "40000");
    assertThat(assessment.toString()).contains("15 av 30 dagar", "Beloppet står på fakturan.");
    assertThat(assessment.headline()).isEqualTo(family.assess(answers()).headline());
    assertThat(assessment.ruleVersion()).isEqualTo(family.assess(answers()).ruleVersion());
  }

  private Finding fee() {
    return finding(family.assess(answers()), TerminationAssessment.FEE);
  }

  /** With ordinary spaces. */
  private String text() {
    return fee().text().replace('\u00a0', ' ');
  }

  private static String digits(String text) {
    return text.replace("\u00a0", "").replace(" ", "");
  }
}
