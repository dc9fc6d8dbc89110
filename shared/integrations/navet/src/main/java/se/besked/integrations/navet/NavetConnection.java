package se.besked.integrations.navet;

import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.ssl.SslBundle;
import se.besked.integrations.http.AccessToken;
import se.besked.integrations.http.AnswerSize;
import se.besked.integrations.http.CallFailed;
import se.besked.integrations.http.SupplierClient;
import se.besked.kernel.people.PersonalNumber;
import se.besked.kernel.registers.IntegrationFailure;
import tools.jackson.databind.JsonNode;

/** Calls Navet with token, keys and time limits, and turns every failure into one of ours. */
final class NavetConnection {
  private static final String SCOPE = "fbfuppgoffakt";
  private static final int TOO_MANY_REQUESTS = 429;

  /** Navet counts calls by the second: what is one too many now is not in the next. */
  private static final Duration NEXT_SECOND = Duration.ofMillis(1050);

  private final NavetConfiguration.Settings settings;
  private final NavetApi api;
  private final AccessToken token;
  private final NavetFailures failures;

  NavetConnection(NavetConfiguration.Settings settings, @Nullable SslBundle ssl, Clock clock) {
    this.settings = settings;
    var supplier =
        SupplierClient.of(settings.connectTimeout(), settings.timeout(), AnswerSize.LARGE, ssl);
    var oauth = settings.oauth();
    this.api = supplier.at(NavetApi.class, settings.url());
    this.token = supplier.token(settings.tokenUrl(), oauth.id(), oauth.secret(), SCOPE, clock);
    this.failures = new NavetFailures(clock);
  }

  /**
   * Fetches at most 900 persons.
   *
   * @throws IntegrationFailure when there is no answer
   */
  JsonNode fetch(Collection<PersonalNumber> numbers) {
    var request =
        new NavetApi.FetchRequest(
            new NavetApi.Order(settings.organisationNumber(), settings.orderId()),
            numbers.stream().map(n -> new NavetApi.Identity(n.digits())).toList());
    try {
      return token.with(used -> fetch(used, request));
    } catch (CallFailed e) {
      throw failures.of(e);
    }
  }

  /** Asks once more when so many have asked this second that Navet does not answer. */
  private JsonNode fetch(String used, NavetApi.FetchRequest request) {
    try {
      return api.fetch(headers(used), request);
    } catch (CallFailed e) {
      if (e.status() != TOO_MANY_REQUESTS) {
        throw e;
      }
      await(NEXT_SECOND);
      return api.fetch(headers(used), request);
    }
  }

  private static void await(Duration time) {
    try {
      Thread.sleep(time);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private Map<String, Object> headers(String accessToken) {
    return Map.of(
        "Authorization", "Bearer " + accessToken,
        "client_id", settings.api().id(),
        "client_secret", settings.api().secret(),
        "skv_client_correlation_id", UUID.randomUUID().toString());
  }
}
