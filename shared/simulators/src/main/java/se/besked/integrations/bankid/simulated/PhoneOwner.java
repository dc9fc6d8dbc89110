package se.besked.integrations.bankid.simulated;

import se.besked.kernel.people.PersonName;
import se.besked.kernel.people.PersonalNumber;

/**
 * Somebody with a BankID in the simulated telephone.
 *
 * @param note what is special about the person, in Swedish, e.g. {@code "två barn, delad vårdnad"}
 */
public record PhoneOwner(PersonalNumber number, PersonName name, String note) {}
