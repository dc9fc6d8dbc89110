package se.besked.casework.drafts;

import java.io.Serializable;
import java.time.Instant;
import se.besked.casework.ids.DraftId;
import se.besked.casework.ids.PersonId;

/**
 * Answers not yet sent in.
 *
 * @param contentJson the answers; {@code {}} once the draft has ended
 * @param page where to go on
 * @param version counts every change
 */
public record Draft(
    DraftId id,
    String municipality,
    String service,
    String formVersion,
    PersonId owner,
    State state,
    String contentJson,
    String page,
    Instant startedAt,
    Instant savedAt,
    Instant expiresAt,
    int version)
    implements Serializable {

  /** Where a draft stands. */
  public enum State {
    OPEN,
    /** Being signed: nothing may change under the pen. */
    SIGNING,
    SUBMITTED,
    DISCARDED,
    EXPIRED
  }
}
