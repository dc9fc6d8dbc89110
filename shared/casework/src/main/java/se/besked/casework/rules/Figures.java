package se.besked.casework.rules;

import java.util.Map;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** A topic's values as they are kept: whole numbers, texts, true and false, groups and lists. */
final class Figures {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final JsonMapper SORTED =
      JsonMapper.builder().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS).build();
  private static final TypeReference<Map<String, Object>> TYPE = new TypeReference<>() {};

  private Figures() {}

  /** The same text for the same values, in whichever order they came. */
  static String canonical(Map<String, Object> values) {
    return SORTED.writeValueAsString(values);
  }

  static String write(Map<String, Object> values) {
    return JSON.writeValueAsString(values);
  }

  static Map<String, Object> read(String json) {
    return JSON.readValue(json, TYPE);
  }
}
