package se.besked.platform.identity;

import java.io.Serializable;
import java.security.Principal;
import java.util.Set;
import se.besked.casework.access.Actor;
import se.besked.casework.access.Role;

/**
 * A member of staff who is logged in, in whatever way.
 *
 * @param units codes of the schools and preschools they lead
 */
public record StaffPrincipal(
    String userId, String name, String municipality, Set<Role> roles, Set<String> units)
    implements Principal, Serializable {
  /** The role of views: {@code @RolesAllowed(StaffPrincipal.ROLE)}. */
  public static final String ROLE = "STAFF";

  public StaffPrincipal {
    roles = Set.copyOf(roles);
    units = Set.copyOf(units);
  }

  public Actor.Staff actor() {
    return new Actor.Staff(userId, municipality, roles, units);
  }

  @Override
  public String getName() {
    return userId;
  }
}
