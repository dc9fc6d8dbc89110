package se.besked.casework.offers;

/** What can be answered; the municipality chooses which of these it has. */
public enum OfferChoice {
  ACCEPT,
  /** Accepts, and stays in the queue for a better wished unit. */
  ACCEPT_KEEP_QUEUE,
  DECLINE,
  DECLINE_KEEP_QUEUE;

  public boolean accepts() {
    return this == ACCEPT || this == ACCEPT_KEEP_QUEUE;
  }

  public boolean keepsQueue() {
    return this == ACCEPT_KEEP_QUEUE || this == DECLINE_KEEP_QUEUE;
  }
}
