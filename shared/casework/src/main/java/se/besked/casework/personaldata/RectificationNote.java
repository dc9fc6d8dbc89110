package se.besked.casework.personaldata;

import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

/**
 * What is wrong or incomplete in a case, and what is right. Stands beside what was signed.
 *
 * @param about which value
 * @param says what is right
 * @param ground how it is known
 */
public record RectificationNote(
    UUID id, String about, String says, String ground, String writtenBy, Instant writtenAt)
    implements Serializable {}
