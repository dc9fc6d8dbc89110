package se.besked.platform.robots.access;

/**
 * Somebody whose decisions a robot may hand in.
 *
 * @param delegation the clause they decide by
 */
public record DecidingOfficer(String id, String name, String delegation) {}
