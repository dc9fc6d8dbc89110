package se.besked.casework.review;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.besked.casework.ids.CaseId;
import se.besked.casework.ids.PersonId;

/** A question that has been asked, as it is kept: the number that was typed is an id by now. */
public record AuditSearch(
    UUID id,
    String askedBy,
    Instant askedAt,
    String purpose,
    @Nullable PersonId person,
    @Nullable CaseId caseId,
    @Nullable String caseNumber,
    @Nullable String staff,
    boolean refusedOnly,
    LocalDate from,
    LocalDate to)
    implements Serializable {}
