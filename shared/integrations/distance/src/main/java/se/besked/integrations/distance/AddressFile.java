package se.besked.integrations.distance;

import java.net.URL;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import se.besked.kernel.people.Address;
import se.besked.kernel.registers.AddressRegister;
import se.besked.kernel.registers.Position;

/**
 * Addresses from a file, kept in memory: {@code
 * id;key;street;postalCode;locality;municipalityCode;lat;lon}, WGS 84.
 *
 * <p>An address is found by its key, else by street and postal code, else by street and locality.
 * Text that fits addresses in different places finds nothing: a wrong place is worse than none.
 */
public final class AddressFile implements AddressRegister {
  private static final List<String> COLUMNS =
      List.of("id", "key", "street", "postalCode", "locality", "municipalityCode", "lat", "lon");

  /** Fewer metres than a degree of latitude has anywhere on earth. */
  private static final double FEWEST_METRES_A_DEGREE = 110_000;

  private record Entry(LocatedAddress located, String text, List<String> words) {}

  private final Map<String, Position> byKey = new HashMap<>();
  private final Map<String, Set<Position>> byText = new HashMap<>();
  private final NavigableMap<String, List<Entry>> byWord = new TreeMap<>();
  private final NavigableMap<Double, List<LocatedAddress>> byLatitude = new TreeMap<>();

  /**
   * Reads all addresses.
   *
   * @throws IllegalStateException with a Swedish sentence naming the line that is wrong
   */
  public AddressFile(URL location) {
    SemicolonFile.read(location, COLUMNS, this::add);
  }

  @Override
  public Optional<Position> locate(Address address) {
    var key = address.key();
    var known = key == null ? null : byKey.get(AddressText.key(key));
    if (known != null) {
      return Optional.of(known);
    }
    return AddressText.keys(address).stream()
        .map(text -> byText.getOrDefault(text, Set.of()))
        .filter(places -> !places.isEmpty())
        .findFirst()
        .filter(places -> places.size() == 1)
        .map(places -> places.iterator().next());
  }

  @Override
  public List<LocatedAddress> search(String text, int limit) {
    var words = AddressText.words(text);
    if (words.isEmpty() || limit <= 0) {
      return List.of();
    }
    var rarest = words.stream().max(Comparator.comparingInt(String::length)).orElseThrow();
    var candidates = new LinkedHashSet<Entry>();
    byWord
        .subMap(rarest, true, rarest + Character.MAX_VALUE, true)
        .values()
        .forEach(candidates::addAll);
    return candidates.stream()
        .filter(entry -> words.stream().allMatch(word -> startsAny(entry, word)))
        .sorted(
            Comparator.comparingInt((Entry entry) -> rank(entry, words, text))
                .thenComparing(Entry::words, AddressText.NATURAL_ORDER))
        .limit(limit)
        .map(Entry::located)
        .toList();
  }

  @Override
  public Optional<LocatedAddress> nearest(Position to, int within) {
    double degrees = within / FEWEST_METRES_A_DEGREE;
    return byLatitude.subMap(to.lat() - degrees, true, to.lat() + degrees, true).values().stream()
        .flatMap(List::stream)
        .filter(found -> found.position().metresTo(to) <= within)
        .min(Comparator.comparingDouble(found -> found.position().metresTo(to)));
  }

  private Entry add(SemicolonFile.Row row) {
    var key = row.optional("key");
    var address =
        new Address(
            row.text("street"),
            row.text("postalCode"),
            row.text("locality"),
            key.isEmpty() ? null : key,
            row.text("municipalityCode"));
    var position = row.position();
    if (!key.isEmpty() && byKey.putIfAbsent(AddressText.key(key), position) != null) {
      throw row.fault("nyckeln " + key + " finns redan på en tidigare rad");
    }
    for (var text : AddressText.keys(address)) {
      byText.computeIfAbsent(text, unused -> new HashSet<>()).add(position);
    }
    var words = AddressText.words(address.oneLine());
    var located = new LocatedAddress(address, position);
    byLatitude.computeIfAbsent(position.lat(), unused -> new ArrayList<>()).add(located);
    var entry = new Entry(located, address.oneLine(), words);
    for (var word : new HashSet<>(words)) {
      byWord.computeIfAbsent(word, unused -> new ArrayList<>()).add(entry);
    }
    return entry;
  }

  private static boolean startsAny(Entry entry, String word) {
    return entry.words.stream().anyMatch(candidate -> candidate.startsWith(word));
  }

  /** Lower is better: as written, then the same words from the start, then whole words. */
  private static int rank(Entry entry, List<String> words, String written) {
    var rank = AddressText.starts(entry.text, written) ? 0 : 1;
    for (var i = 0; i < words.size(); i++) {
      var word = words.get(i);
      rank += entry.words.contains(word) ? 0 : 2;
      rank += i < entry.words.size() && entry.words.get(i).startsWith(word) ? 0 : 4;
    }
    return rank;
  }
}
