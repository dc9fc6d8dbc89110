package se.besked.integrations.bankid.simulated;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import se.besked.simulation.SimulatedRequest;
import se.besked.simulation.SimulatedResponse;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The RP API v6.0 with its strict reading and its error answers. */
final class RpWire {
  private static final String BASE = "/rp/v6.0/";
  private static final Set<String> METHODS = Set.of("auth", "sign", "collect", "cancel");

  private final JsonMapper json = JsonMapper.builder().build();
  private final Map<String, String> nextErrors = new ConcurrentHashMap<>();
  private final Orders orders;
  private final Clock clock;
  private volatile String risk = "low";

  RpWire(Orders orders, Clock clock) {
    this.orders = orders;
    this.clock = clock;
  }

  void failNext(String method, String errorCode) {
    if (!METHODS.contains(method)) {
      throw new IllegalArgumentException("There is no such method");
    }
    nextErrors.put(method, errorCode);
  }

  void risk(String level) {
    risk = level;
  }

  SimulatedResponse answer(SimulatedRequest request) {
    try {
      return SimulatedResponse.json(200, dispatch(request).toString());
    } catch (WireError e) {
      return e.response();
    }
  }

  private ObjectNode dispatch(SimulatedRequest request) throws WireError {
    var method = request.path().startsWith(BASE) ? request.path().substring(BASE.length()) : "";
    if (!METHODS.contains(method)) {
      throw new WireError("notFound", "No such resource");
    }
    if (!request.method().equals("POST")) {
      throw new WireError("methodNotAllowed", "Only POST is allowed");
    }
    if (!isJson(request.header("Content-Type"))) {
      throw new WireError("unsupportedMediaType", "Content-Type must be application/json");
    }
    var forced = nextErrors.remove(method);
    if (forced != null) {
      throw new WireError(forced, "Forced by the simulator");
    }
    var body = body(request);
    return switch (method) {
      case "auth", "sign" -> started(orders.create(OrderForm.read(method, body)));
      case "collect" -> collected(orders.collect(reference(body)));
      default -> {
        orders.cancel(reference(body));
        yield json.createObjectNode();
      }
    };
  }

  private static boolean isJson(Optional<String> contentType) {
    return contentType
        .map(t -> t.split(";")[0].strip().toLowerCase(Locale.ROOT))
        .filter("application/json"::equals)
        .isPresent();
  }

  private JsonNode body(SimulatedRequest request) throws WireError {
    try {
      var body = json.readTree(request.text());
      if (body.isObject()) {
        return body;
      }
    } catch (JacksonException e) {
      throw WireError.invalid("The body is not JSON");
    }
    throw WireError.invalid("The body is not a JSON object");
  }

  private static String reference(JsonNode body) throws WireError {
    var wire = new WireObject(body, "");
    wire.only(Set.of("orderRef"));
    return wire.text("orderRef", 36).orElseThrow(() -> WireError.invalid("Missing orderRef"));
  }

  private ObjectNode started(SimulatedOrder order) {
    return json.createObjectNode()
        .put("orderRef", order.orderRef)
        .put("autoStartToken", order.autoStartToken)
        .put("qrStartToken", order.qrStartToken)
        .put("qrStartSecret", order.qrStartSecret);
  }

  private ObjectNode collected(SimulatedOrder order) {
    var answer =
        json.createObjectNode().put("orderRef", order.orderRef).put("status", order.status());
    if (order.proof().isEmpty()) {
      return answer.put("hintCode", order.hint());
    }
    var owner = order.owner().orElseThrow();
    var proof = order.proof().get();
    var data = answer.putObject("completionData");
    data.putObject("user")
        .put("personalNumber", owner.number().digits())
        .put("name", owner.name().full())
        .put("givenName", owner.name().givenName())
        .put("surname", owner.name().surname());
    data.putObject("device")
        .put("ipAddress", order.phoneAddress())
        .put("uhi", "OZvYM9VvyiAmG7NA5jU5zqGcVpo=");
    data.put(
        "bankIdIssueDate",
        LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).minusYears(1).toString());
    data.put("signature", proof.signature()).put("ocspResponse", proof.ocspResponse());
    if (order.form.returnRisk()) {
      data.put("risk", risk);
    }
    return answer;
  }
}
