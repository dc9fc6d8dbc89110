package se.besked.casework.crypto;

/** Sealed data could not be opened: changed, moved, or sealed with a key we do not have. */
public final class VaultFailure extends RuntimeException {
  VaultFailure(String message) {
    super(message);
  }

  VaultFailure(String message, Throwable cause) {
    super(message, cause);
  }
}
