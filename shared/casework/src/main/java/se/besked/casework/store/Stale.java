package se.besked.casework.store;

/** Somebody else changed the row, or its state, in between. Read again and decide anew. */
public final class Stale extends RuntimeException {
  public Stale(String what) {
    super(what + " changed in between");
  }
}
