package se.besked.casework.rules;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A new version of a topic's figures on its way.
 *
 * @param validFrom its first day; never one that has begun when it is approved
 * @param source who decided it and when, as cited
 * @param editors everybody who has written in it; none of them approves it
 * @param versionId once approved
 * @param version counts every change, for optimistic locking
 */
public record RuleDraft(
    UUID id,
    String topic,
    LocalDate validFrom,
    String source,
    Map<String, Object> figures,
    State state,
    List<String> editors,
    Instant changedAt,
    @Nullable String versionId,
    @Nullable String approvedBy,
    @Nullable Instant approvedAt,
    @Nullable String withdrawnBy,
    int version)
    implements Serializable {
  public RuleDraft {
    editors = List.copyOf(editors);
  }

  /** Where it stands. */
  public enum State {
    DRAFT,
    APPROVED,
    WITHDRAWN,
    DISCARDED
  }
}
