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
    checkPlain(request, language);
    var body = request.getInputStream().readNBytes(maxBytes + 1);
    if (body.length > maxBytes) {
      throw tooLarge(maxBytes, language);
    }
    return body;
  }

  /** What says that a body has more bytes than are taken. */
  public static ApiRefusal tooLarge(long maxBytes, Language language) {
    return ApiRefusal.of(
        HttpStatus.CONTENT_TOO_LARGE, language.say("detail.413", Long.toString(maxBytes)));
  }

  /**
   * Looks at how a body is written, before it is read.
   *
   * @throws ApiRefusal 415 when it is compressed or not UTF-8
   */
  public static void checkPlain(HttpServletRequest request, Language language) {
    var encoding = request.getHeader(HttpHeaders.CONTENT_ENCODING);
    var charset = MediaType.parseMediaType(request.getContentType()).getCharset();
    if ((encoding != null && !encoding.equalsIgnoreCase("identity"))
        || (charset != null && !charset.equals(StandardCharsets.UTF_8))) {
      throw ApiRefusal.of(HttpStatus.UNSUPPORTED_MEDIA_TYPE, language.say("detail.415"));
    }
  }
}
