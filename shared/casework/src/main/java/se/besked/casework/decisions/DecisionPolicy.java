package se.besked.casework.decisions;

/** What the municipality has laid down about who decides. The host knows. */
public interface DecisionPolicy {
  /** Whether a second person makes what a first one proposes. */
  boolean needsSecondReader(String municipality, String service, DecisionOutcome outcome);
}
