package se.besked.casework.cases;

/**
 * Nothing is decided: custody has changed or could not be confirmed, and no officer has said who is
 * a party.
 */
public final class PartiesNotConfirmed extends RuntimeException {
  private final CustodyStanding standing;

  public PartiesNotConfirmed(CustodyStanding standing) {
    super("An officer must say who is a party: " + standing);
    this.standing = standing;
  }

  public CustodyStanding standing() {
    return standing;
  }
}
