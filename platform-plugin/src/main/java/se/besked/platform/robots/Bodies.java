package se.besked.platform.robots;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import se.besked.platform.api.Language;
import se.besked.platform.api.Query;
import se.besked.platform.api.RecordReader;
import se.besked.platform.api.RequestBodies;
import se.besked.platform.api.StrictJson;

/** What robots send, taken literally or not at all. */
@Component
class Bodies {
  private final RequestBodies bodies;
  private final StrictJson json = new StrictJson();

  Bodies(@Value("${besked.robots.max-body-bytes:65536}") int maxBytes) {
    this.bodies = new RequestBodies(maxBytes);
  }

  byte[] bytes(HttpServletRequest request) throws IOException {
    Query.of(request);
    return bodies.read(request, Language.of(request));
  }

  <R extends Record> R read(Class<R> type, byte[] body, HttpServletRequest request) {
    var language = Language.of(request);
    return RecordReader.read(type, json.read(body, language), language);
  }

  <R extends Record> R read(Class<R> type, HttpServletRequest request) throws IOException {
    return read(type, bytes(request), request);
  }
}
