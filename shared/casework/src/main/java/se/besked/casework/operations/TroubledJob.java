package se.besked.casework.operations;

import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A job that has failed, or has not begun although its time came.
 *
 * @param job its name in the database, e.g. {@code "send-notice"}
 * @param instance with the name, what tells it from the others
 * @param due when it is tried next, or should have been
 * @param about the case, for those who may read it
 */
public record TroubledJob(
    Incident.Kind kind,
    String job,
    String instance,
    int failures,
    @Nullable Instant lastFailure,
    Instant due,
    @Nullable CaseLink about)
    implements Serializable {}
