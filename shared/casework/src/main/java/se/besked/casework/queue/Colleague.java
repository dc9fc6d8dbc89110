package se.besked.casework.queue;

import java.io.Serializable;
import java.util.Set;
import se.besked.casework.access.Actor;
import se.besked.casework.access.Role;

/**
 * Somebody on the staff, as last known.
 *
 * @param userId as in the audit log
 * @param name as shown to colleagues
 */
public record Colleague(
    String userId, String name, String municipality, Set<Role> roles, Set<String> units)
    implements Serializable {
  public Colleague {
    roles = Set.copyOf(roles);
    units = Set.copyOf(units);
  }

  Actor.Staff actor() {
    return new Actor.Staff(userId, municipality, roles, units);
  }
}
