package se.besked.kernel.decisions;

/** What can be said of a case around its matter. Each is there, or it is not. */
public enum Circumstance {
  /** The board's people have stopped decisions by rule. */
  SWITCHED_OFF,
  /** Anybody in the case is protected, or it is not known. */
  PROTECTED_IDENTITY,
  /** A register's value has been reported as wrong, and nobody has looked into it. */
  QUESTIONED,
  /** Somebody who is a guardian now has objected, or has not answered in time. */
  GUARDIANS_DISAGREE,
  /** The register says something new of who has custody, and no officer has seen it. */
  CUSTODY_CHANGED,
  /** The register cannot say who has custody. */
  CUSTODY_UNCONFIRMED,
  /** Guardians have disagreed or custody has changed, however it is now. */
  LEFT_TO_PERSON,
  /** When it arrived its decision was one for legality review. */
  LEGALITY_REVIEW_AT_ARRIVAL,
  /** It is, or has been, entered in the business system. */
  ENTERED_ELSEWHERE
}
