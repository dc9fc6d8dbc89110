package se.besked.schooltransport;

import static org.assertj.core.api.Assertions.assertThat;
import static se.besked.schooltransport.Applications.assigned;
import static se.besked.schooltransport.Applications.chosen;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import se.besked.formkit.Answers;
import se.besked.formkit.Pick;
import se.besked.kernel.decisions.Assessment;

/** What an English page shows is English, and what is kept is Swedish. */
class LanguageTest {
  private static final Pattern SWEDISH_LETTERS = Pattern.compile("[åäöÅÄÖ]");

  @Test
  void theAssessmentIsReadInEnglish() {
    for (var application :
        List.of(
            assigned(2601).grounds(Ground.TRAFFIC),
            assigned(100),
            assigned(4).trip(Trip.AFTER_SCHOOL_CARE),
            chosen(5000).extraCost(800))) {
      var english = Municipalities.assess(application.made(), Municipalities.LUND, "en");
      assertThat(texts(english)).allSatisfy(t -> assertThat(t).matches(LanguageTest::english));
      var swedish = Municipalities.assess(application.made(), Municipalities.LUND, "sv");
      assertThat(swedish.outcome()).isEqualTo(english.outcome());
      assertThat(swedish.headline()).isNotEqualTo(english.headline());
    }
  }

  @Test
  void labelsFollowTheFacts() {
    var known = new Havrelunda();
    var english = known.facts().in("en");
    var answers = Answers.NONE.with(SchoolTransportForm.CHILD, "child-1");

    assertThat(labels(SchoolTransportForm.SCHOOL_YEAR, answers, english))
        .allSatisfy(l -> assertThat(l).containsIgnoringCase("school year"));
    assertThat(labels(SchoolTransportForm.SCHOOL_YEAR, answers, known.facts()))
        .allSatisfy(l -> assertThat(l).containsIgnoringCase("läsår"));
  }

  /** Names of municipal rules and schools are Swedish in any language. */
  private static boolean english(String text) {
    return !SWEDISH_LETTERS
        .matcher(text.replace("Åsskolan", "").replace("folkbokföringsadressen", ""))
        .find();
  }

  private static Stream<String> labels(Pick pick, Answers answers, se.besked.kernel.facts.Facts f) {
    return pick.options().apply(answers, f).stream().map(Pick.Option::label);
  }

  private static List<String> texts(Assessment a) {
    return Stream.of(
            Stream.of(a.headline()),
            a.findings().stream().map(f -> f.text()),
            a.whatWouldChange().stream(),
            a.whyNotAutomated().stream())
        .flatMap(s -> s)
        .toList();
  }
}
