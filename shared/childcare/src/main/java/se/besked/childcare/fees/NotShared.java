package se.besked.childcare.fees;

/** The municipality does not share a fee between two homes. The message is fit to show. */
public final class NotShared extends RuntimeException {
  public NotShared() {
    super(
        "Kommunen delar inte avgiften mellan två hem. Räkna för det hem där barnet är folkbokfört.");
  }
}
