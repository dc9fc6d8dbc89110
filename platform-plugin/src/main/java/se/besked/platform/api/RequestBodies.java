package se.besked.platform.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;

/**
 * Reads bodies up to a size.
 *
 * @param maxBytes the largest body taken
 */
public record RequestBodies(int maxBytes) {
  /**
   * The body.
   *
   * @throws ApiRefusal 413 when it is larger than allowed, 415 when it is compressed or not UTF-8
   */
  public byte[] read(HttpServletRequest request, Language language) throws IOException {
    var encoding = request.getHeader(HttpHeaders.CONTENT_ENCODING);
    var charset = MediaType.parseMediaType(request.getContentType()).getCharset();
    if ((encoding != null && !encoding.equalsIgnoreCase("identity"))
        || (charset != null && !charset.equals(StandardCharsets.UTF_8))) {
      throw ApiRefusal.of(HttpStatus.UNSUPPORTED_MEDIA_TYPE, language.say("detail.415"));
    }
    var body = request.getInputStream().readNBytes(maxBytes + 1);
    if (body.length > maxBytes) {
      throw ApiRefusal.of(
          HttpStatus.CONTENT_TOO_LARGE, language.say("detail.413", Integer.toString(maxBytes)));
    }
    return body;
  }
}
