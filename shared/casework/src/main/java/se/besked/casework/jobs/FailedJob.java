package se.besked.casework.jobs;

import java.io.Serializable;
import java.time.Instant;

/** A job that has failed and will be tried again. */
public record FailedJob(
    String name, String instance, int failures, Instant lastFailure, Instant nextTry)
    implements Serializable {}
