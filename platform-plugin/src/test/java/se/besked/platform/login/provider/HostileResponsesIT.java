package se.besked.platform.login.provider;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.besked.platform.demo.SimulatedSuppliers;
import se.besked.platform.login.SharedDemo;

/**
 * Everything that somebody may post where a provider's answer is awaited, over real HTTP to the
 * real filters. Each is refused for its own reason, logs nobody in, and names nobody in the log.
 */
@SharedDemo
@ExtendWith(OutputCaptureExtension.class)
class HostileResponsesIT {
  @Autowired Environment environment;
  @Autowired SimulatedSuppliers suppliers;
  @Autowired Clock clock;
  @Autowired JdbcClient jdbc;

  static Stream<Hostile> hostile() {
    return Stream.of(HostileMessages.all(), WrappedSignatures.all(), HostileContents.all())
        .flatMap(s -> s);
  }

  private Attempt begun() {
    return Attempt.begun(
        environment.getRequiredProperty("besked.public-url"),
        "havrelunda",
        suppliers.staffLogin(),
        clock,
        "/personal/uppgifter");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("hostile")
  void isRefused(Hostile hostile, CapturedOutput log) {
    var attempt = begun();
    long before = newest();

    var response = hostile.send().apply(attempt);

    assertThat(response.statusCode()).isEqualTo(303);
    assertThat(Attempt.location(response)).startsWith("/personal/logga-in?fel=");
    assertThat(reasonAfter(before)).isEqualTo(hostile.why().name());
    assertThat(isLoggedIn(response)).isFalse();
    assertThat(log.getAll())
        .contains(hostile.why().name())
        .doesNotContain("bo@havrelunda", "Bo Beslutsfattare", "_session-bo", "190001019806");
  }

  @Test
  void thereAreManyOfThem() {
    assertThat(hostile().map(Hostile::name)).hasSizeGreaterThan(120).doesNotHaveDuplicates();
    System.out.printf("Hostile responses: %d refused%n", hostile().count());
  }

  @Test
  void anHonestAnswerLogsIn() {
    var attempt = begun();
    var response = attempt.post(attempt.honest("bo"));
    assertThat(response.statusCode()).isEqualTo(303);
    assertThat(Attempt.location(response)).isEqualTo("/personal/uppgifter");
    assertThat(isLoggedIn(response)).isTrue();
  }

  /** The newest refusal, or login, after a line of the log. */
  private String reasonAfter(long line) {
    return jdbc.sql(
            """
            select coalesce(detail ->> 'note', '') from audit_log
            where id > :line and action = 'provider.login' and result = 'REFUSED'
            order by id desc limit 1
            """)
        .param("line", line)
        .query(String.class)
        .optional()
        .orElse("nothing was refused");
  }

  private long newest() {
    return jdbc.sql("select coalesce(max(id), 0) from audit_log").query(Long.class).single();
  }

  private static boolean isLoggedIn(HttpResponse<?> response) {
    return response.headers().allValues("Set-Cookie").stream()
        .anyMatch(cookie -> cookie.startsWith("JSESSIONID="));
  }
}
