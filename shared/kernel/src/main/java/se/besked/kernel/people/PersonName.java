package se.besked.kernel.people;

/**
 * A registered name.
 *
 * @param givenName the given name as addressed in daily life (tilltalsnamn)
 * @param surname middle name and surname as written in the register
 */
public record PersonName(String givenName, String surname) implements java.io.Serializable {
  /** Shown for newborn children whose name is not yet registered. */
  public static final PersonName NOT_REGISTERED = new PersonName("Namn ej", "registrerat");

  public String full() {
    return (givenName + " " + surname).strip();
  }
}
