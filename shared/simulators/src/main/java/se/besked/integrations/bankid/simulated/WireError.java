package se.besked.integrations.bankid.simulated;

import java.util.Locale;
import se.besked.simulation.SimulatedResponse;
import tools.jackson.databind.node.JsonNodeFactory;

/** An error answer on the RP API. */
final class WireError extends Exception {
  private final String code;
  private final String details;

  WireError(String code, String details) {
    super(code);
    this.code = code;
    this.details = details;
  }

  static WireError invalid(String details) {
    return new WireError("invalidParameters", details);
  }

  String code() {
    return code;
  }

  SimulatedResponse response() {
    var body = JsonNodeFactory.instance.objectNode().put("errorCode", code).put("details", details);
    var response = SimulatedResponse.json(status(), body.toString());
    return status() == 429
        ? response
            .with("RateLimit-Limit", "100")
            .with("RateLimit-Remaining", "0")
            .with("RateLimit-Reset", "30")
        : response;
  }

  private int status() {
    return switch (code.toLowerCase(Locale.ROOT)) {
      case "unauthorized" -> 401;
      case "notfound" -> 404;
      case "methodnotallowed" -> 405;
      case "requesttimeout" -> 408;
      case "unsupportedmediatype" -> 415;
      case "toomanyrequests" -> 429;
      case "internalerror" -> 500;
      case "maintenance" -> 503;
      default -> 400;
    };
  }
}
