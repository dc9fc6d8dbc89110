package se.besked.casework.operations;

import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import se.besked.casework.ids.NoticeId;
import se.besked.casework.notices.NoticeKind;

/**
 * A notice that reached nobody.
 *
 * @param hasAddress false when nobody had given an address
 * @param answer what the supplier said, in a word
 * @param about the case, for those who may read it
 */
public record Undelivered(
    NoticeId id,
    NoticeKind kind,
    boolean hasAddress,
    @Nullable String answer,
    Instant settledAt,
    @Nullable CaseLink about)
    implements Serializable {}
