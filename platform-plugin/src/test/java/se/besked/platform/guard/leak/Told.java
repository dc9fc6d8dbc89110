package se.besked.platform.guard.leak;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What was told to whom that they must not learn, by viewer × surface × kind of secret. */
public final class Told {
  private final Map<String, String> leaks = new TreeMap<>();
  private final Set<String> viewers = new TreeSet<>();
  private final Set<String> surfaces = new TreeSet<>();
  private final Set<String> cells = new TreeSet<>();
  private final Map<Carrier, Integer> carriers = new EnumMap<>(Carrier.class);
  private final Map<SecretKind, Set<String>> own = new EnumMap<>(SecretKind.class);

  /** Looks through everything that one answer was made of. */
  public void look(String viewer, Hidden hidden, String surface, List<Part> parts) {
    var found = hidden.in(parts);
    var seen = hidden.ownIn(parts);
    synchronized (this) {
      viewers.add(viewer);
      surfaces.add(surface);
      hidden.kinds().forEach(kind -> cells.add(viewer + surface + kind));
      parts.forEach(part -> note(viewer, surface, part));
      seen.forEach(kind -> own.computeIfAbsent(kind, k -> new TreeSet<>()).add(surface));
      found.forEach(
          leak ->
              leaks.putIfAbsent(
                  "%s tells %s the %s of %s in %s"
                      .formatted(
                          surface, viewer, leak.secret().kind(), leak.whose(), leak.carrier()),
                  leak.around()));
    }
  }

  private void note(String viewer, String surface, Part part) {
    carriers.merge(part.carrier(), 1, Integer::sum);
    if (part.carrier() == Carrier.UNREADABLE) {
      leaks.putIfAbsent("%s tells %s what nobody can read".formatted(surface, viewer), "");
    }
  }

  /** A sentence each, with the words around the first of its kind. */
  public synchronized List<String> leaks() {
    return leaks.entrySet().stream().map(leak -> leak.getKey() + ": " + leak.getValue()).toList();
  }

  /** Of which kinds somebody was told their own: there it would have been found. */
  public synchronized Set<SecretKind> ownSeen() {
    return own.isEmpty() ? EnumSet.noneOf(SecretKind.class) : EnumSet.copyOf(own.keySet());
  }

  public synchronized String figures() {
    return "%d viewers, %d surfaces, %d cells, carriers %s, %d leaks"
        .formatted(viewers.size(), surfaces.size(), cells.size(), carriers, leaks.size());
  }
}
