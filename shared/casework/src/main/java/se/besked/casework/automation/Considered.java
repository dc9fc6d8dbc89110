package se.besked.casework.automation;

import java.time.Instant;
import se.besked.kernel.decisions.Circumstances;

/**
 * What a job goes by when it has a rule decide a case.
 *
 * @param circumstances as they were when the gate was asked
 * @param since when the consideration began: what a register has said after that is of this step
 */
public record Considered(Circumstances circumstances, Instant since) {}
