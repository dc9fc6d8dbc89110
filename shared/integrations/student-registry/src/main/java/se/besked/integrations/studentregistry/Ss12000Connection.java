package se.besked.integrations.studentregistry;

import feign.Client;
import feign.Feign;
import feign.FeignException;
import feign.Request;
import feign.Retryer;
import feign.codec.DecodeException;
import feign.jackson3.Jackson3Decoder;
import feign.jackson3.Jackson3Encoder;
import java.time.Clock;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.ssl.SslBundle;
import se.besked.integrations.http.AccessToken;
import se.besked.integrations.http.AnswerSize;
import se.besked.integrations.http.SupplierClient;
import se.besked.kernel.registers.IntegrationFailure;
import se.besked.kernel.registers.IntegrationFailure.Code;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Calls the registry with token and time limits, and turns every failure into one of ours. */
final class Ss12000Connection {
  static final String SUPPLIER = "Elevregistret";

  /** The token that the call under way carries. */
  private static final ScopedValue<String> CARRIED = ScopedValue.newInstance();

  private final Ss12000Api api;
  private final Token token;

  Ss12000Connection(
      StudentRegistryConfiguration.Settings settings, @Nullable SslBundle ssl, Clock clock) {
    var http = SupplierClient.of(settings.connectTimeout(), AnswerSize.LARGE, ssl);
    var json = JsonMapper.builder().build();
    this.api =
        builder(settings, http, json)
            .encoder(new Jackson3Encoder(json))
            .requestInterceptor(
                request -> request.header("Authorization", "Bearer " + CARRIED.get()))
            .target(Ss12000Api.class, settings.url());
    var oauth = settings.oauth();
    var fixed = Objects.requireNonNullElse(settings.token(), "");
    this.token =
        oauth == null
            ? call -> call.apply(fixed)
            : new AccessToken(
                    builder(settings, http, json)
                        .encoder((form, type, template) -> template.body((String) form))
                        .target(AccessToken.Endpoint.class, oauth.tokenUrl()),
                    oauth.id(),
                    oauth.secret(),
                    oauth.scope(),
                    clock)
                ::with;
  }

  /** A token that lasts, or one that is renewed. */
  private interface Token {
    @Nullable JsonNode with(Function<String, @Nullable JsonNode> call);
  }

  private static Feign.Builder builder(
      StudentRegistryConfiguration.Settings settings, Client http, JsonMapper json) {
    return Feign.builder()
        .client(http)
        .options(new Request.Options(settings.connectTimeout(), settings.timeout(), false))
        .retryer(Retryer.NEVER_RETRY)
        .decoder(new Jackson3Decoder(json))
        .errorDecoder((method, response) -> new Ss12000Api.Refused(response.status()));
  }

  /**
   * Makes one call.
   *
   * @throws IntegrationFailure when there is no answer that can be read
   */
  JsonNode call(Function<Ss12000Api, @Nullable JsonNode> request) {
    try {
      var answer =
          token.with(used -> ScopedValue.where(CARRIED, used).call(() -> request.apply(api)));
      if (answer == null) {
        throw notUnderstood("empty");
      }
      return answer;
    } catch (Ss12000Api.Refused e) {
      throw refused(e);
    } catch (DecodeException | AccessToken.NoToken e) {
      // The decoder's message may quote the answer: only the kind of trouble goes on.
      throw notUnderstood(e.getClass().getSimpleName());
    } catch (FeignException e) {
      throw unreachable(e.getCause());
    }
  }

  private static IntegrationFailure refused(Ss12000Api.Refused e) {
    return switch (e.status()) {
      case 401, 403 ->
          new IntegrationFailure(
              SUPPLIER,
              Code.NOT_AUTHORISED,
              "Tjänsten kommer inte åt elevregistret just nu. Felet ligger hos oss."
                  + " Försök igen senare eller kontakta kommunen.",
              e);
      case 429 ->
          new IntegrationFailure(
              SUPPLIER,
              Code.TOO_MANY_REQUESTS,
              "Elevregistret har för mycket att göra just nu. Försök igen om en minut.",
              e);
      case 408, 500, 502, 503, 504 -> unreachable(e);
      default -> notUnderstood(e);
    };
  }

  private static IntegrationFailure unreachable(@Nullable Throwable cause) {
    return new IntegrationFailure(
        SUPPLIER,
        Code.UNAVAILABLE,
        "Elevregistret svarar inte just nu. Försök igen om en stund.",
        cause);
  }

  /** The HTTP status behind a failure; 0 when there was no answer. */
  static int status(IntegrationFailure failure) {
    return failure.getCause() instanceof Ss12000Api.Refused refused ? refused.status() : 0;
  }

  static IntegrationFailure notUnderstood(String kind) {
    return notUnderstood(new IllegalStateException("The answer was not understood: " + kind));
  }

  private static IntegrationFailure notUnderstood(Throwable cause) {
    return new IntegrationFailure(
        SUPPLIER,
        Code.WRONG_ANSWER,
        "Vi kunde inte läsa svaret från elevregistret. Försök igen om en stund."
            + " Kontakta kommunen om felet är kvar.",
        cause);
  }
}
