package se.besked.platform.errors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.besked.casework.login.LoginToken;
import se.besked.casework.login.Logins;
import se.besked.platform.guard.tab.Tab;
import se.besked.platform.identity.LoginTarget;
import se.besked.platform.login.SharedDemo;
import se.besked.platform.mypage.Applying;
import se.besked.platform.site.Messages;
import se.besked.testkit.Personas;

/** Where an open page goes that the server does not know any more. */
@SharedDemo
class SessionOverIT {
  @LocalServerPort int port;
  @Autowired Applying applying;
  @Autowired Logins logins;
  @Autowired JdbcClient jdbc;

  private String base() {
    return "http://localhost:" + port;
  }

  /** The address that a page with this address is sent to. */
  private String sent(String page, String token) throws Exception {
    var answer = answer(LoginTarget.OVER, page, token);
    assertThat(answer.statusCode()).isEqualTo(303);
    return answer.headers().firstValue("Location").orElseThrow();
  }

  private HttpResponse<String> answer(String path, String page, String token) throws Exception {
    var request =
        HttpRequest.newBuilder(URI.create(base() + path)).header("Referer", base() + page);
    if (!token.isEmpty()) {
      request.header("Cookie", "besked-login=" + token);
    }
    try (var client = HttpClient.newHttpClient()) {
      return client.send(request.build(), BodyHandlers.ofString());
    }
  }

  @Test
  void afterAFailoverOneIsLoggedInStillAndLedBack() throws Exception {
    var token = applying.token(Personas.ALONE);
    var ended = sent("/min-sida?x=1", token);
    assertThat(ended).isEqualTo("/avslutad?orsak=LOGGED_IN&mal=/min-sida");
    var tab = new Tab(base()).with("besked-login", token);
    assertThat(tab.load(ended)).contains("Du är inloggad.", "Tillbaka till sidan", "/min-sida");
    assertThat(tab.heading()).isEqualTo("Sidan behöver öppnas på nytt");
  }

  @Test
  void whatIsSaidOfWhatWasWrittenIsTrueOfWhoWroteIt() throws Exception {
    var tab = new Tab(base());
    var ended = "/avslutad?orsak=LOGGED_IN_BEFORE&mal=";
    assertThat(tab.load(ended + "/min-sida")).contains("sparade som utkast", "kan det allra sista");
    assertThat(tab.load(ended + "/personal/arenden"))
        .contains("inte hade sparat eller skickat finns inte kvar")
        .doesNotContain("sparade som utkast");
    assertThat(tab.load("/avslutad?orsak=NOBODY&mal=/om")).doesNotContain("sparade som utkast");
  }

  @Test
  void whoWaitedAtALoginThatAnotherTabFinishedGoesOn() throws Exception {
    var token = applying.token(Personas.ALONE);
    assertThat(sent("/logga-in?mal=/arende/x", token)).isEqualTo("/arende/x");
    assertThat(sent("/logga-in?mal=%2Farende%2Fx", token)).isEqualTo("/arende/x");
    assertThat(sent("/logga-in?mal=//ont.example/", token)).isEqualTo("/min-sida");
    assertThat(sent("/logga-in", token)).isEqualTo("/min-sida");
    assertThat(sent("/logga-in?mal=/avslutad/nu", token)).isEqualTo("/min-sida");
    assertThat(sent("/logga-in?mal=/avslutad", token)).isEqualTo("/min-sida");
    assertThat(sent("/logga-in?mal=/arende/x", ""))
        .isEqualTo("/avslutad?orsak=NOBODY&mal=/arende/x");
  }

  /** The page that waited for BankID asks once more while the app leads the browser on. */
  @Test
  void aLoginThatWasFinishedWhileItsPageAskedGoesOnToo() throws Exception {
    var token = applying.token(Personas.ALONE);
    var answer = answer(LoginTarget.LOST, "/logga-in?mal=/arende/x", token);
    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(answer.headers().firstValue("Location")).contains("/arende/x");
    assertThat(answer(LoginTarget.LOST, "/min-sida", token).statusCode()).isEqualTo(428);
  }

  @Test
  void whoHasLoggedOutInAnotherTabIsToldThat() throws Exception {
    var token = applying.token(Personas.ALONE);
    logins.end(new LoginToken(token));
    assertThat(sent("/arende/x", token)).isEqualTo("/avslutad?orsak=LOGGED_OUT&mal=/arende/x");
    assertThat(new Tab(base()).load("/avslutad?orsak=LOGGED_OUT&mal=/arende/x"))
        .contains("Du har loggat ut", "Logga in och gå tillbaka")
        .doesNotContain("30 minuter");
  }

  @Test
  void whoWasAwayIsToldThat() throws Exception {
    var token = applying.token(Personas.ALONE);
    jdbc.sql(
            "update login set last_seen_at = last_seen_at - interval '31 minutes'"
                + " where token_hash = :hash")
        .param(
            "hash",
            java.security.MessageDigest.getInstance("SHA-256")
                .digest(token.getBytes(java.nio.charset.StandardCharsets.US_ASCII)))
        .update();
    assertThat(sent("/min-sida", token)).contains("orsak=IDLE");
    assertThat(new Tab(base()).load("/avslutad?orsak=IDLE&mal=/min-sida")).contains("30 minuter");
  }

  @ParameterizedTest
  @CsvSource({
    "/min-sida, LOGGED_IN_BEFORE, /min-sida",
    "/personal/ko, LOGGED_IN_BEFORE, /personal/ko",
    "/om, NOBODY, /om",
    "/logga-ut, LOGGED_IN_BEFORE, /",
    "//ont.example/om, LOGGED_IN_BEFORE, /min-sida"
  })
  void withoutALoginNothingIsClaimed(String page, String why, String way) throws Exception {
    var ended = sent(page, "");
    assertThat(ended).endsWith("&mal=" + way);
    if (!way.equals("/")) {
      assertThat(ended).contains("orsak=" + why);
    }
  }

  /** Somebody has removed it, or only the session's; nobody says that the browser takes none. */
  @Test
  void aPageWhoseVisitHasLostItsCookieIsOpenedAnew() {
    var tab = new Tab(base()).with("besked-login", applying.token(Personas.ALONE));
    assertThat(tab.leadsOn("/min-sida")).isEmpty();
    tab.refusing("JSESSIONID"::equals);
    assertThatThrownBy(() -> tab.go("/min-sida"))
        .hasMessageContaining(LoginTarget.LOST)
        .hasMessageNotContaining("kakor");
    assertThat(tab.sentTo()).isEqualTo(LoginTarget.LOST);
  }

  @Test
  void aBrowserThatTakesNoCookiesIsToldSoAndIsNotSentRound() throws Exception {
    assertThat(new Tab(base()).refusing(any -> true).leadsOn("/om")).isEqualTo(LoginTarget.LOST);
    assertThat(answer(LoginTarget.LOST, "/om", "").headers().firstValue("Location")).isEmpty();
  }

  @Test
  void aPageThatHasMissedSomethingIsOpenedAnew() {
    var tab = new Tab(base());
    assertThat(tab.leadsOn("/om")).isEmpty();
    assertThatThrownBy(() -> tab.outOfStep().go("/kakor"))
        .hasMessageNotContaining("Synchronization");
    assertThat(tab.sentTo()).isEqualTo(LoginTarget.LOST);
  }

  @ParameterizedTest
  @CsvSource({
    "/min-sida, /min-sida",
    "/logga-in?mal=/arende/x, /arende/x",
    "/avslutad?orsak=IDLE&mal=/min-sida, /min-sida",
    "/avslutad, /min-sida",
    "/logga-ut, /",
    "//ont.example/om, /min-sida"
  })
  void whatNeedsNoVisitLeadsBack(String page, String way) throws Exception {
    var answer = answer(LoginTarget.LOST, page, "");
    assertThat(answer.statusCode()).isEqualTo(428);
    assertThat(answer.body())
        .contains("<h1>Sidan behöver öppnas på nytt</h1>", "Felkod 428")
        .contains("kan det bero på att webbläsaren inte tar emot kakor")
        .contains("href=\"" + way + "\">Tillbaka till sidan</a>")
        .doesNotContain("VAADIN");
  }

  @Test
  void aPageThatTellsOfAnEndIsNotSentToItself() throws Exception {
    assertThat(sent("/avslutad?orsak=IDLE&mal=/min-sida", "")).isEqualTo(LoginTarget.LOST);
  }

  @Test
  void everyReasonHasItsSentence() {
    var messages = new Messages();
    assertThat(Arrays.stream(SessionEnded.values()).map(why -> "session.ended." + why))
        .isSubsetOf(messages.keys("sv"));
  }
}
