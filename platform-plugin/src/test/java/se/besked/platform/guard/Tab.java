package se.besked.platform.guard;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A browser's tab without its window. It speaks to the server as Vaadin's own client does and keeps
 * every word that comes back, whether a window would show it or not.
 */
final class Tab {
  private static final JsonMapper JSON = JsonMapper.shared();

  /** Buttons to look for something with, by what they are called or say. */
  private static final Set<String> SEARCHES =
      Set.of("sok", "diarium-visa", "Sök", "Öppna ärendet", "Sök i loggen");

  private final String base;
  private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
  private final HttpClient http = HttpClient.newBuilder().cookieHandler(cookies).build();
  private final Map<Integer, Element> elements = new HashMap<>();
  private String ui = "";
  private String key = "";
  private int syncId;
  private int clientId;

  /** What the page is made of, as far as it has been told. */
  private static final class Element {
    private final List<Integer> children = new ArrayList<>();
    private String tag = "";
    private String id = "";
    private String text = "";
  }

  /**
   * @param base without a slash at the end
   */
  Tab(String base) {
    this.base = base;
  }

  Tab with(String cookie, String value) {
    var made = new HttpCookie(cookie, value);
    made.setPath("/");
    made.setVersion(0);
    cookies.getCookieStore().add(URI.create(base), made);
    return this;
  }

  /** A new page, as when an address is typed: the document first, and then what it asks for. */
  String load(String path) {
    var document = new String(get(path).body(), StandardCharsets.UTF_8);
    elements.clear();
    var started =
        get(
            "/?v-r=init&location="
                + encoded(path.substring(1))
                + "&query=&v-browserDetails=%7B%7D");
    if (started.statusCode() != 200) {
      throw new IllegalStateException(started.statusCode() + " at the start of " + path);
    }
    var config = JSON.readTree(started.body()).path("appConfig");
    ui = config.path("v-uiId").asString();
    var first = config.path("uidl");
    key = first.path("Vaadin-Security-Key").asString();
    syncId = first.path("syncId").asInt();
    clientId = 0;
    keep(first);
    return document + "\n" + words(first.path("changes")) + go(path);
  }

  /** Follows a link on the page. */
  String go(String path) {
    int query = path.indexOf('?');
    var data =
        JSON.createObjectNode()
            .put("route", query < 0 ? path : path.substring(0, query))
            .put("query", query < 0 ? "" : path.substring(query + 1))
            .put("appShellTitle", "")
            .put("trigger", "");
    data.putNull("historyState");
    return tell(event(1, "ui-navigate", data));
  }

  boolean has(String id) {
    return find(id).isPresent();
  }

  /** Types and leaves the field. */
  String type(String id, String text) {
    int node = find(id).orElseThrow();
    var value =
        JSON.createObjectNode()
            .put("type", "mSync")
            .put("node", node)
            .put("feature", 1)
            .put("property", "value")
            .put("value", text);
    return tell(value);
  }

  String click(String id) {
    return click(find(id).orElseThrow());
  }

  /** The fields of the page that somebody types in. */
  List<String> fields() {
    return elements.values().stream()
        .filter(e -> e.tag.equals("vaadin-text-field") && !e.id.isEmpty())
        .map(e -> e.id)
        .distinct()
        .sorted()
        .toList();
  }

  /** Whether there is a button to look for something with. */
  boolean canSearch() {
    return searches().isPresent();
  }

  String search() {
    return click(searches().orElseThrow());
  }

  private Optional<Integer> searches() {
    return elements.entrySet().stream()
        .filter(e -> e.getValue().tag.equals("vaadin-button"))
        .filter(
            e ->
                SEARCHES.contains(e.getValue().id)
                    || SEARCHES.contains(textOf(e.getValue()).strip()))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  private String click(int node) {
    var data = JSON.createObjectNode();
    for (var number : List.of("screenX", "screenY", "clientX", "clientY", "detail", "button")) {
      data.put("event." + number, 0);
    }
    for (var held : List.of("ctrlKey", "shiftKey", "altKey", "metaKey")) {
      data.put("event." + held, false);
    }
    return tell(event(node, "click", data));
  }

  /** A file or any other answer. */
  HttpResponse<byte[]> get(String path) {
    return send(HttpRequest.newBuilder(URI.create(base + path)));
  }

  private static ObjectNode event(int node, String name, JsonNode data) {
    var event = JSON.createObjectNode().put("type", "event").put("node", node).put("event", name);
    event.set("data", data);
    return event;
  }

  private String tell(ObjectNode invocation) {
    var body =
        JSON.createObjectNode()
            .put("csrfToken", key)
            .put("syncId", syncId)
            .put("clientId", clientId);
    body.putArray("rpc").add(invocation);
    var answer =
        send(
            HttpRequest.newBuilder(URI.create(base + "/?v-r=uidl&v-uiId=" + ui))
                .header("Content-Type", "application/json; charset=UTF-8")
                .POST(BodyPublishers.ofString(body.toString())));
    var text = new String(answer.body(), StandardCharsets.UTF_8);
    if (answer.statusCode() != 200) {
      throw new IllegalStateException(answer.statusCode() + " " + text);
    }
    var change = JSON.readTree(text.replaceFirst("^for\\(;;\\);", ""));
    if (!change.has("syncId")) {
      throw new IllegalStateException("The page is over: " + text);
    }
    syncId = change.path("syncId").asInt();
    clientId = change.path("clientId").asInt();
    keep(change);
    return words(change);
  }

  private HttpResponse<byte[]> send(HttpRequest.Builder request) {
    try {
      return http.send(request.header("Accept-Language", "sv").build(), BodyHandlers.ofByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private void keep(JsonNode uidl) {
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

  private Optional<Integer> find(String id) {
    return elements.entrySet().stream()
        .filter(e -> e.getValue().id.equals(id))
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

  /** Every text there is in it, a line each. */
  private static String words(JsonNode node) {
    var all = new StringBuilder();
    collect(node, all);
    return all.toString();
  }

  private static void collect(JsonNode node, StringBuilder all) {
    if (node.isString()) {
      all.append(node.asString()).append('\n');
    } else if (node.isContainer()) {
      node.forEach(child -> collect(child, all));
    }
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
