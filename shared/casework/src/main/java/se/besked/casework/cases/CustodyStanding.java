package se.besked.casework.cases;

/** Whether the parties of a case are those who have custody of its child. */
public enum CustodyStanding {
  /** As the register says, or as an officer has said. */
  CONFIRMED,
  /** The register says something new; the parties follow it, and an officer has yet to see it. */
  CHANGED,
  /** The register cannot say who they are; an officer must. */
  UNCONFIRMED
}
