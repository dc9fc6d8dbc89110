package se.besked.platform.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;
import se.besked.journey.catalogue.EServices;
import se.besked.kernel.law.Figure;
import se.besked.platform.municipality.KnownTopics;

/** The forms that rules are written in ask for what the rules read, and for nothing else. */
class TopicFormsTest {
  private final KnownTopics topics = new KnownTopics(EServices.onClassPath());

  @Test
  void everyTopicIsDescribed() {
    for (var topic : topics.all()) {
      assertThat(topics.form(topic, Map.of("x", "y")).name()).as(topic).isNotEqualTo(topic);
    }
  }

  @Test
  void theFilesFiguresAreAllInTheForms() {
    int seen = 0;
    for (var topic : figures().entrySet()) {
      for (var values : topic.getValue()) {
        var form = topics.form(topic.getKey(), values);
        assertThat(unknown(form.figures(), values, topic.getKey())).isEmpty();
        topics.check(topic.getKey(), values);
        seen++;
      }
    }
    assertThat(seen).isGreaterThan(4);
  }

  @Test
  void whatIsRequiredIsMissedAndWhatIsNotIsNot() {
    var wrong = new ArrayList<String>();
    figures()
        .forEach(
            (topic, versions) -> {
              var values = versions.getLast();
              for (var figure : topics.form(topic, values).figures()) {
                var without = new HashMap<>(values);
                without.remove(figure.name());
                if (isRead(topic, without) == figure.required()) {
                  wrong.add(topic + "." + figure.name());
                }
              }
            });
    assertThat(wrong).isEmpty();
  }

  private boolean isRead(String topic, Map<String, Object> values) {
    try {
      topics.check(topic, values);
      return true;
    } catch (IllegalArgumentException missed) {
      return false;
    }
  }

  private static List<String> unknown(List<Figure> figures, Map<?, ?> values, String at) {
    var all = new ArrayList<String>();
    values.forEach(
        (name, value) -> {
          var figure = figures.stream().filter(f -> f.name().equals(name)).findFirst();
          if (figure.isEmpty()) {
            all.add(at + "." + name);
          } else if (value instanceof Map<?, ?> group) {
            all.addAll(unknown(figure.get().parts(), group, at + "." + name));
          } else if (value instanceof List<?> list) {
            list.stream()
                .filter(Map.class::isInstance)
                .forEach(
                    g -> all.addAll(unknown(figure.get().parts(), (Map<?, ?>) g, at + "." + name)));
          }
        });
    return all;
  }

  /** What stands in the demo's file, by topic. */
  @SuppressWarnings("unchecked")
  private static Map<String, List<Map<String, Object>>> figures() {
    var all = new HashMap<String, List<Map<String, Object>>>();
    try (var file = TopicFormsTest.class.getResourceAsStream("/municipalities/demo.yaml")) {
      var text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
      var quoted = text.replaceAll("(?m): (\\d{2}-\\d{2}|\\d{4}-\\d{2}-\\d{2})$", ": \"$1\"");
      Map<String, Map<String, List<Map<String, Map<String, Object>>>>> root =
          new Yaml().load(quoted);
      root.get("rules")
          .forEach(
              (topic, versions) ->
                  all.put(topic, versions.stream().map(v -> v.get("values")).toList()));
      return all;
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
