package se.besked.kernel.notices;

import java.util.UUID;

/**
 * A message to those who keep the installation running. Nothing in it is about a person.
 *
 * @param id of the message: the same one sent twice is one
 * @param recipient an e-mail address
 */
public record Alert(UUID id, String recipient, String subject, String text) {
  public Alert {
    if (subject.isBlank() || subject.chars().anyMatch(Character::isISOControl)) {
      throw new IllegalArgumentException("A subject is one line");
    }
  }
}
