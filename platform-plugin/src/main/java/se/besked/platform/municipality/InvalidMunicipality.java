package se.besked.platform.municipality;

/** A municipality's file cannot be used. The message is a Swedish sentence naming file and key. */
final class InvalidMunicipality extends RuntimeException {
  InvalidMunicipality(String message) {
    super(message);
  }

  InvalidMunicipality(String message, Throwable cause) {
    super(message, cause);
  }
}
