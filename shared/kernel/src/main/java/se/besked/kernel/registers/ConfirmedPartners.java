package se.besked.kernel.registers;

import java.util.Optional;
import se.besked.kernel.people.PersonalNumber;

/** Cohabiting partners that both have confirmed to us. */
public interface ConfirmedPartners {
  Optional<PersonalNumber> partnerOf(PersonalNumber adult);
}
