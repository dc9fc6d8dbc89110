package se.besked.kernel.eplatform;

import java.time.Instant;

/**
 * What an e-service platform shows of one of our cases. The platform knows the case by our own
 * number once {@link #confirmDelivery} has bound it.
 *
 * <p>Nothing is queued or tried again here. An answer may be lost after the platform has done what
 * it was asked, and a message that is sent again is then there twice.
 */
public interface EPlatform {
  /**
   * Tells that the platform's case has arrived here, and by which number it is known from now on. A
   * second time changes nothing.
   *
   * @param flowInstance the platform's own number of the case
   * @param caseNumber ours, e.g. {@code "SKJ-2026-00042"}
   */
  PlatformAnswer confirmDelivery(int flowInstance, String caseNumber);

  /** Adds a line to the case's history. */
  PlatformAnswer addEvent(String caseNumber, Instant at, String text);

  /** Gives the owners of the case a message, with files that they read there. */
  PlatformAnswer addMessage(String caseNumber, PlatformMessage message);

  /**
   * Sets the case's status. The status it has already is no event.
   *
   * @param alias the platform's name of the status, the same in all versions of a flow
   */
  PlatformAnswer setStatus(String caseNumber, String alias);

  /** Sets a named value that staff see and search for on the platform. */
  PlatformAnswer setAttribute(String caseNumber, String name, String value);
}
