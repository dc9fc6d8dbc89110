package se.besked.kernel.people;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A registered name. Some people have one name only; the other part is then empty.
 *
 * @param givenName the given name as addressed in daily life (tilltalsnamn)
 * @param surname middle name and surname as written in the register
 */
public record PersonName(String givenName, String surname) implements java.io.Serializable {
  /** Shown for newborn children whose name is not yet registered. */
  public static final PersonName NOT_REGISTERED = new PersonName("Namn ej", "registrerat");

  /**
   * The name as a supplier tells it, in two parts of which one may be missing; none without both.
   */
  public static Optional<PersonName> told(@Nullable String givenName, @Nullable String surname) {
    var name = new PersonName(stripped(givenName), stripped(surname));
    return name.full().isEmpty() ? Optional.empty() : Optional.of(name);
  }

  private static String stripped(@Nullable String part) {
    return part == null ? "" : part.strip();
  }

  public String full() {
    return (givenName + " " + surname).strip();
  }
}
