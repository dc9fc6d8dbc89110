package se.besked.casework.cases;

import java.util.Set;
import se.besked.kernel.decisions.Circumstance;

/** Whether the parties of a case are those who have custody of its child. */
public enum CustodyStanding {
  /** As the register says, or as an officer has said. */
  CONFIRMED(Set.of()),
  /** The register says something new; the parties follow it, and an officer has yet to see it. */
  CHANGED(Set.of(Circumstance.CUSTODY_CHANGED)),
  /** The register cannot say who they are; an officer must. */
  UNCONFIRMED(Set.of(Circumstance.CUSTODY_UNCONFIRMED));

  private final Set<Circumstance> circumstances;

  CustodyStanding(Set<Circumstance> circumstances) {
    this.circumstances = circumstances;
  }

  /** What it is to the gate. */
  public Set<Circumstance> circumstances() {
    return circumstances;
  }
}
