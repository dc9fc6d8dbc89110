package se.besked.casework.login;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The secret in the address that the app opens when it is done: 256 random bits, told to the
 * supplier alone. Whoever began the order never learns it, so opening the address proves that the
 * app is where the browser is. Never printed.
 */
public record ReturnNonce(String value) {
  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{43}");

  public ReturnNonce {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("A nonce is 256 random bits in base64url");
    }
  }

  public static ReturnNonce random() {
    return new ReturnNonce(Hashes.random());
  }

  /** From an address that anybody may have written. */
  public static Optional<ReturnNonce> of(String text) {
    return FORM.matcher(text).matches() ? Optional.of(new ReturnNonce(text)) : Optional.empty();
  }

  byte[] hash() {
    return Hashes.sha256(value);
  }

  @Override
  public String toString() {
    return "ReturnNonce[…]";
  }
}
