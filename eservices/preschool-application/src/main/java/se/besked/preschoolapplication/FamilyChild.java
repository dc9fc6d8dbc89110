package se.besked.preschoolapplication;

import java.time.LocalDate;
import se.besked.kernel.facts.Activity;

/**
 * Another child whose place counts when the fee is computed.
 *
 * @param handle opaque, never a personal number
 */
public record FamilyChild(
    String handle, LocalDate birthDate, Activity activity, boolean twoHouseholds) {}
