package se.besked.kernel.law;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What a topic of the municipality's figures consists of, in words that those who change it read.
 *
 * @param topic e.g. {@code "school-transport"}
 * @param name in Swedish, e.g. {@code "Skolskjuts"}
 */
public record TopicForm(String topic, String name, List<Figure> figures) implements Serializable {
  public TopicForm {
    figures = List.copyOf(figures);
  }

  /** For a topic that nobody has described: its figures under the names they have. */
  public static TopicForm undescribed(String topic, Map<String, Object> values) {
    return new TopicForm(topic, topic, figures(values));
  }

  private static List<Figure> figures(Map<?, ?> values) {
    var all = new ArrayList<Figure>();
    values.forEach((name, value) -> all.add(figure(String.valueOf(name), value).optional()));
    return all;
  }

  private static Figure figure(String name, Object value) {
    return switch (value) {
      case Integer whole -> Figure.whole(name, name, "");
      case Boolean flag -> Figure.yesNo(name, name);
      case Map<?, ?> group -> Figure.group(name, name, figures(group).toArray(Figure[]::new));
      case List<?> list when !list.isEmpty() && list.getFirst() instanceof Map<?, ?> group ->
          Figure.groups(name, name, figures(group).toArray(Figure[]::new));
      case List<?> texts -> Figure.texts(name, name, "");
      default -> Figure.text(name, name, "");
    };
  }
}
