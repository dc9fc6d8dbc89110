package se.besked.platform.guard.leak;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What one viewer must not learn, of whom, and what is their own. */
public final class Hidden {
  private final Map<Secret, String> whose = new LinkedHashMap<>();
  private final List<Secret> own;

  /**
   * A secret that was found.
   *
   * @param whose of whom it tells
   * @param around the words that it stands among
   */
  public record Found(Secret secret, String whose, Carrier carrier, String around) {}

  /**
   * @param others by whom they are; what is the viewer's own too is no secret
   */
  public Hidden(List<Secret> own, Map<String, List<Secret>> others) {
    this.own = List.copyOf(own);
    others.forEach((name, secrets) -> secrets.forEach(s -> whose.putIfAbsent(s, name)));
    own.forEach(whose::remove);
  }

  public static Hidden nothing() {
    return new Hidden(List.of(), Map.of());
  }

  public boolean isNothing() {
    return whose.isEmpty();
  }

  public Set<SecretKind> kinds() {
    var kinds = EnumSet.noneOf(SecretKind.class);
    whose.keySet().forEach(secret -> kinds.add(secret.kind()));
    return kinds;
  }

  /** How many of a kind are kept from the viewer. */
  public long count(SecretKind kind) {
    return whose.keySet().stream().filter(secret -> secret.kind() == kind).count();
  }

  /** What of it parts of an answer tell. */
  public List<Found> in(List<Part> parts) {
    var all = new ArrayList<Found>();
    for (var part : parts) {
      var reading = new Reading(part.text());
      whose.forEach(
          (secret, name) -> {
            int at = secret.at(reading);
            if (at >= 0) {
              all.add(new Found(secret, name, part.carrier(), reading.around(at)));
            }
          });
    }
    return all;
  }

  /** Which kinds of the viewer's own they tell: that the viewer may know. */
  public Set<SecretKind> ownIn(List<Part> parts) {
    var found = EnumSet.noneOf(SecretKind.class);
    for (var part : parts) {
      var reading = new Reading(part.text());
      own.stream()
          .filter(secret -> !found.contains(secret.kind()) && secret.at(reading) >= 0)
          .forEach(secret -> found.add(secret.kind()));
    }
    return found;
  }
}
