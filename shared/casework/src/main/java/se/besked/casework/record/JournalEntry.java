package se.besked.casework.record;

import java.io.Serializable;
import java.time.Instant;

/** A line of the record, e.g. number 17 of 2026: "Ansökan". */
public record JournalEntry(int year, int number, String title, Instant happenedAt)
    implements Serializable {}
