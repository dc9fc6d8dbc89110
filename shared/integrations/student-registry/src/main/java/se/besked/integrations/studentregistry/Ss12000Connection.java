package se.besked.integrations.studentregistry;

import java.time.Clock;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.ssl.SslBundle;
import se.besked.integrations.http.AnswerSize;
import se.besked.integrations.http.CallFailed;
import se.besked.integrations.http.SupplierClient;
import se.besked.kernel.registers.IntegrationFailure;
import se.besked.kernel.registers.IntegrationFailure.Code;
import tools.jackson.databind.JsonNode;

/** Calls the registry with token and time limits, and turns every failure into one of ours. */
final class Ss12000Connection {
  static final String SUPPLIER = "Elevregistret";

  /** The token that the call under way carries. */
  private static final ScopedValue<String> CARRIED = ScopedValue.newInstance();

  private final Ss12000Api api;
  private final Token token;

  Ss12000Connection(
      StudentRegistryConfiguration.Settings settings, @Nullable SslBundle ssl, Clock clock) {
    var supplier =
        SupplierClient.of(settings.connectTimeout(), settings.timeout(), AnswerSize.LARGE, ssl);
    this.api = supplier.bearer(CARRIED::get).at(Ss12000Api.class, settings.url());
    var oauth = settings.oauth();
    var fixed = Objects.requireNonNullElse(settings.token(), "");
    this.token =
        oauth == null
            ? call -> call.apply(fixed)
            : supplier.token(oauth.tokenUrl(), oauth.id(), oauth.secret(), oauth.scope(), clock)
                ::with;
  }

  /** A token that lasts, or one that is renewed. */
  private interface Token {
    @Nullable JsonNode with(Function<String, @Nullable JsonNode> call);
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
    } catch (CallFailed e) {
      throw e.of(SUPPLIER, Ss12000Connection::remedy);
    }
  }

  private static String remedy(Code code) {
    return switch (code) {
      case NOT_AUTHORISED ->
          "Tjänsten kommer inte åt elevregistret just nu. Felet ligger hos oss."
              + " Försök igen senare eller kontakta kommunen.";
      case TOO_MANY_REQUESTS ->
          "Elevregistret har för mycket att göra just nu. Försök igen om en minut.";
      case UNAVAILABLE -> "Elevregistret svarar inte just nu. Försök igen om en stund.";
      case WRONG_ANSWER ->
          "Vi kunde inte läsa svaret från elevregistret. Försök igen om en stund."
              + " Kontakta kommunen om felet är kvar.";
    };
  }

  /** The HTTP status behind a failure; 0 when there was no answer. */
  static int status(IntegrationFailure failure) {
    return failure.getCause() instanceof CallFailed call ? call.status() : 0;
  }

  static IntegrationFailure notUnderstood(String kind) {
    return CallFailed.notUnderstood(kind).of(SUPPLIER, Ss12000Connection::remedy);
  }
}
