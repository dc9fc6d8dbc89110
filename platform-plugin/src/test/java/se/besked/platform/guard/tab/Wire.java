package se.besked.platform.guard.tab;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What Vaadin's own client tells the server, and the words in what it is told. */
final class Wire {
  private static final JsonMapper JSON = JsonMapper.shared();

  /** Under which a number is a node's. */
  private static final Set<String> OF_NODES =
      Set.of(
          "node",
          "feat",
          "index",
          "remove",
          "addNodes",
          "nodeValue",
          "syncId",
          "clientId",
          "@v-node");

  private static final int BODY = 1;
  private static final int PROPERTIES = 1;

  private Wire() {}

  /** A link that was followed, with or without a slash before it. */
  static ObjectNode followed(String link) {
    var path = link.startsWith("/") ? link.substring(1) : link;
    int query = path.indexOf('?');
    var data =
        JSON.createObjectNode()
            .put("route", query < 0 ? path : path.substring(0, query))
            .put("query", query < 0 ? "" : path.substring(query + 1))
            .put("appShellTitle", "")
            .put("trigger", "");
    data.putNull("historyState");
    return event(BODY, "ui-navigate", data);
  }

  /** A field that was left with another text. */
  static ObjectNode typed(int node, String text) {
    return JSON.createObjectNode()
        .put("type", "mSync")
        .put("node", node)
        .put("feature", PROPERTIES)
        .put("property", "value")
        .put("value", text);
  }

  static ObjectNode clicked(int node) {
    var data = JSON.createObjectNode();
    for (var number : List.of("screenX", "screenY", "clientX", "clientY", "detail", "button")) {
      data.put("event." + number, 0);
    }
    for (var held : List.of("ctrlKey", "shiftKey", "altKey", "metaKey")) {
      data.put("event." + held, false);
    }
    return event(node, "click", data);
  }

  private static ObjectNode event(int node, String name, JsonNode data) {
    var event = JSON.createObjectNode().put("type", "event").put("node", node).put("event", name);
    event.set("data", data);
    return event;
  }

  /** The address that a page's client is told to open in its place. */
  static Optional<String> sentTo(JsonNode uidl) {
    return uidl.path("execute")
        .valueStream()
        .filter(call -> words(call).contains("window.open("))
        .map(call -> call.path(0).asString(""))
        .reduce((first, last) -> last);
  }

  /** Whether the page cannot go on: what follows is a sentence of its own or another address. */
  static boolean isOver(JsonNode uidl) {
    return uidl.path("meta").has("appError");
  }

  /** The address that a page leaves for when it is over; empty where none is said. */
  static String leftFor(JsonNode uidl) {
    return uidl.path("meta").path("appError").path("url").asString("");
  }

  /** Every text there is in it, a line each. */
  static String words(JsonNode node) {
    var all = new StringBuilder();
    collect(node, all);
    return all.toString();
  }

  /** Every number that a page could show or draw, a line each; not which node it goes to. */
  static String figures(JsonNode node) {
    var all = new StringBuilder();
    count(node, all);
    return all.toString();
  }

  private static void count(JsonNode node, StringBuilder all) {
    if (node.isNumber()) {
      all.append(node.asString()).append('\n');
    } else if (node.isObject()) {
      node.properties().stream()
          .filter(field -> !OF_NODES.contains(field.getKey()))
          .forEach(field -> count(field.getValue(), all));
    } else if (node.isArray()) {
      node.forEach(child -> count(child, all));
    }
  }

  private static void collect(JsonNode node, StringBuilder all) {
    if (node.isString()) {
      all.append(node.asString()).append('\n');
    } else if (node.isContainer()) {
      node.forEach(child -> collect(child, all));
    }
  }
}
