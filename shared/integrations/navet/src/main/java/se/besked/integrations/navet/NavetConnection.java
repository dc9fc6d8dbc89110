package se.besked.integrations.navet;

import feign.Client;
import feign.Feign;
import feign.FeignException;
import feign.Request;
import feign.Retryer;
import feign.codec.DecodeException;
import feign.jackson3.Jackson3Decoder;
import feign.jackson3.Jackson3Encoder;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.ssl.SslBundle;
import se.besked.integrations.http.AccessToken;
import se.besked.integrations.http.AnswerSize;
import se.besked.integrations.http.SupplierClient;
import se.besked.kernel.people.PersonalNumber;
import se.besked.kernel.registers.IntegrationFailure;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

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
    var http = SupplierClient.of(settings.connectTimeout(), AnswerSize.LARGE, ssl);
    var json = JsonMapper.builder().build();
    this.api =
        builder(settings, http, json)
            .encoder(new Jackson3Encoder(json))
            .target(NavetApi.class, settings.url());
    var tokenEndpoint =
        builder(settings, http, json)
            .encoder((form, type, template) -> template.body((String) form))
            .target(AccessToken.Endpoint.class, settings.tokenUrl());
    var oauth = settings.oauth();
    this.token = new AccessToken(tokenEndpoint, oauth.id(), oauth.secret(), SCOPE, clock);
    this.failures = new NavetFailures(clock);
  }

  private static Feign.Builder builder(
      NavetConfiguration.Settings settings, Client http, JsonMapper json) {
    return Feign.builder()
        .client(http)
        .options(new Request.Options(settings.connectTimeout(), settings.timeout(), false))
        .retryer(Retryer.NEVER_RETRY)
        .decoder(new Jackson3Decoder(json))
        .errorDecoder((method, response) -> new NavetApi.Refused(response.status()));
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
    } catch (NavetApi.Refused e) {
      throw failures.refused(e);
    } catch (DecodeException | AccessToken.NoToken e) {
      // The decoder's message may quote the answer: only the kind of trouble goes on.
      throw failures.notUnderstood(e.getClass().getSimpleName());
    } catch (FeignException e) {
      throw failures.unreachable(e.getCause());
    }
  }

  /** Asks once more when so many have asked this second that Navet does not answer. */
  private JsonNode fetch(String used, NavetApi.FetchRequest request) {
    try {
      return api.fetch(headers(used), request);
    } catch (NavetApi.Refused e) {
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
