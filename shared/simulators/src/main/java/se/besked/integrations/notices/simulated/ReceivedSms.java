package se.besked.integrations.notices.simulated;

/** A text message as it arrived in the simulated phones. */
public record ReceivedSms(String id, String from, String to, String message) {}
