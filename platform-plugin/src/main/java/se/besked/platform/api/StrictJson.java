package se.besked.platform.api;

import java.util.Objects;
import se.besked.kernel.text.Written;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.StringNode;

/** Reads one JSON object: no doubled keys, nothing after it, no NaN, no deep nesting. */
public final class StrictJson {
  private static final int DEEPEST = 10;

  private final JsonMapper mapper =
      JsonMapper.builder(
              JsonFactory.builder()
                  .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(DEEPEST)
                          .maxNumberLength(40)
                          .maxNameLength(200)
                          .build())
                  .build())
          .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
          .nodeFactory(new WrittenTexts())
          .build();

  /** The name of the whole body in problem details. */
  static final String BODY = "body";

  /**
   * The object in a body.
   *
   * @throws ApiRefusal when the body is not exactly one JSON object
   */
  public JsonNode read(byte[] body, Language language) {
    if (body.length == 0) {
      throw ApiRefusal.badRequest(BODY, language.say("body.empty"));
    }
    try (var parser = mapper.createParser(body)) {
      return one(parser, language);
    }
  }

  private JsonNode one(JsonParser parser, Language language) {
    JsonNode node;
    try {
      node = mapper.readTree(parser);
    } catch (JacksonException e) {
      throw malformed(parser, e, language);
    }
    if (node == null || !node.isObject()) {
      throw ApiRefusal.badRequest(BODY, language.say("body.notObject"));
    }
    if (somethingAfter(parser)) {
      throw ApiRefusal.badRequest(BODY, language.say("body.trailing"));
    }
    return node;
  }

  private static boolean somethingAfter(JsonParser parser) {
    try {
      return parser.nextToken() != null;
    } catch (JacksonException e) {
      return true;
    }
  }

  /** Texts are made fit as they are read, like those that people type. */
  private static final class WrittenTexts extends JsonNodeFactory {
    @Override
    public StringNode stringNode(String text) {
      return super.stringNode(Written.text(text));
    }
  }

  private static ApiRefusal malformed(JsonParser parser, JacksonException e, Language language) {
    var at = e.getLocation();
    var field = fieldAt(parser);
    var message = Objects.requireNonNullElse(e.getOriginalMessage(), "");
    if (message.startsWith("Duplicate")) {
      return ApiRefusal.badRequest(field, language.say("field.twice"));
    }
    var line = at == null ? "1" : Integer.toString(at.getLineNr());
    var column = at == null ? "1" : Integer.toString(at.getColumnNr());
    return ApiRefusal.badRequest(field, language.say("body.malformed", line, column));
  }

  /** Where reading stopped: {@code /residence/1/metres} is {@code residence[1].metres}. */
  private static String fieldAt(JsonParser parser) {
    var field = new StringBuilder();
    for (var part : parser.streamReadContext().pathAsPointer().toString().split("/")) {
      if (part.matches("\\d{1,6}") && !field.isEmpty()) {
        field.append('[').append(part).append(']');
      } else if (!part.isEmpty()) {
        field.append(field.isEmpty() ? "" : ".").append(Discreet.name(part));
      }
    }
    return field.isEmpty() ? BODY : field.toString();
  }
}
