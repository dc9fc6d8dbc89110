package se.besked.platform.identity.order;

/**
 * A telephone in the browser to practise with; only a demo brings one.
 *
 * @param address where it is
 */
public record PracticePhone(String address) {}
