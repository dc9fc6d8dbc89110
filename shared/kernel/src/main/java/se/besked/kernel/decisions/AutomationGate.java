package se.besked.kernel.decisions;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import se.besked.kernel.decisions.Hindrance.Step;

/**
 * Whether a rule may go on without a person. Whoever asks, a job, an officer's page, the decision
 * itself or the API, asks here; each hindrance that holds is named, so that the officer who takes
 * over reads what stopped the rule.
 *
 * @see <a href="https://lagen.nu/2017:725#K6P38">kommunallagen 6 kap. 37–38 §§</a>
 * @see <a href="https://lagen.nu/2017:900#P28">förvaltningslagen 28 §</a>
 */
public final class AutomationGate {
  private final List<Hindrance> hindrances;

  /** A gate of its own: with every hindrance there is, in the order in which people read them. */
  public AutomationGate(List<Hindrance> hindrances) {
    this.hindrances = List.copyOf(hindrances);
    var names = new HashSet<String>();
    for (var one : hindrances) {
      if (!names.add(one.name())) {
        throw new IllegalArgumentException("Two hindrances are called " + one.name());
      }
    }
  }

  /** With the {@link Hindrances} of every matter. */
  public static AutomationGate standard() {
    return new AutomationGate(Hindrances.all());
  }

  /** With more hindrances, after those there are. */
  public AutomationGate and(List<Hindrance> more) {
    var all = new ArrayList<>(hindrances);
    all.addAll(more);
    return new AutomationGate(all);
  }

  /**
   * The reasons why a person must go on; an empty list opens the gate. No sentence is there twice.
   *
   * @param language of the sentences; Swedish for all but {@code "en"}
   */
  public List<Reason> reasons(Step step, Circumstances circumstances, String language) {
    var said = new HashSet<String>();
    return hindrances.stream()
        .filter(h -> h.stops().contains(step) && h.holds().test(circumstances))
        .flatMap(
            h ->
                h.sentences().apply(circumstances, language).stream()
                    .map(sentence -> new Reason(h.name(), h.source(), sentence)))
        .filter(reason -> said.add(reason.sentence()))
        .toList();
  }

  /** The same as people read them. */
  public List<String> sentences(Step step, Circumstances circumstances, String language) {
    return reasons(step, circumstances, language).stream().map(Reason::sentence).toList();
  }
}
