package se.besked.kernel.decisions;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import se.besked.kernel.law.LegalReference;

/**
 * Something that makes a person go on with a matter instead of a rule.
 *
 * <p>Example: {@code Hindrance.of("switched-off", LAW, c -> c.has(SWITCHED_OFF), "Automatiska
 * beslut är avstängda.", "Automated decisions are switched off.")}.
 *
 * @param name ASCII, e.g. {@code "switched-off"}; kept with what it stopped
 * @param source where the law says so
 * @param stops the steps that it stands in the way of
 * @param holds whether it does, in some circumstances
 * @param sentences how people read it, in a language (Swedish for all but {@code "en"}); asked only
 *     when it holds
 */
public record Hindrance(
    String name,
    LegalReference source,
    Set<Step> stops,
    Predicate<Circumstances> holds,
    BiFunction<Circumstances, String, List<String>> sentences) {
  public Hindrance {
    if (!name.matches("[a-z]+(-[a-z]+)*")) {
      throw new IllegalArgumentException("A hindrance has a plain name: " + name);
    }
    stops = Set.copyOf(stops);
  }

  /** What a matter comes to without a person. */
  public enum Step {
    /** A rule decides it. */
    DECIDE,
    /** A robot enters it in the business system. */
    ENTER
  }

  /** One of a single sentence, in the way of every decision by a rule. */
  public static Hindrance of(
      String name,
      LegalReference source,
      Predicate<Circumstances> holds,
      String swedish,
      String english) {
    return new Hindrance(
        name,
        source,
        EnumSet.of(Step.DECIDE),
        holds,
        (c, language) -> List.of(language.equals("en") ? english : swedish));
  }

  /** The same in the way of some other steps. */
  public Hindrance against(Step... steps) {
    return new Hindrance(name, source, Set.of(steps), holds, sentences);
  }
}
