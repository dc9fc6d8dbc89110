package se.besked.eservice;

import se.besked.kernel.law.AppealRoute;
import se.besked.kernel.law.LegalReference;

/**
 * A stycke that a decision may rest on. The officer has to choose one, because the appeal route
 * follows from it.
 *
 * @param label what it means, in Swedish, e.g. {@code "Anvisad skola"}
 */
public record DecisionGround(String label, LegalReference law, AppealRoute route) {}
