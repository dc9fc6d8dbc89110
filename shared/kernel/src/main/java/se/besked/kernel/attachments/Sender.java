package se.besked.kernel.attachments;

import java.io.Serializable;

/**
 * Whoever sends a file, so that each has one on its way at a time.
 *
 * @param key tells senders apart and says nothing else, e.g. a person's id; never a personal number
 */
public record Sender(String key) implements Serializable {}
