package se.besked.platform.staff.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.besked.kernel.law.Figure;
import se.besked.kernel.law.TopicForm;

/**
 * Figures in words, and what differs between two versions of them. In Swedish, as they are kept.
 */
final class RuleWords {
  static final String YES = "Ja";
  static final String NO = "Nej";

  private RuleWords() {}

  /**
   * One figure that differs.
   *
   * @param before empty when it is new
   * @param after empty when it is gone
   */
  record Difference(String what, String before, String after) {}

  static List<Difference> between(
      TopicForm form, Map<String, Object> before, Map<String, Object> after) {
    var old = lines(form, before);
    var now = lines(form, after);
    var names = new LinkedHashSet<>(now.keySet());
    names.addAll(old.keySet());
    var all = new ArrayList<Difference>();
    for (var name : names) {
      var a = old.getOrDefault(name, "");
      var b = now.getOrDefault(name, "");
      if (!a.equals(b)) {
        all.add(new Difference(name, a, b));
      }
    }
    return all;
  }

  /** Every figure's name and value, in the form's order. */
  static Map<String, String> lines(TopicForm form, Map<String, Object> values) {
    var lines = new LinkedHashMap<String, String>();
    put(lines, "", form.figures(), values);
    return lines;
  }

  private static void put(
      Map<String, String> lines, String path, List<Figure> figures, Map<?, ?> values) {
    for (var figure : figures) {
      put(lines, path + figure.label(), figure, values.get(figure.name()));
    }
    values.forEach(
        (name, value) -> {
          if (figures.stream().noneMatch(f -> f.name().equals(name))) {
            lines.put(path + name, String.valueOf(value));
          }
        });
  }

  private static void put(
      Map<String, String> lines, String path, Figure figure, @Nullable Object value) {
    if (value == null) {
      return;
    }
    switch (figure.kind()) {
      case GROUP -> {
        if (value instanceof Map<?, ?> group) {
          put(lines, path + ": ", figure.parts(), group);
        }
      }
      case GROUPS -> {
        if (value instanceof List<?> groups) {
          for (int i = 0; i < groups.size(); i++) {
            if (groups.get(i) instanceof Map<?, ?> group) {
              put(lines, path + " " + (i + 1) + ": ", figure.parts(), group);
            }
          }
        }
      }
      case WHOLE -> lines.put(path, (value + " " + figure.unit()).strip());
      case YES_NO -> lines.put(path, Boolean.TRUE.equals(value) ? YES : NO);
      case CHOICE -> lines.put(path, choice(figure, value.toString()));
      case TEXT -> lines.put(path, value.toString());
      case TEXTS ->
          lines.put(
              path,
              value instanceof List<?> list
                  ? list.stream().map(String::valueOf).collect(Collectors.joining(", "))
                  : value.toString());
    }
  }

  private static String choice(Figure figure, String value) {
    return figure.choices().stream()
        .filter(c -> c.value().equals(value))
        .map(Figure.Choice::label)
        .findFirst()
        .orElse(value);
  }
}
