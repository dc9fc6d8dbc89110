package se.besked.kernel.people;

import org.jspecify.annotations.Nullable;

/**
 * A postal address in Sweden.
 *
 * @param key the address' UUID in the national address register, when the population register gave
 *     one; it finds the position without matching text
 * @param municipalityCode county and municipality, four digits, e.g. {@code "1281"}
 */
public record Address(
    String street,
    String postalCode,
    String locality,
    @Nullable String key,
    String municipalityCode)
    implements java.io.Serializable {

  public String oneLine() {
    return street + ", " + postalCode + " " + locality;
  }

  /** By the register's keys where both have one, else by what is written. */
  public boolean isSamePlaceAs(Address other) {
    if (key != null && other.key != null) {
      return key.equalsIgnoreCase(other.key);
    }
    return oneLine().equalsIgnoreCase(other.oneLine())
        && municipalityCode.equals(other.municipalityCode);
  }
}
