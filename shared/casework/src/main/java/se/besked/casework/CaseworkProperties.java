package se.besked.casework;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Times and limits, under {@code besked.casework}.
 *
 * @param noticeAttempts how often a notice is tried before it becomes a task for staff
 */
@ConfigurationProperties("besked.casework")
public record CaseworkProperties(
    @DefaultValue Login login,
    @DefaultValue StaffLogin staffLogin,
    @DefaultValue Draft draft,
    @DefaultValue CoGuardian coGuardian,
    @DefaultValue Receipt receipt,
    @DefaultValue WorkItem workItem,
    @DefaultValue Webhook webhook,
    @DefaultValue Offer offer,
    @DefaultValue Protection protection,
    @DefaultValue Jobs jobs,
    @DefaultValue Alert alert,
    @DefaultValue("8") int noticeAttempts) {

  /** How long a login lasts: without a sign of life, and at most. */
  public record Login(@DefaultValue("30m") Duration idle, @DefaultValue("8h") Duration absolute) {}

  /**
   * How long staff are logged in at most, however busy they are. A working day; less where that is
   * decided, never more.
   */
  public record StaffLogin(@DefaultValue("10h") Duration longest) {
    private static final Duration MOST = Duration.ofHours(10);

    public StaffLogin {
      if (longest.compareTo(MOST) > 0 || longest.toMinutes() < 1) {
        throw new IllegalArgumentException(
            "besked.casework.staff-login.longest ska vara högst 10h och minst 1m.");
      }
    }
  }

  /** How long a draft is kept after it was last saved, and how long before its end we remind. */
  public record Draft(
      @DefaultValue("90d") Duration lifetime, @DefaultValue("7d") Duration remindBefore) {}

  /** How long the other guardian has, and when they are reminded, from the invitation. */
  public record CoGuardian(
      @DefaultValue("14d") Duration answerWithin, @DefaultValue("7d") Duration remindAfter) {}

  /** When an unconfirmed decision is reminded of, and when staff are told to serve it on paper. */
  public record Receipt(
      @DefaultValue("7d") Duration remindAfter, @DefaultValue("14d") Duration tellStaffAfter) {}

  /**
   * Work items: how long a robot and an officer have one, how often it is tried, and how long after
   * the first failure it is tried again.
   */
  public record WorkItem(
      @DefaultValue("15m") Duration robotLease,
      @DefaultValue("8h") Duration officerLease,
      @DefaultValue("5") int attempts,
      @DefaultValue("5m") Duration retryAfter) {}

  /** How long an address of a robot may fail before it is told no more, and staff are. */
  public record Webhook(@DefaultValue("5d") Duration disableAfter) {}

  /** How long before the end of the last day a place offer is reminded of. */
  public record Offer(@DefaultValue("3d") Duration remindBefore) {}

  /** When operations are told of a job: so many failures in a row, or so long after its time. */
  public record Alert(@DefaultValue("5") int failures, @DefaultValue("15m") Duration late) {}

  /**
   * How often protection flags are read again: of people in matters that go on, and of everybody
   * else of whom there is something to hide; and how many at a time.
   */
  public record Protection(
      @DefaultValue("1h") Duration open,
      @DefaultValue("1d") Duration rest,
      @DefaultValue("300") int batch) {}

  /**
   * The jobs of this node.
   *
   * @param enabled false for a node that only shows pages
   */
  public record Jobs(
      @DefaultValue("true") boolean enabled,
      @DefaultValue("6") int threads,
      @DefaultValue("1s") Duration pollingInterval) {}
}
