package se.besked.casework.conversation;

import java.io.Serializable;
import java.time.Instant;

/**
 * A note among staff. Parties never read it here, but it is kept when the case ends and is then a
 * public document (tryckfrihetsförordningen 2 kap. 12 §).
 *
 * @param writer the name of who wrote it
 */
public record CaseNote(String text, String writer, Instant writtenAt) implements Serializable {}
