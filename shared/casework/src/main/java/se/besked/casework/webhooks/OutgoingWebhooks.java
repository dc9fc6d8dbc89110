package se.besked.casework.webhooks;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The host delivers messages to addresses that the installation allows. */
public interface OutgoingWebhooks {
  /** For an installation that has no way out: no address is allowed. */
  OutgoingWebhooks NONE =
      new OutgoingWebhooks() {
        @Override
        public Optional<Refusal> refuses(URI url) {
          return Optional.of(Refusal.HOST);
        }

        @Override
        public Result post(URI url, Map<String, String> headers, byte[] body) {
          return new Result(null, "HOST");
        }
      };

  /** Why an address is not allowed. */
  enum Refusal {
    /** Not https. */
    SCHEME,
    /** A host that the installation has not listed. */
    HOST,
    /** A user, a fragment, or something that is no address. */
    FORM
  }

  /** Empty when messages may be sent there. */
  Optional<Refusal> refuses(URI url);

  /** Sends one message; asked outside of transactions. */
  Result post(URI url, Map<String, String> headers, byte[] body);

  /**
   * What came of it.
   *
   * @param status what the receiver answered; null when it did not
   * @param problem in one word, without anything of the answer; null when it was taken
   */
  record Result(@Nullable Integer status, @Nullable String problem) {
    boolean taken() {
      return problem == null;
    }

    /** The receiver says that it is gone for good. */
    boolean isGone() {
      return status != null && status == 410;
    }
  }
}
