package se.besked.journey.decide;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import se.besked.casework.access.AccessDenied;
import se.besked.casework.access.Actor;
import se.besked.casework.automation.CaseGate;
import se.besked.casework.cases.CaseFile;
import se.besked.casework.cases.Consideration;
import se.besked.casework.cases.Considerations;
import se.besked.kernel.decisions.Hindrance.Step;
import se.besked.kernel.decisions.Reason;
import se.besked.kernel.law.MissingRule;

/**
 * Why a person decides a case, for the one who does: what stopped the rule when it considered the
 * case, as it was kept, and what has come since.
 */
public final class WhyPerson {
  private final Considerations considerations;
  private final CaseGate gate;
  private final CaseMatters matters;

  public WhyPerson(Considerations considerations, CaseGate gate, CaseMatters matters) {
    this.considerations = considerations;
    this.gate = gate;
    this.matters = matters;
  }

  /**
   * The answer.
   *
   * @param considered empty when no job has considered the case
   * @param now what the gate says beside that, without asking any register
   */
  public record Why(Optional<Consideration> considered, List<Reason> now) {
    public Why {
      now = List.copyOf(now);
    }

    /** All of it, in Swedish; no sentence twice. */
    public List<String> sentences() {
      return Stream.concat(then().stream(), now.stream().map(Reason::sentence)).toList();
    }

    /** What stopped the rule. */
    public List<String> then() {
      return considered.stream().flatMap(c -> c.reasons().stream()).map(Reason::sentence).toList();
    }
  }

  /**
   * Reads what was kept, and asks the gate.
   *
   * @throws AccessDenied when the actor may not know all that the case says
   * @throws MissingRule when nothing was kept and the municipality has no figures for its days
   */
  public Why of(Actor.Staff staff, CaseFile file) {
    var considered = considerations.of(staff, file.id());
    var then = new Why(considered, List.of());
    try {
      var matter = matters.of(staff, file.head());
      var said = Set.copyOf(then.sentences());
      var now =
          gate.reasons(Step.DECIDE, gate.circumstances(file.head(), matter, Set.of())).stream()
              .filter(reason -> !said.contains(reason.sentence()))
              .toList();
      return new Why(considered, now);
    } catch (MissingRule missing) {
      if (considered.isEmpty()) {
        throw missing;
      }
      return then;
    }
  }
}
