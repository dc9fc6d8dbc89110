package se.besked.eservice;

/** A request names an impossible value; {@code field} says where, the message why, in Swedish. */
public final class InvalidField extends RuntimeException {
  private final String field;

  public InvalidField(String field, String message) {
    super(message);
    this.field = field;
  }

  public String field() {
    return field;
  }
}
