package se.besked.casework.review;

import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One line of the log for an auditor. Of what is protected it says only that it is.
 *
 * @param id for the next page: the lines before it
 * @param actorKind {@code STAFF}, {@code CITIZEN} or {@code SYSTEM}
 * @param actor the user id or the job; empty for a citizen
 * @param about the number of the case, or empty
 * @param isProtected about a protected case or person
 * @param note without personal data
 */
public record AuditLine(
    long id,
    Instant at,
    String actorKind,
    String actor,
    @Nullable String roles,
    String action,
    String subjectKind,
    String about,
    boolean isProtected,
    boolean allowed,
    String note)
    implements Serializable {}
