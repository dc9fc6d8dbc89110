package se.besked.kernel.registers;

import se.besked.kernel.people.PersonalNumber;

/**
 * What the municipality has offered and guardians have accepted, of what the student registry does
 * not carry. For reckoning fees, and for the child's own guardians and staff to see.
 */
public interface AcceptedPlaces {
  /** When a child's preschool place at a unit is for special support (skollagen 8 kap. 7 §). */
  SupportPeriods supportOf(PersonalNumber child, String unitId);
}
