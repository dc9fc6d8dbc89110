package se.besked.placementtermination;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import se.besked.kernel.decisions.Assessment;

/** What an English page shows is English, and what is kept is Swedish. */
class LanguageTest {
  private static final Pattern SWEDISH_LETTERS = Pattern.compile("[åäöÅÄÖ]");
  private final Family family = new Family();

  @Test
  void theAssessmentIsReadInEnglish() {
    for (var today : new String[] {"2026-09-15", "2026-11-22", "2027-07-01"}) {
      family.today = LocalDate.parse(today);
      family.born = LocalDate.of(2021, 3, 1);
      for (var answers :
          new se.besked.formkit.Answers[] {
            Family.answers(), Family.wishing(family.today.plusDays(3).toString())
          }) {
        var application = family.read(answers);
        assertThat(texts(family.assess(application, "en")))
            .noneMatch(t -> SWEDISH_LETTERS.matcher(t).find());
        assertThat(family.assess(application, "sv").headline()).contains("latsen");
      }
    }
  }

  @Test
  void labelsFollowTheFacts() {
    var facts = family.facts().in("en");
    var option = TerminationForm.PLACE.options().apply(Family.answers(), facts).getFirst();

    assertThat(option.label()).isEqualTo("Björkens förskola, preschool");
    assertThat(option.detail()).contains("Since 18 August 2025. At most 40 hours a week.");
    var service = new PlacementTermination();
    var english =
        service.summary(
            service.read(Family.answers(), facts),
            Family.answers(),
            facts,
            PlacementTermination.words("en"));
    assertThat(english.rows().toString().replace("Björkens förskola", ""))
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
