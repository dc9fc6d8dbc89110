package se.besked.platform.staff;

import java.util.Set;
import se.besked.casework.access.Actor;
import se.besked.casework.access.Role;

/**
 * A link on the staff's first page. Beans of this type stand there, in {@code @Order}.
 *
 * @param textKey key of its text
 * @param href address on this host, without a leading slash
 * @param roles those who have use for it: any of these
 */
public record StaffLink(String textKey, String href, Set<Role> roles) {
  public StaffLink {
    roles = Set.copyOf(roles);
  }

  boolean isFor(Actor.Staff staff) {
    return roles.stream().anyMatch(staff::has);
  }
}
