package se.besked.casework.decisions;

/** By the municipality's rules such a decision is proposed by one person and made by another. */
public final class SecondReaderNeeded extends RuntimeException {
  SecondReaderNeeded() {
    super("A second person makes this decision");
  }
}
