package se.besked.kernel.notices;

/**
 * Sends notices as text messages. An answer says what the gateway said; nothing is queued or tried
 * again here.
 *
 * <p>Gateways do not recognise a duplicate: one whose answer was lost may come twice.
 */
public interface SmsSender {
  /** Sends one notice to a number as E.164 writes it. Throws nothing for what gateways do. */
  Delivery send(Notice notice);
}
