package se.besked.casework.changes;

/**
 * What allows a decision to be changed by who made it (förvaltningslagen 36–38 §§). The three that
 * allow a change to somebody's detriment are limited to decisions that may be appealed by
 * förvaltningsbesvär, as are all but the first.
 */
public enum ChangeGround {
  /** 36 §: an obvious slip that touches what was granted or how to appeal. The time begins anew. */
  SLIP("36 §", true),
  /** 37 § första stycket: wrong, since something new has come up or for another reason. */
  WRONG("37 § första stycket", false),
  /** 37 § andra stycket 1: the decision or its rules say that it may be revoked. */
  RESERVATION("37 § andra stycket 1", true),
  /** 37 § andra stycket 2: compelling reasons of safety. */
  SAFETY("37 § andra stycket 2", true),
  /** 37 § andra stycket 3: the party gave false or misleading information. */
  FALSE_INFORMATION("37 § andra stycket 3", true),
  /** 38 §: obviously wrong in something essential; must be changed when that harms nobody. */
  MUST("38 §", false);

  private final String paragraph;
  private final boolean allowsDetriment;

  ChangeGround(String paragraph, boolean allowsDetriment) {
    this.paragraph = paragraph;
    this.allowsDetriment = allowsDetriment;
  }

  /** E.g. {@code "37 § första stycket förvaltningslagen"}. */
  public String shown() {
    return paragraph + " förvaltningslagen";
  }

  /** Whether a decision in somebody's favour may be changed to their detriment. */
  public boolean allowsDetriment() {
    return allowsDetriment;
  }
}
