package se.besked.kernel.people;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Where letters to somebody go, which need not be where they live: the special postal address where
 * the register has one, else the registered address.
 *
 * @param careOf at whose place, with or without {@code c/o} before it; absent for their own
 * @param street street and number, or a box
 * @param apartment what is written after the street, e.g. {@code "lgh 1101"}
 */
public record PostalAddress(
    @Nullable String careOf,
    String street,
    @Nullable String apartment,
    String postalCode,
    String locality) {
  private static final String AT = "c/o ";

  /** The lines below the name on an envelope. */
  public List<String> lines() {
    var lines = new ArrayList<String>();
    if (careOf != null) {
      lines.add(careOf.toLowerCase(Locale.ROOT).startsWith("c/o") ? careOf : AT + careOf);
    }
    lines.add(apartment == null ? street : street + " " + apartment);
    lines.add(postalCode + " " + locality);
    return List.copyOf(lines);
  }
}
