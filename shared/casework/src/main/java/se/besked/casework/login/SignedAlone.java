package se.besked.casework.login;

/**
 * The host finishes a signature that no page waits for any more: what was signed is sent in or
 * counted, or whoever signed is told that it was not. Called by a job, at least once, outside a
 * transaction. The order may have come to its end.
 */
public interface SignedAlone {
  void finish(EidOrder order);
}
