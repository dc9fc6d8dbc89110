package se.besked.kernel.decisions;

/**
 * Why a person decides, where every service says it alike. The services and the gate say the same
 * sentence, so that nobody reads the same reason twice.
 */
public enum CommonReason {
  /** Kommunallagen 6 kap. 38 § andra stycket. */
  LEGALITY_REVIEW(
      "Beslut som överklagas genom laglighetsprövning får inte fattas automatiserat.",
      "Decisions that are appealed by legality review may not be automated."),
  /** Something has to be weighed, such as special reasons. */
  WEIGHING(
      "Omständigheterna måste bedömas av en handläggare.",
      "The circumstances must be assessed by an officer."),
  /** Förvaltningslagen 25 §: nobody is refused without having been heard. */
  REFUSAL(
      "Beslut om avslag fattas alltid av en handläggare.",
      "Refusals are always decided by an officer.");

  private final String swedish;
  private final String english;

  CommonReason(String swedish, String english) {
    this.swedish = swedish;
    this.english = english;
  }

  /**
   * The sentence.
   *
   * @param language Swedish for all but {@code "en"}
   */
  public String in(String language) {
    return language.equals("en") ? english : swedish;
  }
}
