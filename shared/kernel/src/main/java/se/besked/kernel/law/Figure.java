package se.besked.kernel.law;

import java.io.Serializable;
import java.util.List;

/**
 * One figure or text of a {@link TopicForm}, so that it can be asked for and shown in words. The
 * check of the topic decides what is right; this says what to ask.
 *
 * @param name as in the configuration, e.g. {@code "metres"}
 * @param label in Swedish, e.g. {@code "Gräns"}
 * @param unit in Swedish, e.g. {@code "meter"}; empty for none
 * @param choices for {@link Kind#CHOICE}
 * @param parts for {@link Kind#GROUP} and {@link Kind#GROUPS}
 */
public record Figure(
    String name,
    String label,
    String unit,
    Kind kind,
    boolean required,
    List<Choice> choices,
    List<Figure> parts)
    implements Serializable {
  /** What sort of value it is. */
  public enum Kind {
    WHOLE,
    YES_NO,
    TEXT,
    CHOICE,
    /** Several texts in order. */
    TEXTS,
    GROUP,
    /** Several groups in order. */
    GROUPS
  }

  /**
   * One of a few values.
   *
   * @param value as in the configuration
   * @param label in Swedish
   */
  public record Choice(String value, String label) implements Serializable {}

  public Figure {
    choices = List.copyOf(choices);
    parts = List.copyOf(parts);
    if ((kind == Kind.CHOICE) == choices.isEmpty()
        || (kind == Kind.GROUP || kind == Kind.GROUPS) == parts.isEmpty()) {
      throw new IllegalArgumentException("A choice has choices and a group has parts: " + name);
    }
  }

  public static Figure whole(String name, String label, String unit) {
    return new Figure(name, label, unit, Kind.WHOLE, true, List.of(), List.of());
  }

  public static Figure yesNo(String name, String label) {
    return new Figure(name, label, "", Kind.YES_NO, true, List.of(), List.of());
  }

  public static Figure text(String name, String label, String unit) {
    return new Figure(name, label, unit, Kind.TEXT, true, List.of(), List.of());
  }

  public static Figure texts(String name, String label, String unit) {
    return new Figure(name, label, unit, Kind.TEXTS, true, List.of(), List.of());
  }

  public static Figure choice(String name, String label, Choice... choices) {
    return new Figure(name, label, "", Kind.CHOICE, true, List.of(choices), List.of());
  }

  public static Figure group(String name, String label, Figure... parts) {
    return new Figure(name, label, "", Kind.GROUP, true, List.of(), List.of(parts));
  }

  public static Figure groups(String name, String label, Figure... parts) {
    return new Figure(name, label, "", Kind.GROUPS, true, List.of(), List.of(parts));
  }

  /** The same, and it may be left out. */
  public Figure optional() {
    return new Figure(name, label, unit, kind, false, choices, parts);
  }
}
