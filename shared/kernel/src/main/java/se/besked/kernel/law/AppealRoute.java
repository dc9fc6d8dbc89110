package se.besked.kernel.law;

/** How a decision is appealed. It follows from the stycke that was applied, never from the form. */
public enum AppealRoute {
  /** Förvaltningsbesvär: full review, lodged with the municipality (förvaltningslagen 43–44 §§). */
  ADMINISTRATIVE_APPEAL,
  /** Laglighetsprövning: legality only, lodged with the court (kommunallagen 13 kap.). */
  LEGALITY_REVIEW
}
