package se.besked.casework.access;

import java.io.Serializable;
import java.time.Instant;

/** One line of the audit log. */
public record AuditEntry(
    long id,
    Instant at,
    String actorKind,
    String actor,
    String action,
    String subjectKind,
    String subject,
    boolean allowed,
    String detailJson)
    implements Serializable {}
