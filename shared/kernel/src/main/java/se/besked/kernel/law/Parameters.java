package se.besked.kernel.law;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A municipality's figures for one rule, read from its configuration. A missing or misspelt value
 * stops with a sentence that names its place, so that a mistake is found at start and not in a
 * family's decision.
 *
 * @param path where in the configuration, e.g. {@code "school-transport.bands[1]"}
 */
public record Parameters(String path, Map<String, Object> values) {
  public int whole(String name) {
    if (required(name) instanceof Integer i) {
      return i;
    }
    throw wrong(name, "ett heltal");
  }

  public Optional<Integer> wholeIfAny(String name) {
    return values.get(name) == null ? Optional.empty() : Optional.of(whole(name));
  }

  public String text(String name) {
    if (required(name) instanceof String s && !s.isBlank()) {
      return s;
    }
    throw wrong(name, "en text");
  }

  public Optional<String> textIfAny(String name) {
    return values.get(name) == null ? Optional.empty() : Optional.of(text(name));
  }

  public boolean flag(String name) {
    if (required(name) instanceof Boolean b) {
      return b;
    }
    throw wrong(name, "true eller false");
  }

  public <E extends Enum<E>> E oneOf(Class<E> type, String name) {
    var text = text(name);
    for (var constant : type.getEnumConstants()) {
      if (constant.name().equals(text)) {
        return constant;
      }
    }
    throw wrong(name, "ett av " + List.of(type.getEnumConstants()));
  }

  /**
   * Refuses values by other names than these, so that a misspelt one is not silently left out.
   *
   * @return this
   */
  public Parameters only(String... names) {
    var known = List.of(names);
    for (var name : values.keySet()) {
      if (!known.contains(name)) {
        throw new IllegalArgumentException(
            "Inställningen %s.%s är okänd. Här finns %s."
                .formatted(path, name, String.join(", ", known)));
      }
    }
    return this;
  }

  /** A list of groups of values, such as grade bands. */
  public List<Parameters> each(String name) {
    if (!(required(name) instanceof List<?> list)) {
      throw wrong(name, "en lista");
    }
    var all = new java.util.ArrayList<Parameters>();
    for (int i = 0; i < list.size(); i++) {
      all.add(group(list.get(i), "%s.%s[%d]".formatted(path, name, i)));
    }
    return List.copyOf(all);
  }

  /** One group of values, such as a notice period. */
  public Parameters group(String name) {
    return group(required(name), path + "." + name);
  }

  public Optional<Parameters> groupIfAny(String name) {
    return values.get(name) == null ? Optional.empty() : Optional.of(group(name));
  }

  /** A list of texts, such as percentages by child; at least one. */
  public List<String> texts(String name) {
    if (required(name) instanceof List<?> list
        && !list.isEmpty()
        && list.stream().allMatch(e -> e instanceof String s && !s.isBlank())) {
      return list.stream().map(String.class::cast).toList();
    }
    throw wrong(name, "en lista med texter");
  }

  private Parameters group(@Nullable Object value, String at) {
    if (!(value instanceof Map<?, ?> map)) {
      throw new IllegalArgumentException("Inställningen " + at + " ska vara en grupp av värden.");
    }
    var named = new java.util.LinkedHashMap<String, Object>();
    // An empty value in the file is a missing one, and is told of when it is asked for.
    map.forEach(
        (k, v) -> {
          if (v != null) {
            named.put(String.valueOf(k), v);
          }
        });
    return new Parameters(at, named);
  }

  private Object required(String name) {
    var value = values.get(name);
    if (value == null) {
      throw new IllegalArgumentException("Inställningen " + path + "." + name + " saknas.");
    }
    return value;
  }

  private IllegalArgumentException wrong(String name, String expected) {
    return new IllegalArgumentException(
        "Inställningen %s.%s ska vara %s.".formatted(path, name, expected));
  }
}
