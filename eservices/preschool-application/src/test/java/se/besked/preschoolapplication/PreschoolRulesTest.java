package se.besked.preschoolapplication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.besked.preschoolapplication.Applications.born;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import se.besked.childcare.start.PreschoolTimes;
import se.besked.childcare.start.Situation;
import se.besked.kernel.decisions.Outcome;
import se.besked.kernel.decisions.Standing;
import se.besked.kernel.law.AppealRoute;
import se.besked.kernel.law.MissingRule;
import se.besked.kernel.law.RuleBook;

/** The rules' truth table. */
class PreschoolRulesTest {
  @ParameterizedTest
  @CsvSource({
    // born, first adult, second adult, outcome, law
    "2024-11-30, WORK, WORK, GRANT, 8 kap. 5 §",
    "2024-11-30, WORK, STUDIES, GRANT, 8 kap. 5 §",
    "2024-11-30, WORK, JOB_SEEKING, GRANT, 8 kap. 6 §",
    "2024-11-30, JOB_SEEKING, JOB_SEEKING, GRANT, 8 kap. 6 §",
    "2024-11-30, PARENTAL_LEAVE, WORK, GRANT, 8 kap. 6 §",
    "2024-11-30, OTHER, WORK, REFUSE, 8 kap. 5 §",
    "2022-11-30, OTHER, OTHER, GRANT, 8 kap. 4 §",
  })
  void followsTheTable(
      String birthDate, Situation one, Situation other, Outcome outcome, String law) {
    var assessment = born(birthDate).start("2026-12-01").adults(one, other).assessed();

    assertThat(assessment.outcome()).isEqualTo(outcome);
    assertThat(assessment.legalBasis().citation()).isEqualTo(law);
  }

  static Stream<Applications> everyKind() {
    var plain = born("2024-11-30");
    return Stream.of(
        plain,
        plain.start("2026-12-01"),
        plain.adults(Situation.OTHER),
        plain.adults(Situation.PARENTAL_LEAVE),
        plain.told("Familjen är sjuk", false, null),
        plain.told(null, true, "fi").adults(Situation.OTHER),
        plain.registeredHere(false),
        plain.registeredHere(null),
        plain.fee(40_000, true),
        plain.sibling(),
        born("2022-01-10").adults(Situation.OTHER),
        born("2021-01-10").start("2027-06-01"));
  }

  @ParameterizedTest
  @MethodSource("everyKind")
  void isNeverDecidedByAutomation(Applications application) {
    for (var language : new String[] {"sv", "en"}) {
      var assessment = application.assessed(language);
      assertThat(assessment.mayBeAutomated()).isFalse();
      assertThat(assessment.appealRoute()).isEqualTo(AppealRoute.LEGALITY_REVIEW);
      assertThat(assessment.whatWouldChange()).isNotEmpty();
      assertThat(assessment.findings())
          .allSatisfy(
              f -> assertThat(f.text()).isNotBlank().doesNotContain("{", "null", "..", "  "));
    }
    assertThat(new Preschool().grounds(application.made()))
        .hasSize(5)
        .allMatch(g -> g.route() == AppealRoute.LEGALITY_REVIEW);
  }

  @Test
  void beginsAtOneYearOfAge() {
    var application = born("2025-12-10").start("2026-12-01");

    assertThat(application.finding(PreschoolTimes.AGE).standing()).isEqualTo(Standing.NOT_MET);
    assertThat(application.assessed().headline()).contains("10 december 2026");
  }

  @Test
  void warnsThatTheWishedDayIsInsideTheGuaranteeTime() {
    var soon = born("2024-11-30").start("2027-01-10");
    assertThat(soon.finding(PreschoolTimes.GUARANTEE).text()).contains("22 mars 2027");
    assertThat(soon.assessed().whatWouldChange()).anyMatch(c -> c.contains("22 mars 2027"));

    var later = born("2024-11-30").start("2027-08-16");
    assertThat(later.finding(PreschoolTimes.GUARANTEE).text()).contains("16 augusti 2027");
    assertThat(later.assessed().whatWouldChange()).noneMatch(c -> c.contains("garantitiden"));
  }

  @Test
  void givesTheMunicipalitysHoursAtHome() {
    var text =
        born("2024-11-30").adults(Situation.JOB_SEEKING).finding(PreschoolFindings.RIGHT).text();

    assertThat(text).contains("25 timmar förskola i veckan");
  }

  @Test
  void specialSupportIsForAPersonAndComesFirst() {
    var application = born("2024-11-30").adults(Situation.OTHER).told(null, true, null);
    var assessment = application.assessed();

    assertThat(assessment.outcome()).isEqualTo(Outcome.OFFICER);
    assertThat(assessment.legalBasis().citation()).isEqualTo("8 kap. 7 §");
    assertThat(application.finding(PreschoolFindings.SUPPORT).text()).contains("skyndsamt");
    assertThat(application.finding(PreschoolFindings.QUEUE).text())
        .contains("kommer först. Det gäller ditt barn");
    assertThat(new Preschool().grounds(application.made()).getFirst().law().citation())
        .isEqualTo("8 kap. 7 §");
  }

  @Test
  void anotherReasonIsWeighedByAPerson() {
    var application =
        born("2024-11-30").adults(Situation.OTHER).told("Familjen är sjuk", false, null);

    assertThat(application.assessed().outcome()).isEqualTo(Outcome.OFFICER);
    assertThat(application.assessed().findings())
        .noneMatch(f -> f.text().contains("Familjen är sjuk"));
  }

  @Test
  void tellsTheChildsOwnStandingInTheQueue() {
    assertThat(born("2024-11-30").sibling().finding(PreschoolFindings.QUEUE).text())
        .contains("Ängens förskola", "syskon på förskolan. Det gäller ditt barn");
    assertThat(born("2024-11-30").finding(PreschoolFindings.QUEUE).text())
        .contains("syskon på förskolan. Det gäller inte ditt barn", "30 november 2024");
  }

  @Test
  void theFeeOfAStatedIncomeAndTheHighestWithoutOne() {
    var child = born("2024-11-30").start("2026-12-01");
    assertThat(child.fee(40_000, false).finding(PreschoolFindings.FEE).inputs())
        .containsEntry("feeKronor", 900);
    assertThat(child.fee(null, false).finding(PreschoolFindings.FEE).inputs())
        .containsEntry("feeKronor", 1547);
    assertThat(child.fee(null, false, LocalDate.of(2025, 5, 1)).finding(PreschoolFindings.FEE))
        .satisfies(f -> assertThat(f.inputs()).containsEntry("feeKronor", 1031))
        .satisfies(f -> assertThat(f.text()).contains("barn 2", "högsta avgiften"));
    assertThat(child.fee(40_000, true).finding(PreschoolFindings.FEE).inputs())
        .containsEntry("feeKronor", 450);
  }

  @Test
  void forSpecialSupportOnlyTimeAboveFifteenHoursIsPaidFor() {
    var child = born("2024-11-30").start("2026-12-01");
    var above = child.support(40_000, false, 16).finding(PreschoolFindings.FEE);
    assertThat(above.inputs()).containsEntry("feeKronor", 540);
    assertThat(above.text()).contains("om barnet får platsen för särskilt stöd");
    assertThat(child.support(40_000, true, null).finding(PreschoolFindings.FEE).inputs())
        .containsEntry("feeKronor", 270);
    var free = child.support(40_000, false, 15).finding(PreschoolFindings.FEE);
    assertThat(free.inputs()).containsEntry("feeKronor", 0);
    assertThat(free.text()).startsWith("Ingen avgift, om barnet får platsen för särskilt stöd");
    assertThat(
            child.support(40_000, false, 15).assessed("en").findings().stream()
                .filter(f -> f.rule().equals(PreschoolFindings.FEE))
                .findFirst()
                .orElseThrow()
                .text())
        .startsWith("No fee, if the child gets the place for special support.");
  }

  @Test
  void aFeeNotDecidedYetIsToldWithTodaysFigures() {
    var text = born("2024-11-30").start("2027-02-01").finding(PreschoolFindings.FEE).text();

    assertThat(text)
        .contains("februari 2027 är inte beslutade än", "november 2026", "1\u00a0547\u00a0kr");
  }

  @Test
  void whatIsKeptTellsNoFee() {
    var kept = born("2024-11-30").made().kept();

    assertThat(new Applications(kept).assessed().findings())
        .isNotEmpty()
        .noneMatch(f -> f.rule().equals(PreschoolFindings.FEE));
  }

  @Test
  void nothingTellsAnIncome() {
    var assessment = born("2024-11-30").start("2026-12-01").fee(43_210, false).assessed();

    assertThat(assessment.toString()).doesNotContain("43210", "43\u00a0210", "43 210");
  }

  @Test
  void anotherMunicipalitysChildIsForAPerson() {
    var assessment = born("2024-11-30").registeredHere(false).assessed();

    assertThat(assessment.outcome()).isEqualTo(Outcome.OFFICER);
    assertThat(assessment.findings()).hasSize(1);
    assertThat(born("2024-11-30").registeredHere(null).assessed().outcome())
        .isEqualTo(Outcome.OFFICER);
  }

  @Test
  void withoutFiguresThereIsNoGuess() {
    var service = new Preschool();
    var words = se.besked.eservice.Words.of(service, "sv");
    var none = new RuleBook(java.util.Map.of());

    assertThatThrownBy(() -> service.assess(born("2024-11-30").made(), none, words))
        .isInstanceOf(MissingRule.class);
  }
}
