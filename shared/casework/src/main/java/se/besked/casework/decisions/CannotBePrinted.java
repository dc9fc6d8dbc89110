package se.besked.casework.decisions;

import java.util.List;

/** A text of the decision has characters that its letter cannot show, so it is not made. */
public final class CannotBePrinted extends RuntimeException {
  private final List<String> characters;

  CannotBePrinted(List<String> characters) {
    super("The letter cannot show what is written");
    this.characters = List.copyOf(characters);
  }

  /** Each with its number and name, as whoever wrote them can find them. */
  public List<String> characters() {
    return characters;
  }
}
