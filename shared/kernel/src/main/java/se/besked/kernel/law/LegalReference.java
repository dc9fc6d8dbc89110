package se.besked.kernel.law;

/**
 * A place in the law, down to the paragraph's section (stycke) where the appeal route depends on
 * it.
 *
 * <p>Example: {@code LegalReference.schoolAct("10 kap. 32 § första stycket")}.
 *
 * @param citation chapter, paragraph and stycke as written in Swedish
 * @param statute the statute with its number, e.g. {@code "skollagen (2010:800)"}
 */
public record LegalReference(String citation, String statute) implements java.io.Serializable {
  public static LegalReference schoolAct(String citation) {
    return new LegalReference(citation, "skollagen (2010:800)");
  }

  public static LegalReference administrativeProcedureAct(String citation) {
    return new LegalReference(citation, "förvaltningslagen (2017:900)");
  }

  public static LegalReference localGovernmentAct(String citation) {
    return new LegalReference(citation, "kommunallagen (2017:725)");
  }

  /** As written in a decision: {@code "10 kap. 32 § första stycket skollagen (2010:800)"}. */
  public String shown() {
    return citation + " " + statute;
  }
}
