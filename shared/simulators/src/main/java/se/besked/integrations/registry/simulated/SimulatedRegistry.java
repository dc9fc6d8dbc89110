package se.besked.integrations.registry.simulated;

import java.security.MessageDigest;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import se.besked.simulation.SimulatedRequest;
import se.besked.simulation.SimulatedResponse;
import se.besked.simulation.Simulator;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A registry system with the REST contract, and a page with what it has: mounted as {@code
 * registry} on the simulators' server.
 */
public final class SimulatedRegistry implements Simulator {
  private static final String TOKEN = "demonstration";
  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** Trouble of the registry's own, beside what any supplier can be told to make. */
  public enum Trouble {
    NONE,
    /** It says that the entry is wrong. */
    NOT_ACCEPTED,
    /** It asks for fewer calls. */
    BUSY,
    /** An answer without a designation. */
    EMPTY_ANSWER
  }

  /** An entry as it was received. */
  public record Received(String reference, JsonNode entry, Map<String, byte[]> documents) {}

  private final Map<String, Received> entries = new LinkedHashMap<>();
  private final AtomicInteger numbers = new AtomicInteger();
  private final AtomicReference<Trouble> trouble = new AtomicReference<>(Trouble.NONE);

  /** The settings that point the real client to one that is mounted at an address. */
  public static Map<String, Object> properties(String url) {
    return Map.of("besked.registry.url", url, "besked.registry.token", TOKEN);
  }

  /** Everything received, oldest first. */
  public synchronized List<Received> received() {
    return List.copyOf(entries.values());
  }

  /** From now on; {@link Trouble#NONE} ends it. */
  public void make(Trouble of) {
    trouble.set(of);
  }

  @Override
  public String name() {
    return "registry";
  }

  @Override
  public boolean spared(String path) {
    return !path.startsWith("/v1/");
  }

  @Override
  public synchronized SimulatedResponse answer(SimulatedRequest request) {
    if (request.path().equals("/") && request.method().equals("GET")) {
      return SimulatedResponse.html(page());
    }
    var parts = request.path().split("/");
    boolean isEntry = parts.length == 4;
    boolean isDocument = parts.length == 6 && parts[4].equals("documents");
    if (!request.path().startsWith("/v1/entries/") || !(isEntry || isDocument)) {
      return SimulatedResponse.text(404, "Not Found");
    }
    if (!request.method().equals("PUT")) {
      return SimulatedResponse.text(405, "Method Not Allowed");
    }
    if (!request.header("authorization").orElse("").equals("Bearer " + TOKEN)) {
      return SimulatedResponse.text(401, "Unauthorized");
    }
    return switch (trouble.get()) {
      case null -> throw new IllegalStateException();
      case NOT_ACCEPTED -> SimulatedResponse.json(422, "{\"title\":\"Unprocessable\"}");
      case BUSY -> SimulatedResponse.text(429, "Too Many Requests");
      case EMPTY_ANSWER -> SimulatedResponse.json(200, "{}");
      case NONE -> isEntry ? entry(parts[3], request) : document(parts[3], parts[5], request);
    };
  }

  private SimulatedResponse entry(String id, SimulatedRequest request) {
    JsonNode json;
    try {
      json = JSON.readTree(request.body());
    } catch (JacksonException e) {
      return SimulatedResponse.text(400, "Bad Request");
    }
    if (!json.path("id").asString("").equals(id) || !json.path("designation").isString()) {
      return SimulatedResponse.text(400, "Bad Request");
    }
    var before = entries.get(id);
    if (before != null && !before.entry().equals(json)) {
      return SimulatedResponse.text(409, "Conflict");
    }
    var kept =
        before == null
            ? new Received("EXT-" + numbers.incrementAndGet(), json, new LinkedHashMap<>())
            : before;
    entries.put(id, kept);
    return SimulatedResponse.json(
        before == null ? 201 : 200, "{\"reference\":\"" + kept.reference() + "\"}");
  }

  private SimulatedResponse document(String id, String name, SimulatedRequest request) {
    var entry = entries.get(id);
    if (entry == null) {
      return SimulatedResponse.text(404, "Not Found");
    }
    var digest = request.header("repr-digest").orElse("");
    if (!digest.equals("sha-256=:" + sha256(request.body()) + ":")) {
      return SimulatedResponse.text(400, "Bad digest");
    }
    entry.documents().put(name, request.body());
    return new SimulatedResponse(204, Map.of(), new byte[0]);
  }

  private static String sha256(byte[] content) {
    try {
      return Base64.getEncoder()
          .encodeToString(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (java.security.NoSuchAlgorithmException e) {
      throw new AssertionError("Every Java has SHA-256", e);
    }
  }

  private String page() {
    var rows = new StringBuilder();
    for (var received : received().reversed()) {
      var e = received.entry();
      rows.append(
          "<tr><td>%s</td><td>%s-%d</td><td>%s</td><td>%d</td></tr>\n"
              .formatted(
                  received.reference(),
                  escape(e.path("designation").asString("")),
                  e.path("sequence").asInt(0),
                  escape(e.path("title").asString("")),
                  received.documents().size()));
    }
    return """
    <!DOCTYPE html>
    <html lang="sv">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>Kommunens diariesystem</title>
    <style>
    body { font: 18px/1.5 sans-serif; max-width: 54rem; margin: 2rem auto; padding: 0 1rem;
           color: #1a1a1a; }
    table { border-collapse: collapse; } th, td { text-align: left; padding: .25rem 1rem .25rem 0; }
    </style>
    </head>
    <body>
    <main>
    <h1>Kommunens diariesystem</h1>
    <p>Ett simulerat diariesystem. Här syns vad det har fått från Besked.</p>
    <table>
    <tr><th>Nummer här</th><th>Diarienummer</th><th>Handling</th><th>Filer</th></tr>
    %s</table>
    </main>
    </body>
    </html>
    """
        .formatted(rows);
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
