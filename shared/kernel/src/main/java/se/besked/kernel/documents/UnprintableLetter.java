package se.besked.kernel.documents;

/** Something in the letter cannot be printed. The message says what, without personal data. */
public final class UnprintableLetter extends RuntimeException {
  public UnprintableLetter(String what, Throwable cause) {
    super(what, cause);
  }

  public UnprintableLetter(String what) {
    super(what);
  }
}
