package se.besked.platform.login.order;

/**
 * A telephone to practise with. Where there is a bean of this type, each order leads to it.
 *
 * @param address its full address
 */
public record PracticePhone(String address) {}
