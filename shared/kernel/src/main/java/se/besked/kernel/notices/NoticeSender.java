package se.besked.kernel.notices;

/**
 * Sends notices. An answer says what the mail server said; nothing is queued or tried again here.
 *
 * <p>Calling again with the same {@link Notice#id()} sends a message with the same Message-ID, so
 * that mail systems recognise the duplicate.
 */
public interface NoticeSender {
  /** Sends one notice. Throws nothing for what mail servers do. */
  Delivery send(Notice notice);
}
