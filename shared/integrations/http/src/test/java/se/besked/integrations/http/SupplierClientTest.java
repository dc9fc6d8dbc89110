package se.besked.integrations.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.net.httpserver.HttpServer;
import feign.Headers;
import feign.Param;
import feign.RequestLine;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.besked.integrations.http.CallFailed.Why;
import se.besked.kernel.registers.IntegrationFailure.Code;
import tools.jackson.databind.JsonNode;

/** What every supplier's client does alike, and what it never tells. */
class SupplierClientTest {
  /**
   * A text that would be about somebody. It is in the address, the body, the token and the answer.
   */
  private static final String ABOUT_SOMEBODY = "somebody-of-Storgatan-1";

  private static final Duration TIME = Duration.ofSeconds(2);

  private final List<String> log = new CopyOnWriteArrayList<>();
  private final Handler listener =
      new Handler() {
        @Override
        public void publish(LogRecord line) {
          log.add(MessageFormat.format(line.getMessage(), line.getParameters()));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
      };

  /** Kept, or the level set on it is forgotten. */
  private final Logger logger = Logger.getLogger(CallJournal.NAME);

  private HttpServer server;
  private int status = 200;
  private String answer = "{\"name\":\"" + ABOUT_SOMEBODY + "\",\"unknown\":1}";
  private String asked = "";

  /** The supplier. */
  interface Api {
    @RequestLine("POST /people/{id}")
    @Headers("Content-Type: application/json")
    Person find(@Param("id") String id, Person like);

    @RequestLine("POST /tree")
    JsonNode tree(String text);
  }

  record Person(String name) {}

  @BeforeEach
  void start() throws IOException {
    logger.setLevel(Level.ALL);
    logger.addHandler(listener);
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          asked =
              exchange.getRequestHeaders().getFirst("Authorization")
                  + " "
                  + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
          var bytes = answer.getBytes(StandardCharsets.UTF_8);
          exchange.getResponseHeaders().add("Location", "/elsewhere");
          exchange.sendResponseHeaders(status, bytes.length);
          exchange.getResponseBody().write(bytes);
          exchange.close();
        });
    server.start();
  }

  @AfterEach
  void stop() {
    logger.removeHandler(listener);
    logger.setLevel(null);
    server.stop(0);
  }

  private SupplierClient supplier() {
    return SupplierClient.of(TIME, TIME, AnswerSize.SMALL, null);
  }

  private Api api() {
    return supplier().bearer(() -> ABOUT_SOMEBODY).at(Api.class, url());
  }

  private String url() {
    return "http://localhost:" + server.getAddress().getPort();
  }

  private CallFailed failure() {
    return catchThrowableOfType(
        CallFailed.class, () -> api().find(ABOUT_SOMEBODY, new Person(ABOUT_SOMEBODY)));
  }

  @Test
  void objectsAreJsonAndTextsAreSentAsTheyAre() {
    assertThat(api().find("1", new Person("Åsa"))).isEqualTo(new Person(ABOUT_SOMEBODY));
    assertThat(asked).isEqualTo("Bearer " + ABOUT_SOMEBODY + " {\"name\":\"Åsa\"}");
    assertThat(api().tree("a=b").path("unknown").asInt()).isEqualTo(1);
    assertThat(asked).isEqualTo("Bearer " + ABOUT_SOMEBODY + " a=b");
    assertThat(supplier().basic("å", "b").at(Api.class, url()).tree("c")).isNotNull();
    assertThat(asked).isEqualTo("Basic w6U6Yg== c");
  }

  @ParameterizedTest
  @CsvSource({
    "301, WRONG_ANSWER",
    "400, WRONG_ANSWER",
    "401, NOT_AUTHORISED",
    "403, NOT_AUTHORISED",
    "404, WRONG_ANSWER",
    "408, UNAVAILABLE",
    "422, WRONG_ANSWER",
    "429, TOO_MANY_REQUESTS",
    "500, UNAVAILABLE",
    "503, UNAVAILABLE",
    "507, UNAVAILABLE",
  })
  void anotherAnswerThan2xxIsRefused(int code, Code expected) {
    status = code;
    var failure = failure();
    assertThat(failure.why()).isEqualTo(Why.REFUSED);
    assertThat(failure.status()).isEqualTo(code);
    assertThat(failure.code()).isEqualTo(expected);
    var told = failure.of("Registret", c -> "Vänta: " + c);
    assertThat(told.supplier()).isEqualTo("Registret");
    assertThat(told.code()).isEqualTo(expected);
    assertThat(told.remedy()).isEqualTo("Vänta: " + expected);
  }

  @Test
  void anAnswerThatIsNoJsonIsNotUnderstood() {
    answer = "{\"name\":\"" + ABOUT_SOMEBODY;
    assertThat(failure().why()).isEqualTo(Why.NOT_UNDERSTOOD);
    assertThat(failure().code()).isEqualTo(Code.WRONG_ANSWER);
  }

  @Test
  void nobodyHomeIsNoAnswer() {
    var api = api();
    server.stop(0);
    var failure = catchThrowableOfType(CallFailed.class, () -> api.tree(ABOUT_SOMEBODY));
    assertThat(failure.why()).isEqualTo(Why.NO_ANSWER);
    assertThat(failure.code()).isEqualTo(Code.UNAVAILABLE);
    assertThat(failure.getCause()).isInstanceOf(IOException.class);
  }

  @Test
  void aRefusalThatSaysMoreIsTheSuppliersOwn() {
    status = 409;
    var api =
        supplier()
            .refusing((code, body) -> new IllegalStateException(code + " " + body.length))
            .at(Api.class, url());
    assertThat(catchThrowableOfType(IllegalStateException.class, () -> api.tree("")))
        .hasMessage("409 " + answer.length());
  }

  @Test
  void theLogTellsWhichCallAndHowItEndedAndNothingOfAnybody() {
    var api = api();
    var told = new StringWriter();
    api.find(ABOUT_SOMEBODY, new Person(ABOUT_SOMEBODY));
    status = 404;
    failure().printStackTrace(new PrintWriter(told));
    status = 200;
    answer = ABOUT_SOMEBODY;
    failure().printStackTrace(new PrintWriter(told));
    server.stop(0);
    failure().printStackTrace(new PrintWriter(told));

    assertThat(log)
        .extracting(line -> line.replaceFirst(", \\S+ ms$", ""))
        .containsExactly(
            "Api.find: answered",
            "Api.find: HTTP 404",
            "Api.find: not understood",
            "Api.find: no answer");
    assertThat(told + log.toString()).doesNotContain(ABOUT_SOMEBODY);
  }
}
