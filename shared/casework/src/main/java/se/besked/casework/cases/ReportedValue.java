package se.besked.casework.cases;

import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import se.besked.casework.ids.PersonId;

/**
 * A register value that a person says is wrong.
 *
 * @param field the form's field, e.g. {@code "pupil.school"}
 * @param register where the value came from, e.g. {@code "Elevregistret"}
 */
public record ReportedValue(
    UUID id,
    String field,
    String register,
    String registerSaid,
    String personSays,
    PersonId reportedBy,
    Instant reportedAt,
    boolean settled)
    implements Serializable {}
