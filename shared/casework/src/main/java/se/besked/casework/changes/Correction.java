package se.besked.casework.changes;

import java.io.Serializable;
import java.time.Instant;

/**
 * An obvious slip that was corrected (förvaltningslagen 36 §).
 *
 * @param edition of the letter that has it right; the one before is kept
 * @param slip what was wrong, in Swedish
 * @param before the reasons as they were
 */
public record Correction(int edition, String slip, String before, String corrector, Instant at)
    implements Serializable {}
