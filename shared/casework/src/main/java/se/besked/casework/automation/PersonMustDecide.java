package se.besked.casework.automation;

import java.util.List;
import java.util.stream.Collectors;
import se.besked.kernel.decisions.Reason;

/** A rule was about to decide, and the gate is not open. */
public final class PersonMustDecide extends IllegalStateException {
  @SuppressWarnings("serial") // an immutable list of serializable records
  private final List<Reason> reasons;

  public PersonMustDecide(String number, List<Reason> reasons) {
    super(
        "A person must decide "
            + number
            + ": "
            + reasons.stream()
                .map(r -> r.name() + " (" + r.source().shown() + ")")
                .collect(Collectors.joining(", ")));
    this.reasons = List.copyOf(reasons);
  }

  /** Every one, as the gate gave them. */
  public List<Reason> reasons() {
    return reasons;
  }
}
