package se.besked.platform.robots;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import se.besked.casework.robots.RobotRequests;
import se.besked.casework.robots.RobotRequests.Answer;
import se.besked.casework.robots.RobotRequests.Outcome;
import se.besked.casework.robots.RobotRequests.Request;
import se.besked.platform.api.ApiRefusal;
import se.besked.platform.api.Language;
import se.besked.platform.robots.access.CurrentRobot;
import tools.jackson.databind.json.JsonMapper;

/** Carries out a request once under the caller's own key, and answers it again as before. */
@Component
class OnceOnly {
  static final String HEADER = "Idempotency-Key";
  static final String REPLAYED = "Idempotency-Replayed";
  private static final Pattern KEY = Pattern.compile("[A-Za-z0-9._:-]{1,100}");
  private static final JsonMapper JSON = JsonMapper.shared();

  private final RobotRequests requests;

  OnceOnly(RobotRequests requests) {
    this.requests = requests;
  }

  /** An answer that names the address of what was made. */
  interface Made {
    String self();
  }

  static String key(HttpServletRequest request) {
    var key = Objects.requireNonNullElse(request.getHeader(HEADER), "");
    if (!KEY.matcher(key).matches()) {
      throw ApiRefusal.badRequest(HEADER, Language.of(request).say("robot.key"));
    }
    return key;
  }

  /**
   * The answer as JSON: 201, or as it was.
   *
   * @param bodyHash of what was asked, as {@link #sha256} makes it
   * @throws ApiRefusal 400 without a key, 409 when it has been used for something else
   */
  <T extends Record & Made> ResponseEntity<String> answer(
      HttpServletRequest request, byte[] bodyHash, Supplier<T> work) {
    var asked =
        new Request(key(request), request.getMethod() + " " + request.getRequestURI(), bodyHash);
    return switch (requests.once(
        CurrentRobot.actor(), asked, () -> new Answer(201, JSON.writeValueAsString(work.get())))) {
      case Outcome.KeyTaken taken ->
          throw ApiRefusal.of(
              HttpStatus.CONFLICT,
              "idempotency-key-reused",
              Language.of(request).say("robot.keyReused"));
      case Outcome.Answered(var answer, var isNew) -> {
        var response =
            ResponseEntity.status(answer.status())
                .contentType(MediaType.APPLICATION_JSON)
                .location(URI.create(JSON.readTree(answer.json()).path("self").asString()));
        if (!isNew) {
          response.header(REPLAYED, "true");
        }
        yield response.body(answer.json());
      }
    };
  }

  static byte[] sha256(byte[] content) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(content);
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("Every Java has SHA-256", e);
    }
  }
}
