package se.besked.kernel.signing;

/**
 * The person already had an order running somewhere. Both orders are dead now; tell the person and
 * let them start again, never retry by yourself.
 */
public final class AlreadyInProgress extends RuntimeException {
  public AlreadyInProgress() {
    super("An order for this person was already in progress");
  }
}
