package se.besked.kernel.decisions;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import se.besked.kernel.law.LegalReference;

/**
 * What one rule found, with the inputs it used, so that it can be shown, stored and replayed.
 *
 * <p>{@link #text} and {@link #inputs} are what everybody in the matter may know. What only some
 * may know, such as the metres from a home that is hidden from the others, is beside it: who
 * forgets to ask for whom a finding is shown, shows less and never more.
 *
 * @param rule the rule's stable name, e.g. {@code "school-transport.distance"}
 * @param text one or two Swedish sentences to the citizen; empty when all of it is {@code inside}
 * @param inputs the values the rule looked at: strings, whole numbers and booleans, in the order
 *     they matter
 * @param inside the same for those who may know more; null when there is no more
 */
public record Finding(
    String rule,
    LegalReference law,
    Standing standing,
    String text,
    Map<String, Object> inputs,
    @Nullable Inside inside) {
  /** In {@link Inside#openTo}: whoever sent the application in. */
  public static final String APPLICANT = "applicant";

  public Finding {
    inputs = plain(inputs, rule);
  }

  /** A finding that is the same for everybody. */
  public Finding(
      String rule, LegalReference law, Standing standing, String text, Map<String, Object> inputs) {
    this(rule, law, standing, text, inputs, null);
  }

  /**
   * A finding as those may know it who know the place that it is about, and staff and courts.
   *
   * @param openTo handles of people, and {@link #APPLICANT}
   */
  public record Inside(Set<String> openTo, String text, Map<String, Object> inputs) {
    public Inside {
      openTo = Collections.unmodifiableSet(new TreeSet<>(openTo));
      inputs = plain(inputs, "the inside");
    }
  }

  /** This finding for some, and another with the same outcome for everybody. */
  public Finding within(Set<String> openTo, Finding common) {
    return new Finding(
        rule, law, standing, common.text(), common.inputs(), new Inside(openTo, text, inputs));
  }

  /** This finding for the one who applied, and nothing of it for anybody else in the matter. */
  public Finding forApplicantAlone() {
    return new Finding(
        rule, law, standing, "", Map.of(), new Inside(Set.of(APPLICANT), text, inputs));
  }

  /** Whether there is anything to read; what is the applicant's alone says nothing to others. */
  public boolean saysSomething() {
    return !text.isEmpty();
  }

  /** What lies unsealed: of what is the applicant's alone, what was found and not a word. */
  Finding inTheOpen() {
    return saysSomething() || inside == null
        ? common()
        : new Finding(rule, law, standing, "", inside.inputs());
  }

  /** As everybody may know it. */
  public Finding common() {
    return new Finding(rule, law, standing, text, inputs);
  }

  /** As staff and courts know it. */
  public Finding whole() {
    return inside == null ? this : new Finding(rule, law, standing, inside.text(), inside.inputs());
  }

  /** As one person may know it. */
  public Finding shownTo(String viewer) {
    return isOpenTo(viewer) ? whole() : common();
  }

  /** As the one who applied may know it. */
  Finding shownToApplicant(String applicant) {
    return isOpenTo(APPLICANT) ? whole() : shownTo(applicant);
  }

  boolean isOpenTo(String viewer) {
    return inside == null || inside.openTo().contains(viewer);
  }

  private static Map<String, Object> plain(Map<String, Object> inputs, String rule) {
    for (var value : inputs.values()) {
      if (!(value instanceof String || value instanceof Number || value instanceof Boolean)) {
        throw new IllegalArgumentException("An input of " + rule + " is not a plain value");
      }
    }
    return Collections.unmodifiableMap(new LinkedHashMap<>(inputs));
  }
}
