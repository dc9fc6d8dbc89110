package se.besked.platform.identity;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServlet;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.context.SecurityContextHolder;
import se.besked.casework.access.Desk;
import se.besked.casework.ids.PersonId;
import se.besked.casework.login.LoginToken;
import se.besked.casework.login.Logins;
import se.besked.casework.people.Persons;
import se.besked.kernel.people.PersonName;
import se.besked.testkit.Personas;
import se.besked.testkit.SettableClock;
import se.besked.testkit.TestPostgres;

class CitizenLoginFilterIT {
  private static final Duration IDLE = Duration.ofMinutes(30);

  private final SettableClock clock = SettableClock.at("2026-11-22T09:00");
  private final SiteCookies cookies = SiteCookiesTest.on("https://etjanst.havrelunda.example");
  private Logins logins;
  private JdbcClient jdbc;
  private LoginToken token;
  private PersonId person;
  private MockHttpServletResponse response;

  @BeforeEach
  void logIn() {
    var source = TestPostgres.migrated().dataSource();
    jdbc = JdbcClient.create(source);
    var desk = new Desk(jdbc, new JdbcTransactionManager(source), clock, (id, party) -> {});
    person = new Persons(jdbc, desk, clock).idOf(Personas.ALONE);
    logins = new Logins(jdbc, desk, clock, new Logins.Limits(IDLE, Duration.ofHours(8)));
    token = logins.open(person, new PersonName("Test", "Testsson"));
  }

  @AfterEach
  void nobody() {
    SecurityContextHolder.clearContext();
  }

  /** Who the request is taken to come from. */
  private Optional<CitizenPrincipal> who(String path, String parameters) throws Exception {
    SecurityContextHolder.clearContext();
    var request = new MockHttpServletRequest("GET", path);
    request.setCookies(new Cookie("__Host-besked-login", token.value()));
    if (!parameters.isEmpty()) {
      request.setParameter("v-r", parameters);
    }
    response = new MockHttpServletResponse();
    var seen = new AtomicReference<Optional<CitizenPrincipal>>(Optional.empty());
    var page =
        new HttpServlet() {
          @Override
          public void service(
              jakarta.servlet.ServletRequest req, jakarta.servlet.ServletResponse res) {
            seen.set(new CurrentCitizen().find());
          }
        };
    new CitizenLoginFilter(logins, cookies, IDLE, clock)
        .doFilter(request, response, new MockFilterChain(page));
    assertThat(request.getSession(false)).as("nothing is kept in a session").isNull();
    return seen.get();
  }

  private boolean open() throws Exception {
    return who("/min-sida", "").isPresent();
  }

  @Test
  void theCookieMakesTheCitizenForThisRequest() throws Exception {
    assertThat(who("/min-sida", "").orElseThrow().person()).isEqualTo(person);
    assertThat(response.getCookies()).isEmpty();
  }

  @Test
  void useLengthensTheLogin() throws Exception {
    for (int i = 0; i < 4; i++) {
      clock.advance(Duration.ofMinutes(20));
      assertThat(open()).isTrue();
    }
  }

  @Test
  void itIsWrittenDownAtMostOnceAMinute() throws Exception {
    var before = lastSeen();
    clock.advance(Duration.ofSeconds(59));
    open();
    assertThat(lastSeen()).isEqualTo(before);
    clock.advance(Duration.ofSeconds(1));
    open();
    assertThat(lastSeen()).isNotEqualTo(before);
  }

  private Object lastSeen() {
    return jdbc.sql("select last_seen_at from login").query().singleValue();
  }

  @Test
  void anOpenTabAloneDoesNotLengthenIt() throws Exception {
    clock.advance(Duration.ofMinutes(20));
    assertThat(who("/", "heartbeat")).isPresent();
    clock.advance(Duration.ofMinutes(11));
    assertThat(open()).isFalse();
  }

  @Test
  void anIdleLoginIsOverAndItsCookieCleared() throws Exception {
    clock.advance(IDLE.plusSeconds(1));
    assertThat(open()).isFalse();
    assertThat(response.getCookie("__Host-besked-login").getMaxAge()).isZero();
  }

  @Test
  void aLoginThatWasEndedIsOverAtOnce() throws Exception {
    logins.end(token);
    assertThat(open()).isFalse();
    assertThat(response.getCookie("__Host-besked-login").getMaxAge()).isZero();
  }

  @Test
  void aMadeUpTokenIsNobody() throws Exception {
    token = new LoginToken("A".repeat(43));
    assertThat(open()).isFalse();
  }

  @Test
  void filesOfTheSiteAreServedWithoutAskingTheDatabase() throws Exception {
    assertThat(who("/besked/base.css", "")).isEmpty();
    assertThat(response.getCookies()).isEmpty();
  }
}
