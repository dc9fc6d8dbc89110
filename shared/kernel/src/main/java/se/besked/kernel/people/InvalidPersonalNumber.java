package se.besked.kernel.people;

/** The text is not a personal number; the message is a Swedish sentence fit to show. */
public final class InvalidPersonalNumber extends IllegalArgumentException {
  public InvalidPersonalNumber(String message) {
    super(message);
  }

  InvalidPersonalNumber(String message, Throwable cause) {
    super(message, cause);
  }
}
