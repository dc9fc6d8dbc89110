package se.besked.platform.guard.town;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds many markers in a text by one reading of it. A marker is a word of its own there, but for
 * places on the map and telephone numbers, of which a part is enough.
 */
public final class Traces {
  private static final int START = 3;

  private final BitSet begins = new BitSet(1 << Character.SIZE);
  private final Map<String, List<String>> byStart = new HashMap<>();

  public Traces(Collection<String> markers) {
    for (var marker : Set.copyOf(markers)) {
      begins.set(hash(marker, 0));
      byStart.computeIfAbsent(marker.substring(0, START), s -> new ArrayList<>()).add(marker);
    }
  }

  private static int hash(String text, int at) {
    return (text.charAt(at) * 31 * 31 + text.charAt(at + 1) * 31 + text.charAt(at + 2)) & 0xFFFF;
  }

  /** Those that a text holds. */
  public Set<String> in(String text) {
    var found = new HashSet<String>();
    for (int at = 0; at + START <= text.length(); at++) {
      if (begins.get(hash(text, at))) {
        for (var marker : byStart.getOrDefault(text.substring(at, at + START), List.of())) {
          if (text.startsWith(marker, at) && stands(text, at, marker)) {
            found.add(marker);
          }
        }
      }
    }
    return found;
  }

  private static boolean stands(String text, int at, String marker) {
    int end = at + marker.length();
    boolean begins = at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1));
    boolean ends = end == text.length() || !Character.isLetterOrDigit(text.charAt(end));
    if (marker.matches("\\d+\\.\\d+")) {
      return begins && !isSecond(text, at);
    }
    return (begins && ends) || marker.matches("\\d{7}");
  }

  /** Of a time of day, not a place. */
  private static boolean isSecond(String text, int at) {
    return at > 1 && text.charAt(at - 1) == ':' && Character.isDigit(text.charAt(at - 2));
  }

  /** A number is not repeated where failures are read. */
  public static String kind(String marker) {
    return marker.matches("[0-9+-]{7,}") ? "a number" : marker;
  }

  /** Where in a text a marker stands, for whoever has to mend it. */
  public static String around(String text, String marker) {
    int at = text.indexOf(marker);
    return ": "
        + text.substring(Math.max(0, at - 40), Math.min(text.length(), at + 60)).replace('\n', ' ');
  }
}
