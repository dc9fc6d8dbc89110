package se.besked.platform.staff;

import se.besked.casework.access.Actor;
import se.besked.casework.access.Permission;

/**
 * A link on the staff's first page. Beans of this type stand there, in {@code @Order}.
 *
 * @param textKey key of its text
 * @param href address on this host, without a leading slash
 * @param needed without which there is nothing behind it
 */
public record StaffLink(String textKey, String href, Permission needed) {
  boolean isFor(Actor.Staff staff) {
    return needed.givenTo(staff);
  }
}
