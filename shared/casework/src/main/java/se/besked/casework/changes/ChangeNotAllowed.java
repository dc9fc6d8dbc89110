package se.besked.casework.changes;

/** The law does not allow this change of a decision. */
public final class ChangeNotAllowed extends RuntimeException {
  private final Why why;

  ChangeNotAllowed(Why why) {
    super("förvaltningslagen 36–39 §§: " + why);
    this.why = why;
  }

  public Why why() {
    return why;
  }

  /** What stands in the way. */
  public enum Why {
    /** 37–38 §§ do not apply to what is appealed by legality review (2 §). */
    LEGALITY_REVIEW,
    /** An appeal has been handed over: the court has the matter (39 §). */
    HANDED_OVER,
    /** An appeal waits here: only what must be changed may be (39 §). */
    APPEALED,
    /** A decision in somebody's favour, to their detriment, without one of the three grounds. */
    DETRIMENT
  }
}
