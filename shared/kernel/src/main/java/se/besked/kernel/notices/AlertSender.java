package se.besked.kernel.notices;

/** Sends alerts to operations. */
public interface AlertSender {
  Delivery send(Alert alert);
}
