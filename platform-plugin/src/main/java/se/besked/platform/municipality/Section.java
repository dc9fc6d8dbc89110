package se.besked.platform.municipality;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A group of keys in a file. Every key is asked for by name; {@link #close} refuses the rest.
 *
 * @param path where it stands in the file, e.g. {@code "contact"}; empty for the file itself
 */
record Section(String file, String path, Map<String, @Nullable Object> values, Set<String> asked) {
  static Section of(String file, String path, @Nullable Object value) {
    if (!(value instanceof Map<?, ?> map)) {
      throw wrong(file, path, "ska vara en grupp av nycklar");
    }
    var named = new LinkedHashMap<String, @Nullable Object>();
    map.forEach((k, v) -> named.put(String.valueOf(k), v));
    return new Section(file, path, named, new LinkedHashSet<>());
  }

  String text(String key) {
    if (required(key) instanceof String s && !s.isBlank()) {
      return s.strip();
    }
    throw wrong(file, at(key), "ska vara en text (sätt citattecken om värdet är ett tal)");
  }

  LocalDate day(String key) {
    var text = text(key);
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      throw new InvalidMunicipality(
          sentence(file, at(key), "ska vara ett datum som 2026-07-01"), e);
    }
  }

  Optional<String> textIfAny(String key) {
    asked.add(key);
    return values.containsKey(key) ? Optional.of(text(key)) : Optional.empty();
  }

  Optional<LocalDate> dayIfAny(String key) {
    asked.add(key);
    return values.containsKey(key) ? Optional.of(day(key)) : Optional.empty();
  }

  /** A list of texts; empty when there is none. */
  List<String> textsIfAny(String key) {
    asked.add(key);
    if (!values.containsKey(key)) {
      return List.of();
    }
    if (values.get(key) instanceof List<?> list
        && list.stream().allMatch(String.class::isInstance)) {
      return list.stream().map(String.class::cast).distinct().toList();
    }
    throw wrong(file, at(key), "ska vara en lista av texter");
  }

  Section section(String key) {
    return of(file, at(key), required(key));
  }

  /** The keys of a group whose names are data, such as e-service ids; all count as asked for. */
  Set<String> names() {
    asked.addAll(values.keySet());
    return values.keySet();
  }

  List<Section> list(String key) {
    if (!(required(key) instanceof List<?> list) || list.isEmpty()) {
      throw wrong(file, at(key), "ska vara en lista med minst en post");
    }
    var all = new ArrayList<Section>();
    for (var entry : list) {
      all.add(of(file, "%s[%d]".formatted(at(key), all.size()), entry));
    }
    return all;
  }

  /** The values as they stand, without nulls, for a reader of its own. */
  Map<String, Object> raw() {
    var all = new LinkedHashMap<String, Object>();
    names().forEach(name -> all.put(name, required(name)));
    return all;
  }

  /** Refuses keys that nobody asked for. */
  void close() {
    for (var key : values.keySet()) {
      if (!asked.contains(key)) {
        throw wrong(file, at(key), "är okänd; här finns " + String.join(", ", asked));
      }
    }
  }

  InvalidMunicipality wrong(String key, String why) {
    return wrong(file, at(key), why);
  }

  String at(String key) {
    return path.isEmpty() ? key : path + "." + key;
  }

  private Object required(String key) {
    asked.add(key);
    var value = values.get(key);
    if (value == null) {
      throw wrong(file, at(key), "saknas");
    }
    return value;
  }

  private static InvalidMunicipality wrong(String file, String at, String why) {
    return new InvalidMunicipality(sentence(file, at, why));
  }

  private static String sentence(String file, String at, String why) {
    return at.isEmpty() ? "%s %s.".formatted(file, why) : "%s: %s %s.".formatted(file, at, why);
  }
}
