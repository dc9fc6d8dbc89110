package se.besked.incomestatement;

import static org.assertj.core.api.Assertions.assertThat;
import static se.besked.incomestatement.Home.salary;
import static se.besked.incomestatement.Home.stating;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import se.besked.kernel.decisions.Assessment;

/** What an English page shows is English, and what is kept is Swedish. */
class LanguageTest {
  private static final Pattern SWEDISH_LETTERS = Pattern.compile("[åäöÅÄÖ]");

  @Test
  void theAssessmentIsReadInEnglish() {
    for (var home :
        List.of(
            new Home(),
            new Home().withPartner(Optional.empty()),
            new Home().withPartner(Optional.of(20_000)))) {
      for (var answers :
          List.of(
              salary(30_000),
              stating(Statement.NONE),
              stating(Statement.MAXIMUM),
              salary(1).with(IncomeForm.FROM, "2027-01"))) {
        var application = home.read(answers);
        assertThat(texts(home.assess(application, "en")))
            .noneMatch(t -> SWEDISH_LETTERS.matcher(t).find());
        assertThat(home.assess(application, "sv").headline())
            .isNotEqualTo(home.assess(application, "en").headline());
      }
    }
  }

  @Test
  void labelsAndSummaryFollowTheFacts() {
    var home = new Home().withPartner(Optional.of(20_000));
    var facts = home.facts().in("en");
    var labels =
        IncomeForm.FROM.options().apply(salary(1), facts).stream().map(o -> o.label()).toList();

    assertThat(labels).contains("December 2026", "An earlier month");
    assertThat(IncomeForm.ADULTS.value().apply(salary(1), facts).orElseThrow().value())
        .isEqualTo("You and Kim Provsson. That income is stated: yes.");
    assertThat(
            new IncomeStatementService()
                .summary(home.read(salary(1)), salary(1), facts, IncomeStatementService.words("en"))
                .toString())
        .doesNotContainPattern(SWEDISH_LETTERS);
  }

  private static Stream<String> texts(Assessment a) {
    return Stream.of(
            Stream.of(a.headline()),
            a.findings().stream().map(f -> f.text()),
            a.whatWouldChange().stream(),
            a.whyNotAutomated().stream())
        .flatMap(s -> s);
  }
}
