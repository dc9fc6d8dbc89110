package se.besked.casework.protection;

/**
 * The register's answer lacks so many flags that it is broken rather than telling of protection.
 * Nothing is closed by it and nothing counts as read; the job is shown as failing.
 */
public final class ImplausibleAnswer extends RuntimeException {
  ImplausibleAnswer(int unreadable, int asked) {
    super("The register gave no readable protection flag for " + unreadable + " of " + asked);
  }
}
