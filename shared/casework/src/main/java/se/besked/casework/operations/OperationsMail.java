package se.besked.casework.operations;

/** Tells operations by mail; the host knows where they are. */
public interface OperationsMail {
  /**
   * Tells once of an incident that began, or that is over. May be called again for the same after a
   * crash, and then sends the same message.
   */
  Told tell(Incident incident);

  /** What came of it. */
  enum Told {
    SENT,
    /** The mail server did not take it now. */
    NOT_NOW,
    /** Nobody is to be told. */
    NOBODY
  }
}
