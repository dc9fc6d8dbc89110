package se.besked.casework.disposal;

import java.io.Serializable;
import java.time.Instant;

/** A line of the log: what went, by which rule, and who let it go. */
public record Disposed(
    String caseNumber,
    String service,
    DocumentType type,
    String rule,
    int rows,
    String proposedBy,
    String confirmedBy,
    Instant at)
    implements Serializable {}
