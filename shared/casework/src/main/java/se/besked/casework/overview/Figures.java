package se.besked.casework.overview;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * One line of the overview. Decisions are those that are valid, by the month they were made.
 *
 * @param key a service's id, a unit's code, a legal basis, or a month as {@code 2026-11}
 * @param arrived applications that arrived in the period; null where that has no meaning
 * @param automated decisions made by a rule
 * @param medianDays from arrival to the first decision, in days; null without decisions
 * @param ninetiethDays that nine in ten were decided within
 * @param hidden what of the line is not told, since it is about so few
 */
public record Figures(
    String key,
    @Nullable Integer arrived,
    int decided,
    int granted,
    int partly,
    int refused,
    int dismissed,
    int automated,
    @Nullable Double medianDays,
    @Nullable Double ninetiethDays,
    Hidden hidden)
    implements Serializable {

  /** What is not told. */
  public enum Hidden {
    NOTHING,
    /** How the decisions fall out. */
    OUTCOMES,
    /** Everything but the key. */
    EVERYTHING
  }

  Figures hiding(Hidden what) {
    return switch (what) {
      case NOTHING -> this;
      case OUTCOMES ->
          new Figures(key, arrived, decided, 0, 0, 0, 0, 0, medianDays, ninetiethDays, what);
      case EVERYTHING -> new Figures(key, null, 0, 0, 0, 0, 0, 0, null, null, what);
    };
  }
}
