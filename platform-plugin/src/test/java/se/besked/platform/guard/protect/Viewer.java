package se.besked.platform.guard.protect;

import java.util.List;
import java.util.Map;
import java.util.Set;
import se.besked.platform.guard.book.By;
import se.besked.platform.guard.tab.Tab;
import se.besked.platform.guard.town.Household;

/**
 * Somebody who looks.
 *
 * @param own what they may be told: it is theirs
 * @param about whose addresses they open: everybody's, or a citizen's own family's
 * @param addresses more of theirs, by surface
 */
record Viewer(
    By by,
    String name,
    Tab tab,
    Set<String> own,
    List<Household> about,
    Map<String, List<String>> addresses) {
  Viewer(By by, String name, Tab tab, Set<String> own, List<Household> about) {
    this(by, name, tab, own, about, Map.of());
  }

  boolean isStaff() {
    return by == By.PROTECTED_STAFF || by == By.GROUP;
  }

  boolean isRestricted() {
    return by == By.GROUP;
  }
}
