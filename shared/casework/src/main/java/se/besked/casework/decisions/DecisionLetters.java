package se.besked.casework.decisions;

/** The host writes the letter of a decision, as PDF. Called by a job, again until it succeeds. */
public interface DecisionLetters {
  byte[] letterFor(DecisionId decision);
}
