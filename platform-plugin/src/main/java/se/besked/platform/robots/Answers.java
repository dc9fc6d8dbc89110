package se.besked.platform.robots;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import se.besked.platform.api.ApiRefusal;
import se.besked.platform.api.Language;

/** Versions and ids between Java and HTTP. */
final class Answers {
  private static final Pattern ETAG = Pattern.compile("\"(\\d{1,9})\"");
  private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

  private Answers() {}

  static <T> ResponseEntity<T> of(T body, int version) {
    return ResponseEntity.ok().eTag(etag(version)).body(body);
  }

  static <T> ResponseEntity<T> created(T body, String address, int version) {
    return ResponseEntity.created(URI.create(address)).eTag(etag(version)).body(body);
  }

  private static String etag(int version) {
    return "\"" + version + "\"";
  }

  /** The version that the caller has read. That it is there has been checked at the door. */
  static int ifMatch(HttpServletRequest request) {
    var said =
        ETAG.matcher(Objects.requireNonNullElse(request.getHeader(HttpHeaders.IF_MATCH), ""));
    if (!said.matches()) {
      throw ApiRefusal.badRequest(HttpHeaders.IF_MATCH, Language.of(request).say("robot.ifMatch"));
    }
    return Integer.parseInt(said.group(1));
  }

  /** Stops who has read an older version than there is now. */
  static void requireVersion(HttpServletRequest request, int now) {
    if (ifMatch(request) != now) {
      throw changed(request);
    }
  }

  static ApiRefusal changed(HttpServletRequest request) {
    return ApiRefusal.of(HttpStatus.PRECONDITION_FAILED, Language.of(request).say("detail.412"));
  }

  /** An id of the address. */
  static UUID id(HttpServletRequest request, String text) {
    if (!ID.matcher(text).matches()) {
      throw ApiRefusal.of(HttpStatus.NOT_FOUND, Language.of(request).say("robot.id"));
    }
    return UUID.fromString(text);
  }
}
