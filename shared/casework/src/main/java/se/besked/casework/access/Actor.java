package se.besked.casework.access;

import java.io.Serializable;
import java.util.Set;
import se.besked.casework.ids.PersonId;
import se.besked.kernel.attachments.Sender;

/** Who does something. Every method that reads or changes personal data asks for one. */
public sealed interface Actor extends Serializable {

  /** Whoever is let in as who they are, by no {@link Permission}. */
  sealed interface Unranked extends Actor {}

  /** A person logged in with an electronic identity. */
  record Citizen(PersonId person) implements Unranked {}

  /**
   * A member of staff, in one municipality.
   *
   * @param units codes of the schools and preschools they lead, for a {@link Role#PRINCIPAL}
   */
  record Staff(String userId, String municipality, Set<Role> roles, Set<String> units)
      implements Actor {
    public Staff {
      if (userId.isBlank() || municipality.isBlank()) {
        throw new IllegalArgumentException("Staff have a user id and a municipality");
      }
      if (units.stream().anyMatch(unit -> unit.isBlank() || unit.contains(" "))) {
        throw new IllegalArgumentException("The code of a unit has no blanks");
      }
      roles = Set.copyOf(roles);
      units = Set.copyOf(units);
    }

    /** Somebody who leads no unit. */
    public Staff(String userId, String municipality, Set<Role> roles) {
      this(userId, municipality, roles, Set.of());
    }

    public boolean has(Role role) {
      return roles.contains(role);
    }
  }

  /** A job of our own. */
  record SystemJob(String job) implements Unranked {}

  /** {@code CITIZEN}, {@code STAFF} or {@code SYSTEM}, as kept in the database. */
  default String kind() {
    return switch (this) {
      case Citizen c -> "CITIZEN";
      case Staff s -> "STAFF";
      case SystemJob s -> "SYSTEM";
    };
  }

  /** The same as one who sends files. */
  default Sender asSender() {
    return new Sender(kind() + " " + name());
  }

  /** The id within its kind: person, user or job. */
  default String name() {
    return switch (this) {
      case Citizen(var person) -> person.toString();
      case Staff staff -> staff.userId();
      case SystemJob(var job) -> job;
    };
  }
}
