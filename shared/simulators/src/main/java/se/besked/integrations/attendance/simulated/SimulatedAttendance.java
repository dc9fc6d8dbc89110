package se.besked.integrations.attendance.simulated;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import se.besked.simulation.SimulatedRequest;
import se.besked.simulation.SimulatedResponse;
import se.besked.simulation.Simulator;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * An attendance system with the wire of docs/attendance-import.md, and a page with what it has:
 * mounted as {@code attendance}. It can be told not to know a unit, to forget or change rows behind
 * our back, to answer rows twice, and to lose answers.
 */
public final class SimulatedAttendance implements Simulator {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final String TOKEN = "demonstration";
  private static final int PAGE = 50;

  private final Map<String, ObjectNode> rows = new TreeMap<>();
  private final Map<String, String> answered = new ConcurrentHashMap<>();
  private final Set<String> unknownUnits = ConcurrentHashMap.newKeySet();
  private final Set<String> twice = ConcurrentHashMap.newKeySet();
  private final AtomicInteger lost = new AtomicInteger();
  private final AtomicInteger imports = new AtomicInteger();

  /** The settings that point the real client to one that is mounted at an address. */
  public static Map<String, Object> properties(String url) {
    var all = new LinkedHashMap<String, Object>();
    all.put("besked.attendance.url", url + "/v1");
    all.put("besked.attendance.token", TOKEN);
    all.put("besked.attendance.name", "Demonärvaro");
    return all;
  }

  /** From now on it does not know a unit. */
  public void forgetUnit(String unitId) {
    unknownUnits.add(unitId);
  }

  /** It knows the unit again. */
  public void learnUnit(String unitId) {
    unknownUnits.remove(unitId);
  }

  /** Somebody takes a row away there. */
  public synchronized void remove(String placementId) {
    rows.remove(placementId);
  }

  /** Somebody enters a child by hand there, with a number of the registry's own. */
  public synchronized void enterByHand(String placementId, String interimNumber) {
    rows.put(
        placementId,
        JSON.createObjectNode()
            .put("placementId", placementId)
            .put("personalNumber", interimNumber)
            .put("givenName", "Ny")
            .put("surname", "Provsson")
            .put("activity", "FS")
            .put("start", "2026-08-17"));
  }

  /** Somebody changes the hours of a row there. */
  public synchronized void changeHours(String placementId, int hours) {
    known(placementId).put("weeklyHours", hours);
  }

  /** It answers for this row both yes and no. */
  public void answerTwice(String placementId) {
    twice.add(placementId);
  }

  /** It does so many imports of which we never get to know. */
  public void loseAnswers(int times) {
    lost.set(times);
  }

  /** Ids of what it has. */
  public synchronized Set<String> placements() {
    return Set.copyOf(rows.keySet());
  }

  /** What it has of one placement. */
  public synchronized JsonNode placement(String id) {
    return known(id).deepCopy();
  }

  private ObjectNode known(String id) {
    return Objects.requireNonNull(rows.get(id), "no such row");
  }

  /** How many imports it has been asked for, those that came again among them. */
  public int imports() {
    return imports.get();
  }

  @Override
  public String name() {
    return "attendance";
  }

  @Override
  public boolean spared(String path) {
    return !path.startsWith("/v1/");
  }

  @Override
  public SimulatedResponse answer(SimulatedRequest request) {
    if (request.path().startsWith("/v1/")
        && !request.header("authorization").orElse("").equals("Bearer " + TOKEN)) {
      return SimulatedResponse.json(401, "{\"error\":\"UNAUTHORIZED\"}");
    }
    return switch (request.method() + " " + request.path()) {
      case "POST /v1/placements/import" -> take(request);
      case "GET /v1/placements" -> page(request.parameters().getOrDefault("page", "1"));
      case "GET /" -> SimulatedResponse.html(html());
      default -> SimulatedResponse.json(404, "{\"error\":\"NOT_FOUND\"}");
    };
  }

  private synchronized SimulatedResponse take(SimulatedRequest request) {
    imports.incrementAndGet();
    var key = request.header("idempotency-key").orElse("");
    JsonNode body;
    try {
      body = JSON.readTree(request.body());
    } catch (JacksonException e) {
      return SimulatedResponse.json(400, "{\"error\":\"UNREADABLE\"}");
    }
    if (key.isEmpty() || !body.path("rows").isArray()) {
      return SimulatedResponse.json(400, "{\"error\":\"INCOMPLETE\"}");
    }
    var answer = answered.computeIfAbsent(key, k -> answers(body));
    return lost.getAndUpdate(n -> Math.max(0, n - 1)) > 0
        ? SimulatedResponse.text(500, "Internal Server Error")
        : SimulatedResponse.json(200, answer);
  }

  private String answers(JsonNode body) {
    var answer = JSON.createObjectNode();
    var list = answer.putArray("rows");
    for (var row : body.path("rows")) {
      var id = row.path("placementId").asString("");
      var code = take(id, (ObjectNode) row);
      var said = list.addObject().put("placementId", id);
      said.put("result", code.isEmpty() ? "ACCEPTED" : "REJECTED").put("code", code);
      if (twice.contains(id)) {
        list.addObject().put("placementId", id).put("result", "REJECTED").put("code", "DUPLICATE");
      }
    }
    return answer.toString();
  }

  /** The code of what is wrong; empty when the row was taken. */
  private String take(String id, ObjectNode row) {
    var action = row.path("action").asString("");
    if (unknownUnits.contains(row.path("unitId").asString(""))) {
      return "UNKNOWN_UNIT";
    }
    if (!row.path("personalNumber").asString("").matches("\\d{12}")) {
      return "INVALID_PERSON";
    }
    if (!action.equals("NEW") && !rows.containsKey(id)) {
      return "UNKNOWN_PLACEMENT";
    }
    try {
      var start = LocalDate.parse(row.path("start").asString(""));
      var end = row.path("end").asString("");
      if (!end.isEmpty() && LocalDate.parse(end).isBefore(start)) {
        return "INVALID_PERIOD";
      }
    } catch (DateTimeException e) {
      return "INVALID_PERIOD";
    }
    var kept = row.deepCopy();
    kept.remove("action");
    rows.put(id, kept);
    return "";
  }

  private synchronized SimulatedResponse page(String number) {
    int page = number.matches("[1-9]\\d{0,5}") ? Integer.parseInt(number) : 1;
    var all = List.copyOf(rows.values());
    int from = Math.min(all.size(), (page - 1) * PAGE);
    int to = Math.min(all.size(), from + PAGE);
    var answer = JSON.createObjectNode();
    var list = answer.putArray("rows");
    all.subList(from, to).forEach(list::add);
    if (to < all.size()) {
      answer.put("next", page + 1);
    } else {
      answer.putNull("next");
    }
    return SimulatedResponse.json(200, answer.toString());
  }

  private synchronized String html() {
    var list = new StringBuilder();
    rows.values()
        .forEach(
            r ->
                list.append("<tr><td>")
                    .append(escaped(r.path("givenName").asString("")))
                    .append(' ')
                    .append(escaped(r.path("surname").asString("")))
                    .append("</td><td>")
                    .append(escaped(r.path("unitName").asString("")))
                    .append("</td><td>")
                    .append(r.path("start").asString(""))
                    .append("</td><td>")
                    .append(r.path("end").asString(""))
                    .append("</td></tr>"));
    return """
    <!DOCTYPE html>
    <html lang="sv"><head><meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>Närvarosystemet i demonstrationen</title>
    <style>body{font:18px/1.5 sans-serif;max-width:44rem;margin:2rem auto;padding:0 1rem}
    td,th{text-align:left;padding:.25rem 1rem .25rem 0}</style></head>
    <body><main><h1>Närvarosystemet i demonstrationen</h1>
    <table><thead><tr><th>Barn</th><th>Enhet</th><th>Från</th><th>Till</th></tr></thead>
    <tbody>%s</tbody></table></main></body></html>
    """
        .formatted(list);
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;");
  }
}
