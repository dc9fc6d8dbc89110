package se.besked.childcare.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.besked.childcare.Rules;
import se.besked.childcare.notice.NoticePeriod;
import se.besked.childcare.queue.Criterion;
import se.besked.childcare.queue.QueueOrder;
import se.besked.kernel.law.SchoolYear;

/** The last figure or day that is taken, and the first that is not. */
class BoundsOfStartTest {
  private static final Locale SV = Locale.of("sv");
  private static final SchoolYear YEAR = SchoolYear.parse("2026/27");

  @ParameterizedTest
  @CsvSource({
    "guaranteeMonths, 1, 0",
    "guaranteeMonths, 4, 5",
    "hoursPerWeekAtHome, 15, 14",
    "answerDays, 1, 0",
    "queueFromAgeMonths, 0, -1",
  })
  void figuresOfPreschool(String name, int taken, int refused) {
    assertThat(rules(name, taken)).isNotNull();
    assertThatIllegalArgumentException().isThrownBy(() -> rules(name, refused));
  }

  private static PreschoolRules rules(String name, int value) {
    var values = Rules.preschool();
    values.put(name, value);
    return PreschoolRules.from(Rules.parameters(values));
  }

  @Test
  void noticeIsGivenForAYearAtMost() {
    var given = LocalDate.of(2026, 11, 22);
    assertThat(new NoticePeriod(NoticePeriod.Unit.DAYS, 366, false).lastDay(given))
        .isEqualTo("2027-11-23");
    assertThat(new NoticePeriod(NoticePeriod.Unit.MONTHS, 12, false).lastDay(given))
        .isEqualTo("2027-11-22");
    assertThat(new NoticePeriod(NoticePeriod.Unit.MONTHS, 0, true).lastDay(given))
        .isEqualTo("2026-11-30");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new NoticePeriod(NoticePeriod.Unit.DAYS, 367, false));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new NoticePeriod(NoticePeriod.Unit.MONTHS, 13, false));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new NoticePeriod(NoticePeriod.Unit.MONTHS, -1, true));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-08-01, 2027-06-30, true",
    "2026-08-31, 2027-06-01, true",
    "2026-07-31, 2027-06-11, false",
    "2026-09-01, 2027-06-11, false",
    "2025-08-17, 2027-06-11, false",
    "2026-08-17, 2027-05-31, false",
    "2026-08-17, 2027-07-01, false",
    "2026-08-17, 2026-06-11, false",
    "2026-08-17, 2028-06-11, false",
  })
  void aSchoolYearIsFromAugustToJune(LocalDate autumn, LocalDate spring, boolean taken) {
    if (taken) {
      assertThat(new SchoolTerms.Term(YEAR, autumn, spring).springEnd()).isEqualTo(spring);
    } else {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> new SchoolTerms.Term(YEAR, autumn, spring));
    }
  }

  @Test
  void aSchoolYearIsDecidedOnce() {
    var term = new SchoolTerms.Term(YEAR, LocalDate.of(2026, 8, 17), LocalDate.of(2027, 6, 11));

    assertThatIllegalArgumentException()
        .isThrownBy(() -> new SchoolTerms(List.of(term, term)))
        .withMessageContaining("två gånger");
  }

  @ParameterizedTest
  @CsvSource({
    "2026-12-10, MET, kan börja i förskolan från och med ettårsdagen den 10 december 2026",
    "2026-12-09, NOT_MET, 'tidigast på ettårsdagen den 10 december 2026, senare än önskat'",
  })
  void preschoolBeginsOnTheFirstBirthday(LocalDate wished, String standing, String words) {
    var times = new PreschoolTimes(LocalDate.of(2025, 12, 10), LocalDate.of(2026, 8, 1), wished, 4);
    var age = times.findings(SV).getFirst();

    assertThat(age.standing()).hasToString(standing);
    assertThat(age.text()).contains(words);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-08-01, MET, 'vad de vuxna än gör, från och med höstterminen 2026'",
    "2026-07-31, NOT_MET, Tills vidare beror timmarna",
  })
  void generalPreschoolBeginsWithTheAutumn(LocalDate wished, String standing, String words) {
    var times = new PreschoolTimes(LocalDate.of(2023, 5, 5), LocalDate.of(2026, 1, 1), wished, 4);
    var general = times.findings(SV).getLast();

    assertThat(general.rule()).isEqualTo(PreschoolTimes.GENERAL);
    assertThat(general.standing()).hasToString(standing);
    assertThat(general.text()).contains(words);
  }

  @ParameterizedTest
  @CsvSource({"2027-07-31, false", "2027-08-01, true"})
  void schoolBeginsInAugust(LocalDate wished, boolean school) {
    var times = new PreschoolTimes(LocalDate.of(2021, 12, 31), LocalDate.of(2027, 1, 1), wished, 4);

    assertThat(times.startsAtSchoolAge()).isEqualTo(school);
  }

  @ParameterizedTest
  @CsvSource({"2027-03-21, true", "2027-03-22, false"})
  void theGuaranteeIsKeptOnItsLastDay(LocalDate wished, boolean inside) {
    var times = new PreschoolTimes(LocalDate.of(2025, 1, 1), LocalDate.of(2026, 11, 22), wished, 4);

    assertThat(times.wishedInsideGuarantee()).isEqualTo(inside);
  }

  @Test
  void everyRightIsToldInWords() {
    assertThat(List.of(new PreschoolRight.ByNeed(), new PreschoolRight.SpecialSupport()))
        .extracting(r -> r.shown(SV))
        .containsExactly(
            "Så mycket tid som ert arbete, era studier eller barnets behov kräver.",
            "Förskola för särskilt stöd, som ska erbjudas skyndsamt.");
    assertThat(new PreschoolRight.General().shown(SV))
        .isEqualTo("525 timmar om året i allmän förskola.");
    assertThat(new PreschoolRight.None().shown(SV))
        .isEqualTo("Ingen rätt till förskola den dagen.");
  }

  @Test
  void whatSettlesEqualChildrenIsAddedWhereItIsNotInTheOrder() {
    assertThat(new QueueOrder(List.of(Criterion.SPECIAL_NEED)).withTieBreaks())
        .containsExactly(Criterion.SPECIAL_NEED, Criterion.BIRTHDATE_OLDEST, Criterion.QUEUE_DATE);
    assertThat(
            new QueueOrder(List.of(Criterion.SPECIAL_NEED, Criterion.QUEUE_DATE)).withTieBreaks())
        .containsExactly(Criterion.SPECIAL_NEED, Criterion.QUEUE_DATE, Criterion.BIRTHDATE_OLDEST);
  }
}
