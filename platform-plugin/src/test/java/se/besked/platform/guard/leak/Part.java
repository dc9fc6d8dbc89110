package se.besked.platform.guard.leak;

/** Words, and what they came in. */
public record Part(Carrier carrier, String text) {}
