package se.besked.simulation;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** A simulator's answer. */
public record SimulatedResponse(int status, Map<String, String> headers, byte[] body) {
  public static SimulatedResponse json(int status, String json) {
    return of(status, "application/json;charset=UTF-8", json);
  }

  public static SimulatedResponse html(String html) {
    return of(200, "text/html;charset=UTF-8", html);
  }

  public static SimulatedResponse text(int status, String text) {
    return of(status, "text/plain;charset=UTF-8", text);
  }

  public static SimulatedResponse redirect(String location) {
    return of(303, "text/plain;charset=UTF-8", "").with("Location", location);
  }

  private static SimulatedResponse of(int status, String type, String body) {
    return new SimulatedResponse(
        status, Map.of("Content-Type", type), body.getBytes(StandardCharsets.UTF_8));
  }

  public SimulatedResponse with(String header, String value) {
    var more = new LinkedHashMap<>(headers);
    more.put(header, value);
    return new SimulatedResponse(status, more, body);
  }
}
