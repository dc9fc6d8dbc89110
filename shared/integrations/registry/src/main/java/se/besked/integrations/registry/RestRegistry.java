package se.besked.integrations.registry;

import java.lang.System.Logger.Level;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.ssl.SslBundle;
import se.besked.integrations.http.AnswerSize;
import se.besked.integrations.http.CallFailed;
import se.besked.integrations.http.SupplierClient;
import se.besked.kernel.registry.Registry;
import se.besked.kernel.registry.RegistryEntry;

/**
 * A registry system over REST. The entry goes first and then each document; it counts as registered
 * when all of them are there. Every call may be repeated.
 */
final class RestRegistry implements Registry {
  private static final System.Logger LOG = System.getLogger(RestRegistry.class.getName());

  private final RegistryApi api;

  RestRegistry(RegistryConfiguration.Settings settings, @Nullable SslBundle ssl) {
    this.api =
        SupplierClient.of(settings.connectTimeout(), settings.timeout(), AnswerSize.SMALL, ssl)
            .bearer(settings::token)
            .at(RegistryApi.class, settings.url());
  }

  @Override
  public Answer register(RegistryEntry entry) {
    var answer = answer(entry);
    if (!(answer instanceof Answer.Registered)) {
      LOG.log(Level.WARNING, "Registry, entry {0}: {1}", entry.id(), answer);
    }
    return answer;
  }

  private Answer answer(RegistryEntry entry) {
    try {
      var registered = api.entry(entry.id(), EntryJson.JSON.writeValueAsBytes(EntryJson.of(entry)));
      var reference = registered == null ? null : registered.reference();
      if (reference == null || reference.isBlank()) {
        return new Answer.TryLater(Delay.NOT_UNDERSTOOD);
      }
      for (var document : entry.documents()) {
        api.document(entry.id(), document.name(), headers(document), document.content().get());
      }
      return new Answer.Registered(reference);
    } catch (CallFailed e) {
      return switch (e.why()) {
        case REFUSED -> refused(e.status());
        case NOT_UNDERSTOOD -> new Answer.TryLater(Delay.NOT_UNDERSTOOD);
        case NO_ANSWER -> new Answer.TryLater(Delay.NO_ANSWER);
      };
    }
  }

  /** The checksum as RFC 9530 writes it, so that the registry can refuse a damaged document. */
  private static Map<String, Object> headers(RegistryEntry.Document document) {
    var hash = HexFormat.of().parseHex(document.sha256());
    return Map.of(
        "Content-Type",
        document.mediaType(),
        "Repr-Digest",
        "sha-256=:" + Base64.getEncoder().encodeToString(hash) + ":");
  }

  private static Answer refused(int status) {
    return switch (status) {
      case 400, 413, 415, 422 -> new Answer.Refused(Refusal.NOT_ACCEPTED);
      case 409 -> new Answer.Refused(Refusal.CONFLICT);
      case 401, 403 -> new Answer.TryLater(Delay.NOT_AUTHORISED);
      case 429 -> new Answer.TryLater(Delay.BUSY);
      default -> new Answer.TryLater(status >= 500 ? Delay.NO_ANSWER : Delay.NOT_UNDERSTOOD);
    };
  }
}
