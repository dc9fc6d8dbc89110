package se.besked.casework.jobs;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Every job there is. Each runs at least once and looks at the state again before it acts, so that
 * a second run does nothing.
 */
public enum Job {
  /** Lets the host consider what a case that is ready leads to. Instance: the case. */
  CONSIDER_DECISION(null),
  /** Reminds the other guardian. Instance: case/person. */
  REMIND_CO_GUARDIAN(null),
  /** Ends the wait for the other guardian. Instance: case/person. */
  CLOSE_CO_SIGNING(null),
  /** Writes a decision's letter and publishes it. Instance: the decision. */
  PUBLISH_DECISION(null),
  /** Reminds those who have not confirmed a decision. Instance: decision/person/which. */
  REMIND_UNREAD_DECISION(null),
  /** Makes a decision final when everybody's time has run out. Instance: case/cause. */
  CLOSE_APPEAL_WINDOW(null),
  /** Sends a notice. Instance: the notice. */
  SEND_NOTICE(null),
  /** Delivers a letter by digital post, or puts it in the list to print. Instance: the letter. */
  SEND_LETTER(null),
  /** Enters an event in the record. Instance: the event. */
  ENTER_IN_RECORD(null),
  /** Sends an entry of the record to the municipality's registry. Instance: the event. */
  SEND_TO_REGISTRY(null),
  /** Carries out a batch of a confirmed disposal. Instance: run/batch. */
  CARRY_OUT_DISPOSAL(null),
  /** Brings the e-service platform up to date with a case. Instance: case/cause. */
  TELL_E_PLATFORM(null),
  /** Takes back a work item whose time has run out. Instance: item/claim/version. */
  RETURN_WORK_ITEM(null),
  /** Tells a robot's address of an event. Instance: the delivery. */
  SEND_WEBHOOK(null),
  /** Reminds those who have not answered an offer. Instance: the offer. */
  REMIND_OFFER(null),
  /** Ends an offer that nobody has answered. Instance: the offer. */
  EXPIRE_OFFER(null),
  /** Reminds that an income statement grows old. Instance: statement/which. */
  REMIND_INCOME(null),
  /** Checks one line of a file of taxed incomes. Instance: the line. */
  CHECK_YEAR(null),
  /** Tries the next cases with a draft of rules. Instance: trial/batch. */
  TRY_RULES(null),
  /** Tells operations of jobs that keep failing or are late. */
  WATCH_JOBS(Duration.ofMinutes(1)),
  /** Writes the days of the record that are over to their folder. */
  EXPORT_RECORD(Duration.ofHours(1)),
  /** Compares placements with the attendance system. Instance: the run. */
  PREPARE_ATTENDANCE(null),
  /** Sends a run's changes to the attendance system. Instance: the run. */
  SEND_ATTENDANCE(null),
  /** Begins the day's transfer to the attendance system when its time has come. */
  DAILY_ATTENDANCE(Duration.ofMinutes(15)),
  /** Reminds of drafts about to expire and ends those that have. */
  EXPIRE_DRAFTS(Duration.ofHours(1)),
  /** Asks the population register whose identity has been protected. */
  SYNC_PROTECTION(Duration.ofMinutes(15)),
  /** Removes old logins and orders. */
  PURGE(Duration.ofHours(6)),
  /** Wraps keys under the current master key. */
  REWRAP_KEYS(Duration.ofHours(1));

  private final @Nullable Duration every;

  Job(@Nullable Duration every) {
    this.every = every;
  }

  /** How often it runs by itself; empty for jobs planned by something that happened. */
  public Optional<Duration> every() {
    return Optional.ofNullable(every);
  }

  /** Its name in the database, e.g. {@code "send-notice"}. */
  public String taskName() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
