package se.besked.schooltransport;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.besked.formkit.Amount;
import se.besked.formkit.Choice;
import se.besked.formkit.Choices;
import se.besked.formkit.Condition;
import se.besked.formkit.Day;
import se.besked.formkit.Files;
import se.besked.formkit.Form;
import se.besked.formkit.Known;
import se.besked.formkit.Page;
import se.besked.formkit.Pick;
import se.besked.formkit.Question;
import se.besked.formkit.Ranking;
import se.besked.formkit.Text;
import se.besked.formkit.Text.Format;

/** Every word exists in every language, and none is kept in vain. */
class MessagesTest {
  private static final Set<String> SERVICE =
      Set.of(
          "service.title",
          "service.lead",
          "service.what",
          "service.need.1",
          "service.need.2",
          "service.need.3",
          "service.who",
          "service.when",
          "service.try.title",
          "service.try.lead",
          "service.document");
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d)");

  private static final List<Form> FORMS =
      List.of(SchoolTransportForm.FORM, new SchoolTransportTryOut().form());

  @ParameterizedTest
  @ValueSource(strings = {"sv", "en"})
  void everyKeyOfTheForms(String language) throws IOException {
    assertThat(bundle(language).stringPropertyNames()).containsAll(keysOfTheForms());
  }

  @ParameterizedTest
  @ValueSource(strings = {"sv", "en"})
  void everyKeyOfTheRules(String language) throws IOException {
    assertThat(bundle(language).stringPropertyNames()).containsAll(keysOfTheRules());
  }

  @Test
  void theSameKeysWithTheSamePlaceholdersInBothLanguages() throws IOException {
    var swedish = bundle("sv");
    var english = bundle("en");

    assertThat(english.stringPropertyNames())
        .containsExactlyInAnyOrderElementsOf(swedish.stringPropertyNames());
    for (var key : swedish.stringPropertyNames()) {
      assertThat(placeholders(english.getProperty(key)))
          .as(key)
          .isEqualTo(placeholders(swedish.getProperty(key)));
    }
  }

  @Test
  void noKeyIsKeptInVain() throws IOException {
    var used = new HashSet<>(keysOfTheForms());
    used.addAll(keysOfTheRules());
    used.addAll(SERVICE);
    var unused = new TreeSet<>(bundle("sv").stringPropertyNames());
    unused.removeAll(used);
    // Looked up by the name of the rule, when a decision is written.
    unused.removeIf(key -> key.startsWith("rule.school-transport."));

    assertThat(unused).allMatch(k -> k.endsWith(".hint"));
    var questions = FORMS.stream().flatMap(Form::questions).map(Question::key).toList();
    assertThat(unused).allMatch(k -> questions.contains(k.replace(".hint", "")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"sv", "en"})
  void everyTextIsAMessageThatShowsAllOfItself(String language) throws IOException {
    bundle(language)
        .forEach(
            (key, text) -> {
              var shown =
                  new MessageFormat(text.toString(), Locale.of(language))
                      .format(arguments(text.toString()));
              assertThat(shown).as("%s", key).isNotBlank().doesNotContain("{", "}", "  ");
              // A straight apostrophe is markup in messages and would vanish.
              assertThat(text.toString()).as("%s", key).doesNotContain("'");
            });
  }

  @Test
  void lengthsSaidAreLengthsKept() throws IOException {
    var swedish = bundle("sv");
    FORMS.stream()
        .flatMap(Form::questions)
        .filter(q -> q instanceof Text t && t.format() == Format.LONG)
        .map(Text.class::cast)
        .forEach(
            t ->
                assertThat(swedish.getProperty(t.key() + ".tooLong").replaceAll("\\D", ""))
                    .isEqualTo(Integer.toString(t.maxLength())));
    assertThat(SchoolTransportForm.FILES.maxFiles()).as("fem filer").isEqualTo(5);
  }

  private static Object[] arguments(String text) {
    // A choice needs a number, everything else takes text.
    return text.contains("choice") ? new Object[] {2} : new Object[] {"1", "2", "3", "4"};
  }

  private static Set<String> keysOfTheForms() {
    var keys = new TreeSet<String>();
    for (var form : FORMS) {
      form.pages().stream().map(Page::key).forEach(p -> keys.add("page." + p + ".title"));
      form.questions().forEach(q -> keysOf(q).forEach(e -> keys.add(q.key() + "." + e)));
    }
    return keys;
  }

  private static List<String> keysOf(Question<?> question) {
    var endings = new ArrayList<String>(List.of("label"));
    if (question.requiredWhen() != Condition.NEVER) {
      endings.add("missing");
    }
    switch (question) {
      case Text t -> {
        endings.add("tooLong");
        if (t.format() != Format.SHORT && t.format() != Format.LONG) {
          endings.add("wrong");
        }
      }
      case Choice<?> c -> c.options().forEach(o -> endings.add(o.name()));
      case Choices<?> c -> c.options().forEach(o -> endings.add(o.name()));
      case Files f -> endings.add("tooMany");
      case Known k -> endings.add("tooLong");
      case Pick p -> {}
      case Day d -> endings.add("wrong");
      case Amount a -> endings.addAll(List.of("wrong", "tooMuch"));
      case Ranking r -> endings.add("tooMany");
    }
    return endings;
  }

  /** As the code names them; the assessment's tests show that each of them is reached. */
  private static Set<String> keysOfTheRules() {
    var keys = new TreeSet<String>();
    add(keys, "summary", "title", "report", "files");
    add(keys, "finding.home", "met", "notMet", "unknown");
    add(keys, "finding.trip", "met", "notMet");
    add(keys, "finding.school", "ASSIGNED", "CHOSEN", "TO_BE_CHECKED", "independent");
    add(keys, "finding.distance", "met.GT", "met.GTE", "notMet.GT", "notMet.GTE");
    add(keys, "finding.distance", "unknown", "elsewhere");
    Stream.of(Ground.values())
        .filter(g -> g != Ground.DISTANCE)
        .forEach(g -> add(keys, "finding." + g.name(), "claimed", "notClaimed"));
    add(keys, "finding.cost", "met", "notMet", "unknown");
    add(keys, "headline", "grant", "grant.from", "refuse", "refuse.chosen", "officer");
    add(keys, "headline", "elsewhere", "trip");
    add(keys, "change", "grant", "home", "placement", "arranging", "measured", "circumstances");
    add(keys, "change", "distance.GT", "distance.GTE", "cost", "grounds", "chosen");
    add(keys, "change", "elsewhere", "trip");
    add(keys, "officer", "legalityReview", "refusal", "weigh", "circumstances", "nearLimit");
    add(keys, "officer", "alternating");
    add(keys, "facts", "schoolYear", "grade", "byBirthYear", "independent");
    add(keys, "facts", "tooYoung", "tooOld");
    add(keys, "ground", "assigned", "chosen", "independent");
    add(keys, "home", "registered", "other", "address", "unknownPosition", "noAddress");
    return keys;
  }

  private static void add(Set<String> keys, String beginning, String... endings) {
    for (var ending : endings) {
      keys.add(beginning + "." + ending);
    }
  }

  private static Set<String> placeholders(String text) {
    var found = new TreeSet<String>();
    PLACEHOLDER.matcher(text).results().forEach(r -> found.add(r.group(1)));
    return found;
  }

  private static Properties bundle(String language) throws IOException {
    var properties = new Properties();
    try (var file =
        MessagesTest.class.getResourceAsStream("messages_%s.properties".formatted(language))) {
      properties.load(new InputStreamReader(file, StandardCharsets.UTF_8));
    }
    return properties;
  }
}
