package se.besked.formkit;

import static org.assertj.core.api.Assertions.assertThat;
import static se.besked.formkit.SomeFacts.NOTHING_KNOWN;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.besked.formkit.Pick.Option;
import se.besked.formkit.Ranking.Place;

class DaysAmountsWishesTest {
  private static final LocalDate DAY = LocalDate.of(2027, 1, 10);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2027-01-10",
        " 2027-01-10 ",
        "2027-1-10",
        "2027\u201301\u201310",
        "\u00a010\u00a0januari\u00a02027",
        "\u202d2027-01-10\u202c",
        "٢٠٢٧-٠١-١٠",
        "2027/01/10",
        "2027 01 10",
        "20270110",
        "270110",
        "27-01-10",
        "10/1 2027",
        "10/1-2027",
        "10/01/2027",
        "10.1.2027",
        "10. 1. 2027",
        "10-1-2027",
        "10 januari 2027",
        "10 jan 2027",
        "10 jan. 2027",
        "den 10 januari 2027",
        "söndag 10 januari 2027",
        "Söndagen den 10 JANUARI 2027",
        "10 January 2027",
        "Sunday 10 January 2027"
      })
  void daysAsPeopleWriteThem(String text) {
    assertThat(Day.parse(text)).contains(DAY);
    assertThat(Day.day("start").wrong(List.of(text), NOTHING_KNOWN)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2027-02-29",
        "2027-13-01",
        "10/1",
        "10 januari",
        "januari 2027",
        "10 jarnuari 2027",
        "2027110",
        "2027-0110",
        "i höst",
        "32/1 2027",
        "0/1 2027",
        "1.1.27.1"
      })
  void daysThatAreNone(String text) {
    assertThat(Day.parse(text)).isEmpty();
    assertThat(Day.day("start").wrong(List.of(text), NOTHING_KNOWN)).contains("wrong");
  }

  @ParameterizedTest
  @CsvSource({
    "1 mars 2027, 3",
    "1 maj 2027, 5",
    "1 May 2027, 5",
    "1 oktober 2027, 10",
    "1 Oct 2027, 10",
    "1 juni 2027, 6",
    "1 juli 2027, 7",
    "1 december 2027, 12"
  })
  void monthsInTwoLanguages(String text, int month) {
    assertThat(Day.parse(text)).contains(LocalDate.of(2027, month, 1));
  }

  @Test
  void aDayIsSaidBackWithItsWeekday() {
    assertThat(Day.shown(DAY, Locale.of("sv"))).isEqualTo("söndag 10 januari 2027");
    assertThat(Day.shown(DAY, Locale.ENGLISH)).isEqualTo("Sunday 10 January 2027");
    assertThat(Day.parse(Day.shown(DAY, Locale.of("sv")))).contains(DAY);
  }

  @Test
  void aDayOutsideItsBoundsIsTold() {
    var day = Day.day("start").from((a, f) -> Optional.of(DAY)).until((a, f) -> Optional.of(DAY));

    assertThat(problem(day, "2027-01-09")).contains("tooEarly");
    assertThat(problem(day, "2027-01-10")).isEmpty();
    assertThat(problem(day, "2027-01-11")).contains("tooLate");
    assertThat(problem(day, "snart")).contains("wrong");
    assertThat(problem(day, "")).contains("missing");
    assertThat(problem(day.optional(), "")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "25000, 25000",
    "25 000, 25000",
    "25\u00a0000 kr, 25000",
    "25 000kr., 25000",
    "25 000 KR, 25000",
    "0, 0",
    "007, 7"
  })
  void amounts(String text, int kronor) {
    var amount = Amount.kronor("income", 1_000_000);
    assertThat(amount.read(List.of(text), NOTHING_KNOWN)).contains(kronor);
    assertThat(problem(amount, text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"-1", "25000,50", "25.000", "tjugo", "kr", "1234567890"})
  void notAmounts(String text) {
    assertThat(problem(Amount.kronor("income", 1_000_000), text)).contains("wrong");
  }

  @Test
  void anAmountBeyondBeliefIsTold() {
    assertThat(problem(Amount.kronor("income", 1_000_000), "1 000 001")).contains("tooMuch");
    assertThat(Amount.shown(1_000_000)).isEqualTo("1\u00a0000\u00a0000");
    assertThat(Amount.shown(0)).isEqualTo("0");
  }

  @Test
  void wishesKeepTheirOrder() {
    var ranking = wishes();
    assertThat(ranking.read(List.of("c", "a"), NOTHING_KNOWN)).contains(List.of("c", "a"));
    assertThat(problem(ranking, "c", "a")).isEmpty();
  }

  @Test
  void wishesThatCannotBe() {
    var ranking = wishes();
    assertThat(problem(ranking)).contains("missing");
    assertThat(problem(ranking, "a", "b", "c")).contains("tooMany");
    assertThat(problem(ranking, "a", "a")).contains("tooMany");
    assertThat(problem(ranking, "closed")).contains("missing");
    assertThat(problem(ranking, "unknown")).contains("missing");
  }

  private static Ranking wishes() {
    return Ranking.ranked(
        "wishes",
        2,
        (a, f) ->
            List.of(
                place(Option.of("a", "A")),
                place(Option.of("b", "B")),
                place(Option.of("c", "C")),
                place(Option.of("closed", "D").notPossible("Stängd"))));
  }

  private static Place place(Option option) {
    return new Place(option, Optional.empty());
  }

  private static Optional<String> problem(Question<?> question, String... raw) {
    var page = Page.page("p", question);
    var answers = Answers.NONE.with(question.key(), List.of(raw));
    return Form.of(1, page).problems(page, answers, NOTHING_KNOWN).stream()
        .map(Problem::ending)
        .findFirst();
  }
}
