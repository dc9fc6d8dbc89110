package se.besked.casework.login;

/** The secret of a login, 256 random bits, held by the browser alone. Never printed. */
public record LoginToken(String value) {
  static LoginToken random() {
    return new LoginToken(Hashes.random());
  }

  byte[] hash() {
    return Hashes.sha256(value);
  }

  @Override
  public String toString() {
    return "LoginToken[…]";
  }
}
