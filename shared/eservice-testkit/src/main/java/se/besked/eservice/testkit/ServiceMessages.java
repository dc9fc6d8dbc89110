package se.besked.eservice.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import se.besked.eservice.EService;
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

/**
 * Every word of a service exists in every language, and none is kept in vain.
 *
 * @param ruleKeys the keys that the service's rules look up, as its code names them
 */
public record ServiceMessages(EService<?> service, Set<String> ruleKeys) {
  private static final List<String> LANGUAGES = List.of("sv", "en");
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d)");

  public ServiceMessages {
    ruleKeys = Set.copyOf(ruleKeys);
  }

  /** Keys with a common beginning: {@code keys("finding.home", "met", "notMet")}. */
  public static Set<String> keys(String beginning, String... endings) {
    var keys = new TreeSet<String>();
    Stream.of(endings).forEach(e -> keys.add(beginning + "." + e));
    return keys;
  }

  /** All the asserts together. */
  public void assertComplete() {
    LANGUAGES.forEach(this::assertKeys);
    assertSamePlaceholders();
    assertNoneInVain();
    LANGUAGES.forEach(this::assertTextsShowAllOfThemselves);
    assertLengthsSaidAreLengthsKept();
  }

  private void assertKeys(String language) {
    assertThat(bundle(language).stringPropertyNames())
        .as("keys of the form and the rules in %s", language)
        .containsAll(keysOfTheForms())
        .containsAll(ruleKeys)
        .contains("service.title", "service.lead", "service.document");
  }

  private void assertSamePlaceholders() {
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

  private void assertNoneInVain() {
    var used = new HashSet<>(keysOfTheForms());
    used.addAll(ruleKeys);
    var _ = new TreeSet<>(bundle("sv").stringPropertyNames());
    unused.removeAll(used);
    unused.removeIf(key -> key.startsWith("service."));
    // Looked up by the name of the rule, when a decision is written.
    unused.removeIf(key -> key.startsWith("rule." + service.identity().id() + "."));
    var hints = new HashSet<String>();
    forms().flatMap(Form::questions).forEach(q -> hints.add(q.key() + ".hint"));
    unused.removeAll(hints);
    assertThat(unused).as("keys that nothing looks up").isEmpty();
  }

  private void assertTextsShowAllOfThemselves(String language) {
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

  private void assertLengthsSaidAreLengthsKept() {
    var swedish = bundle("sv");
    forms()
        .flatMap(Form::questions)
        .filter(q -> q instanceof Text t && t.format() == Format.LONG)
        .map(Text.class::cast)
        .forEach(
            t ->
                assertThat(swedish.getProperty(t.key() + ".tooLong").replaceAll("\\D", ""))
                    .as("%s", t.key())
                    .isEqualTo(Integer.toString(t.maxLength())));
  }

  private Stream<Form> forms() {
    return Stream.concat(Stream.of(service.form()), service.tryOut().stream().map(t -> t.form()));
  }

  private Set<String> keysOfTheForms() {
    var keys = new TreeSet<String>();
    forms()
        .forEach(
            form -> {
              form.pages().stream().map(Page::key).forEach(p -> keys.add("page." + p + ".title"));
              form.questions().forEach(q -> keysOf(q).forEach(e -> keys.add(q.key() + "." + e)));
            });
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
      case Day d -> endings.addAll(List.of("wrong", "tooEarly", "tooLate"));
      case Amount a -> endings.addAll(List.of("wrong", "tooMuch"));
      case Ranking r -> endings.add("tooMany");
    }
    return endings;
  }

  private static Object[] arguments(String text) {
    // A choice needs a number, everything else takes text.
    return text.contains("choice")
        ? new Object[] {2, 2, 2, 2, 2, 2}
        : new Object[] {"1", "2", "3", "4", "5", "6"};
  }

  private static Set<String> placeholders(String text) {
    var found = new TreeSet<String>();
    PLACEHOLDER.matcher(text).results().forEach(r -> found.add(r.group(1)));
    return found;
  }

  private Properties bundle(String language) {
    var name = service.messages().replace('.', '/') + "_" + language + ".properties";
    var properties = new Properties();
    try (var file =
        Objects.requireNonNull(
            service.getClass().getClassLoader().getResourceAsStream(name), name)) {
      properties.load(new InputStreamReader(file, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return properties;
  }
}
