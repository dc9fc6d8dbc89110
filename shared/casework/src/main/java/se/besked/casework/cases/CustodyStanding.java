package se.besked.casework.cases;

import java.util.Set;
import se.besked.kernel.decisions.Circumstance;

/** Whether the parties of a case are those who have custody of its child. */
public enum CustodyStanding {
  /** As the register says, or as an officer has said. */
  CONFIRMED,
  /** The register says something new; the parties follow it, and an officer has yet to see it. */
  CHANGED,
  /** The register cannot say who they are; an officer must. */
  UNCONFIRMED;

  /** What it is to the gate. */
  public Set<Circumstance> circumstances() {
    return switch (this) {
      case CONFIRMED -> Set.of();
      case CHANGED -> Set.of(Circumstance.CUSTODY_CHANGED);
      case UNCONFIRMED -> Set.of(Circumstance.CUSTODY_UNCONFIRMED);
    };
  }
}
