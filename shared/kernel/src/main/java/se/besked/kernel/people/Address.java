package se.besked.kernel.people;

import org.jspecify.annotations.Nullable;

/**
 * A postal address in Sweden.
 *
 * @param key the address' UUID in the national address register, when the population register gave
 *     one; it finds the position without matching text
 * @param municipalityCode county and municipality, four digits, e.g. {@code "1281"}
 * @param apartment what is written after the street, e.g. {@code "lgh 1101"}
 * @param apartmentKey the dwelling's UUID in the national register of dwellings
 */
public record Address(
    String street,
    String postalCode,
    String locality,
    @Nullable String key,
    String municipalityCode,
    @Nullable String apartment,
    @Nullable String apartmentKey)
    implements java.io.Serializable {

  /** An address without apartments, or whose apartment is not known. */
  public Address(
      String street,
      String postalCode,
      String locality,
      @Nullable String key,
      String municipalityCode) {
    this(street, postalCode, locality, key, municipalityCode, null, null);
  }

  public String oneLine() {
    return (apartment == null ? street : street + " " + apartment)
        + ", "
        + postalCode
        + " "
        + locality;
  }

  /**
   * The same building, and not known to be two homes in it: by the register's keys where both have
   * one, else by what is written.
   */
  public boolean isSameHomeAs(Address other) {
    return isSamePlaceAs(other)
        && !differ(apartmentKey, other.apartmentKey)
        && ((apartmentKey != null && other.apartmentKey != null)
            || !differ(apartment, other.apartment));
  }

  private static boolean differ(@Nullable String one, @Nullable String another) {
    return one != null && another != null && !one.equalsIgnoreCase(another);
  }

  /** By the register's keys where both have one, else by what is written. */
  public boolean isSamePlaceAs(Address other) {
    if (key != null && other.key != null) {
      return key.equalsIgnoreCase(other.key);
    }
    return street.equalsIgnoreCase(other.street)
        && postalCode.equals(other.postalCode)
        && locality.equalsIgnoreCase(other.locality)
        && municipalityCode.equals(other.municipalityCode);
  }
}
