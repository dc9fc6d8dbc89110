package se.besked.casework.protection;

import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import se.besked.casework.ids.PersonId;
import se.besked.kernel.people.Protection;

/**
 * Somebody whose matters are closed to everybody but the restricted group.
 *
 * @param marking what the register said last; {@code NONE} when the mark has been taken away and a
 *     person has yet to decide what follows
 */
public record ProtectedPerson(
    PersonId person, Protection marking, Instant readAt, @Nullable Instant closedSince, int version)
    implements Serializable {}
