package se.besked.casework.automation;

import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Whether rules may decide a service's cases.
 *
 * @param startAskedBy who has asked to let them again, and waits for a second person; else null
 * @param last the latest change; null when there has been none
 */
public record AutomationState(
    String service, boolean isOn, @Nullable String startAskedBy, @Nullable Change last)
    implements Serializable {

  /** Somebody did something with the switch. */
  public record Change(What what, String reason, String by, Instant at) implements Serializable {}

  /** What can be done with the switch. */
  public enum What {
    STOPPED,
    START_ASKED,
    START_CANCELLED,
    STARTED
  }
}
