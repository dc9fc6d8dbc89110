package se.besked.platform.guard.tab;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;

/** What a page is made of, as far as its tab has been told. */
final class PageState {
  private final Map<Integer, Element> elements = new HashMap<>();

  private static final class Element {
    private final List<Integer> children = new ArrayList<>();
    private String tag = "";
    private String id = "";
    private String text = "";
  }

  void clear() {
    elements.clear();
  }

  void change(JsonNode uidl) {
    for (var change : uidl.path("changes")) {
      int node = change.path("node").asInt();
      var element = elements.computeIfAbsent(node, n -> new Element());
      var value = change.path("value").isString() ? change.path("value").asString() : "";
      switch (change.path("type").asString() + " " + change.path("key").asString("")) {
        case "put tag" -> element.tag = value;
        case "put id" -> element.id = value;
        case "put text" -> element.text = value;
        case "detach " -> elements.remove(node);
        default -> change.path("addNodes").forEach(child -> element.children.add(child.asInt()));
      }
    }
  }

  Optional<Integer> withId(String id) {
    return first(e -> e.id.equals(id));
  }

  /** A button by what it is called or says. */
  Optional<Integer> button(Predicate<String> named) {
    return first(
        e -> e.tag.equals("vaadin-button") && (named.test(e.id) || named.test(textOf(e).strip())));
  }

  /** Empty when the page has none. */
  String heading() {
    return first(e -> e.tag.equals("h1")).map(n -> textOf(elements.get(n)).strip()).orElse("");
  }

  /** The fields that somebody types in, by their ids. */
  List<String> fields() {
    return elements.values().stream()
        .filter(e -> e.tag.equals("vaadin-text-field") && !e.id.isEmpty())
        .map(e -> e.id)
        .distinct()
        .sorted()
        .toList();
  }

  private Optional<Integer> first(Predicate<Element> wanted) {
    return elements.entrySet().stream()
        .filter(e -> wanted.test(e.getValue()))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  private String textOf(Element element) {
    var text = new StringBuilder(element.text);
    element.children.stream()
        .map(elements::get)
        .filter(Objects::nonNull)
        .forEach(child -> text.append(textOf(child)));
    return text.toString();
  }
}
