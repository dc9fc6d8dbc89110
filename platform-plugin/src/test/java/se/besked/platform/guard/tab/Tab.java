package se.besked.platform.guard.tab;

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
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A browser's tab without its window. It speaks to the server as Vaadin's own client does and keeps
 * every word that comes back, whether a window would show it or not.
 */
public final class Tab {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final int OUT_OF_STEP = 5;

  /** As vaadin.heartbeatInterval: what has missed three is closed, however busy it has been. */
  private static final long BEAT = Duration.ofSeconds(60).toNanos();

  private static final Pattern DOWNLOAD = Pattern.compile("VAADIN/dynamic/resource/[^\\s\"]+");

  private final String base;
  private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
  private final HttpClient http = HttpClient.newBuilder().cookieHandler(cookies).build();
  private final PageState page = new PageState();
  private final StringBuilder figures = new StringBuilder();
  private String sentTo = "";
  private long received;
  private String ui = "";
  private String key = "";
  private int syncId;
  private int clientId;
  private long beaten;

  /**
   * @param base without a slash at the end
   */
  public Tab(String base) {
    this.base = base;
  }

  public Tab with(String cookie, String value) {
    var made = new HttpCookie(cookie, value);
    made.setPath("/");
    made.setVersion(0);
    cookies.getCookieStore().add(URI.create(base), made);
    return this;
  }

  /** As a browser that takes no such cookies, from here on, and has none. */
  public Tab refusing(Predicate<String> cookie) {
    var store = cookies.getCookieStore();
    store.getCookies().stream()
        .filter(kept -> cookie.test(kept.getName()))
        .toList()
        .forEach(kept -> store.remove(URI.create(base), kept));
    cookies.setCookiePolicy((site, told) -> !cookie.test(told.getName()));
    return this;
  }

  /** Loses count, as when something on the way has sent twice or kept back what was said. */
  public Tab outOfStep() {
    clientId += OUT_OF_STEP;
    return this;
  }

  /** Where the page at an address sends its browser on; empty where it stays. */
  public String leadsOn(String path) {
    try {
      var unused = load(path);
    } catch (IllegalStateException over) {
      if (sentTo.isEmpty()) {
        throw over;
      }
    }
    return sentTo;
  }

  /** A new page, as when an address is typed: the document first, and then what it asks for. */
  public String load(String path) {
    return new String(get(path).body(), StandardCharsets.UTF_8) + "\n" + start(path);
  }

  /** What the document asks for. */
  private String start(String path) {
    page.clear();
    sentTo = "";
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
    beaten = System.nanoTime();
    page.change(first);
    sentTo = Wire.sentTo(first).orElse(sentTo);
    figures.append(Wire.figures(first));
    return Wire.words(first.path("changes")) + go(path);
  }

  /** Follows a link on the page, with or without a slash before it. */
  public String go(String link) {
    return tell(Wire.followed(link));
  }

  /** The document and what follows a link there; a new page when the one at hand is over. */
  public String open(String path) {
    var document = new String(get(path).body(), StandardCharsets.UTF_8) + "\n";
    try {
      return document + go(path);
    } catch (IllegalStateException over) {
      return document + start(path);
    }
  }

  /** Where the page has sent its browser since it was loaded; empty when nowhere. */
  public String sentTo() {
    return sentTo;
  }

  public boolean has(String id) {
    return page.withId(id).isPresent();
  }

  public String heading() {
    return page.heading();
  }

  public List<String> fields() {
    return page.fields();
  }

  /** Types and leaves the field. */
  public String type(String id, String text) {
    return tell(Wire.typed(page.withId(id).orElseThrow(), text));
  }

  public String click(String id) {
    return tell(Wire.clicked(page.withId(id).orElseThrow()));
  }

  public boolean hasButton(Predicate<String> named) {
    return page.button(named).isPresent();
  }

  /** By what the button is called or says. */
  public String press(Predicate<String> named) {
    return tell(Wire.clicked(page.button(named).orElseThrow()));
  }

  /** The numbers among what came back since they were last taken, a line each. */
  public String takeFigures() {
    var taken = figures.toString();
    figures.setLength(0);
    return taken;
  }

  /** The bytes of all answers since they were last taken. */
  public long takeReceived() {
    long taken = received;
    received = 0;
    return taken;
  }

  /** Hands in a file as a page's own field does. */
  public void upload(String target, String name, String mediaType, byte[] content) {
    var answer =
        send(
            HttpRequest.newBuilder(URI.create(base + "/" + target))
                .header("Content-Type", mediaType)
                .header("X-Filename", name)
                .POST(BodyPublishers.ofByteArray(content)));
    if (answer.statusCode() != 200) {
      throw new IllegalStateException(answer.statusCode() + " for " + name);
    }
  }

  /** The files that the page has made, among what it said. */
  public static Set<String> downloads(String said) {
    return DOWNLOAD.matcher(said).results().map(MatchResult::group).collect(Collectors.toSet());
  }

  /** A file or any other answer; redirects are not followed. */
  public HttpResponse<byte[]> get(String path) {
    return send("GET", path, "");
  }

  /** The same by any method, with a form or JSON when there is a body. */
  public HttpResponse<byte[]> send(String method, String path, String body) {
    var request =
        HttpRequest.newBuilder(URI.create(base + path))
            .method(
                method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
    return send(body.isEmpty() ? request : request.header("Content-Type", "application/json"));
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
    if (!change.has("syncId") || Wire.isOver(change)) {
      sentTo = Wire.leftFor(change);
      throw new IllegalStateException("The page is over: " + text);
    }
    syncId = change.path("syncId").asInt();
    clientId = change.path("clientId").asInt();
    page.change(change);
    sentTo = Wire.sentTo(change).orElse(sentTo);
    figures.append(Wire.figures(change));
    return Wire.words(change);
  }

  /** An open page tells now and then that it is there; nobody waits for what is answered. */
  private void beat() throws IOException, InterruptedException {
    if (!ui.isEmpty() && System.nanoTime() - beaten > BEAT) {
      beaten = System.nanoTime();
      var unused =
          http.send(
              HttpRequest.newBuilder(URI.create(base + "/?v-r=heartbeat&v-uiId=" + ui))
                  .POST(BodyPublishers.noBody())
                  .build(),
              BodyHandlers.discarding());
    }
  }

  private HttpResponse<byte[]> send(HttpRequest.Builder request) {
    try {
      beat();
      var answer =
          http.send(request.header("Accept-Language", "sv").build(), BodyHandlers.ofByteArray());
      received += answer.body().length;
      return answer;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
