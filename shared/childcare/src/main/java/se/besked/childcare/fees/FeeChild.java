package se.besked.childcare.fees;

import java.time.LocalDate;
import se.besked.kernel.facts.Activity;

/**
 * A child that a household pays for.
 *
 * @param key the caller's name for the child; the same child has the same key in both homes
 */
public record FeeChild(String key, LocalDate birthDate, Activity activity) {}
