package se.besked.casework.personaldata;

import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How long something is kept, and how much of it there is.
 *
 * @param what in Swedish
 * @param rule how long and by what, in Swedish
 * @param oldest when the oldest of it came; null when there is nothing
 * @param overdue how many should have been gone by now
 */
public record RetentionLine(
    String what, String rule, int count, @Nullable Instant oldest, int overdue)
    implements Serializable {}
