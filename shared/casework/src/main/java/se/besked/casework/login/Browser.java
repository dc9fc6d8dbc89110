package se.besked.casework.login;

/** A browser, by the random cookie it was given before anybody logged in. Never printed. */
public record Browser(String cookie) {
  public Browser {
    if (cookie.length() < 22) {
      throw new IllegalArgumentException("A browser's cookie carries at least 128 random bits");
    }
  }

  public static Browser random() {
    return new Browser(Hashes.random());
  }

  byte[] hash() {
    return Hashes.sha256(cookie);
  }

  @Override
  public String toString() {
    return "Browser[…]";
  }
}
