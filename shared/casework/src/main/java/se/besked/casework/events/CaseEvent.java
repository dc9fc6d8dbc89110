package se.besked.casework.events;

import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import se.besked.casework.ids.CaseId;
import se.besked.casework.ids.PersonId;

/**
 * Something that happened in a case.
 *
 * @param person whom it is about, when it is about one party alone
 * @param dataJson details for staff; empty on a citizen's timeline
 */
public record CaseEvent(
    long id,
    CaseId caseId,
    EventType type,
    Instant at,
    String actorKind,
    String actor,
    @Nullable PersonId person,
    String dataJson)
    implements Serializable {}
