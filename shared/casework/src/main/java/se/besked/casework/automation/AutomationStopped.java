package se.besked.casework.automation;

/** A rule was about to decide, but the board's people have switched automation off. */
public final class AutomationStopped extends RuntimeException {
  public AutomationStopped(String service) {
    super("Automation is switched off for " + service);
  }
}
