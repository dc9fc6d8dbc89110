package se.besked.integrations.http;

import feign.RequestTemplate;
import feign.Response;
import feign.codec.DefaultDecoder;
import feign.codec.DefaultEncoder;
import feign.jackson3.Jackson3Decoder;
import feign.jackson3.Jackson3Encoder;
import java.io.IOException;
import java.lang.reflect.Type;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** What is sent and what comes back: texts and bytes as they are, everything else as JSON. */
final class Bodies {
  /** A supplier may say more tomorrow than it does today. */
  private static final JsonMapper JSON =
      JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  private static final Jackson3Encoder JSON_WRITER = new Jackson3Encoder(JSON);
  private static final Jackson3Decoder JSON_READER = new Jackson3Decoder(JSON);
  private static final DefaultEncoder WRITER = new DefaultEncoder();
  private static final DefaultDecoder READER = new DefaultDecoder();

  private Bodies() {}

  static void write(Object body, Type type, RequestTemplate call) {
    if (isPlain(type)) {
      WRITER.encode(body, type, call);
    } else {
      JSON_WRITER.encode(body, type, call);
    }
  }

  static @Nullable Object read(Response answer, Type type) throws IOException {
    return isPlain(type) ? READER.decode(answer, type) : JSON_READER.decode(answer, type);
  }

  private static boolean isPlain(Type type) {
    return type == String.class || type == byte[].class;
  }
}
