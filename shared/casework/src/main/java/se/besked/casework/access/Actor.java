package se.besked.casework.access;

import java.io.Serializable;
import java.util.Set;
import se.besked.casework.people.PersonId;

/** Who does something. Every method that reads or changes personal data asks for one. */
public sealed interface Actor extends Serializable {

  /** A person logged in with an electronic identity. */
  record Citizen(PersonId person) implements Actor {}

  /** A member of staff, in one municipality. */
  record Staff(String userId, String municipality, Set<Role> roles) implements Actor {
    public Staff {
      if (userId.isBlank() || municipality.isBlank()) {
        throw new IllegalArgumentException("Staff have a user id and a municipality");
      }
      roles = Set.copyOf(roles);
    }

    public boolean has(Role role) {
      return roles.contains(role);
    }
  }

  /** A job of our own. */
  record SystemJob(String job) implements Actor {}

  /** {@code CITIZEN}, {@code STAFF} or {@code SYSTEM}, as kept in the database. */
  default String kind() {
    return switch (this) {
      case Citizen c -> "CITIZEN";
      case Staff s -> "STAFF";
      case SystemJob s -> "SYSTEM";
    };
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
