package se.besked.simulation;

import tools.jackson.databind.JsonNode;

/** Reads the texts of what a client sends, of which any may be missing. */
public final class JsonText {
  private JsonText() {}

  /** The text without surrounding blanks, also of a number; empty when there is none. */
  public static String of(JsonNode node) {
    return node.isString() || node.isNumber() ? node.asString().strip() : "";
  }
}
