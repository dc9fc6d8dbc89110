package se.besked.integrations.stafflogin;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What must be remembered between a question and its answer, on every node alike. */
public interface SamlMemory {

  /** What a message to a provider asked for. */
  enum Kind {
    LOGIN,
    LOGOUT
  }

  /**
   * A message sent to a provider.
   *
   * @param id as it stands in the message
   * @param target where the browser wanted to go
   */
  record Asked(Kind kind, String provider, String id, String target) {}

  /**
   * Keeps a question.
   *
   * @param browser a secret that only the asking browser holds
   */
  void keep(Asked asked, String browser, Instant until);

  /**
   * Takes a question out: a second answer finds nothing, and neither does another browser's.
   *
   * @param id the question's, as the answer claims it
   */
  Optional<Asked> take(Kind kind, @Nullable String browser, String id);

  /**
   * Notes that a message has been used.
   *
   * @param until when it is too old to be used again anyway
   * @return false when it had been used before
   */
  boolean firstUse(String issuer, String id, Instant until);
}
