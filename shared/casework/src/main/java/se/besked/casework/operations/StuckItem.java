package se.besked.casework.operations;

import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import se.besked.casework.ids.WorkItemId;
import se.besked.kernel.registers.WorkKind;

/**
 * Something that could not be entered in the business system, and waits for an officer.
 *
 * @param about the case, for those who may read it
 */
public record StuckItem(
    WorkItemId id, WorkKind kind, int attempts, Instant createdAt, @Nullable CaseLink about)
    implements Serializable {}
