package se.besked.casework.cases;

/**
 * All that a case keeps of an application, also what one guardian may not know of the other: what
 * the rules worked on, so that the assessment can be made again years later. It lies sealed with
 * the case's key; what lies unsealed in {@link CaseHead} is what everybody in the case may know.
 *
 * @param applicationJson the answers that count, and what the rules worked on
 * @param factsJson the register values, each with source and time, and where the child's homes lie
 * @param assessmentJson what the rules said, with all their inputs
 */
public record WholeCase(String applicationJson, String factsJson, String assessmentJson) {
  /** Of a case that the municipality opened itself. */
  static final WholeCase NOTHING = new WholeCase("{}", "{}", "{}");

  @Override
  public String toString() {
    return "WholeCase";
  }
}
