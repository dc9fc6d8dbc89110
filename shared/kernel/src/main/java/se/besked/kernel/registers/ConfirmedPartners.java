package se.besked.kernel.registers;

import java.util.Optional;
import se.besked.kernel.people.PersonalNumber;

/**
 * Cohabiting partners who neither are married nor have a child in common: no register knows them,
 * so both have confirmed it here themselves (förordning 2001:160, 4 §).
 */
public interface ConfirmedPartners {
  /** The partner, when both have confirmed and neither has taken it back. */
  Optional<PersonalNumber> partnerOf(PersonalNumber person);
}
