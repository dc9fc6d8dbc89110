package se.besked.platform.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Objects;
import java.util.function.Supplier;
import se.besked.kernel.law.MissingRule;

/** Reads the questions put to a calculator, and tells of figures that are not there. */
final class Questions {
  private final RequestBodies bodies;
  private final StrictJson json = new StrictJson();

  Questions(RequestBodies bodies) {
    this.bodies = bodies;
  }

  <Q extends Record> Q read(Class<Q> type, HttpServletRequest request) throws IOException {
    Query.of(request);
    var language = Language.of(request);
    return RecordReader.read(type, json.read(bodies.read(request, language), language), language);
  }

  /**
   * What is computed with a municipality's figures.
   *
   * @param field the value that chose which figures
   * @throws ApiRefusal 422 when there are none; they are never guessed
   */
  static <T> T withFigures(String field, Language language, Supplier<T> answer) {
    try {
      return answer.get();
    } catch (MissingRule e) {
      throw ApiRefusal.noFigures(
          field,
          language == Language.SWEDISH
              ? Objects.requireNonNullElse(e.getMessage(), "")
              : language.say("figures.missing"));
    }
  }
}
