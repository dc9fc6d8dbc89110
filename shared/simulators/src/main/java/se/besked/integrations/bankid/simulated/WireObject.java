package se.besked.integrations.bankid.simulated;

import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** A JSON object read as strictly as BankID reads it: wrong types and unknown names are errors. */
record WireObject(JsonNode node, String prefix) {
  WireObject {
    if (!node.isObject()) {
      throw new IllegalArgumentException("Not a JSON object");
    }
  }

  void only(Set<String> fields) throws WireError {
    for (var name : node.propertyNames()) {
      if (!fields.contains(name)) {
        throw WireError.invalid("Unknown field: " + prefix + name);
      }
    }
  }

  /** A text of 1 to so many characters, if it is there. */
  Optional<String> text(String field, int longest) throws WireError {
    var value = node.path(field);
    if (value.isMissingNode()) {
      return Optional.empty();
    }
    if (!value.isString()
        || value.stringValue().isEmpty()
        || value.stringValue().length() > longest) {
      throw WireError.invalid("Invalid " + prefix + field);
    }
    return Optional.of(value.stringValue());
  }

  boolean flag(String field) throws WireError {
    var value = node.path(field);
    if (!value.isMissingNode() && !value.isBoolean()) {
      throw WireError.invalid("Invalid " + prefix + field);
    }
    return value.asBoolean(false);
  }

  void texts(String field) throws WireError {
    var value = node.path(field);
    if (value.isMissingNode()) {
      return;
    }
    if (!value.isArray() || value.values().stream().anyMatch(v -> !v.isString())) {
      throw WireError.invalid("Invalid " + prefix + field);
    }
  }

  Optional<WireObject> object(String field) throws WireError {
    var value = node.path(field);
    if (value.isMissingNode()) {
      return Optional.empty();
    }
    if (!value.isObject()) {
      throw WireError.invalid("Invalid " + prefix + field);
    }
    return Optional.of(new WireObject(value, prefix + field + "."));
  }
}
