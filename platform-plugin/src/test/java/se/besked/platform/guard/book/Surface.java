package se.besked.platform.guard.book;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;

/**
 * One thing to visit.
 *
 * @param id as the product names it, e.g. {@code "GET /arende/{id}/beslut.pdf"}
 * @param by everybody who has to come by
 */
public record Surface(Kind kind, String id, Set<By> by) {
  public Surface {
    if (id.isBlank() || id.chars().anyMatch(Character::isISOControl) || by.isEmpty()) {
      throw new IllegalArgumentException("A surface has a name on one line and visitors");
    }
    by = Set.copyOf(by);
  }

  public static Surface of(Kind kind, String id, By first, By... others) {
    var by = EnumSet.of(first);
    by.addAll(Arrays.asList(others));
    return new Surface(kind, id, by);
  }
}
