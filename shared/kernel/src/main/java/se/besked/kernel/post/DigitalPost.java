package se.besked.kernel.post;

import se.besked.kernel.people.PersonalNumber;

/**
 * Secure digital post. That a letter has been delivered says that it is in the mailbox, never that
 * anybody has read it: it is no proof of service (delgivningslagen 2010:1932).
 */
public interface DigitalPost {
  /**
   * Where somebody takes digital post from this sender now.
   *
   * @throws se.besked.kernel.registers.IntegrationFailure when the register of mailboxes cannot
   *     answer
   */
  Mailbox mailboxOf(PersonalNumber person);

  /**
   * Hands a letter over to the mailbox's operator. Throws nothing for what operators do.
   *
   * <p>Calling again with the same {@link DigitalLetter} sends the same bytes under the same id, so
   * that the operator can tell the second from the first.
   */
  PostDelivery deliver(Mailbox.Reachable to, DigitalLetter letter);
}
