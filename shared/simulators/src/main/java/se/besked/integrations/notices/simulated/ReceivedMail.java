package se.besked.integrations.notices.simulated;

/**
 * A message as it arrived in the simulated mailbox.
 *
 * @param messageId as in the header, angle brackets included
 */
public record ReceivedMail(
    String messageId, String from, String to, String subject, String plain, String html) {}
