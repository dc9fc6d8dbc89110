package se.besked.casework.jobs;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Every job there is. Each runs at least once and looks at the state again before it acts, so that
 * a second run does nothing.
 */
public enum Job {
  /** Makes a case's parties those who have custody now. */
  FOLLOW_CUSTODY(Names.CASE),
  /** Lets the host consider what a case that is ready leads to. */
  CONSIDER_DECISION(Names.CASE),
  /** Reminds the other guardian. */
  REMIND_CO_GUARDIAN(Names.CASE, Names.PERSON),
  /** Ends the wait for the other guardian. */
  CLOSE_CO_SIGNING(Names.CASE, Names.PERSON),
  /** Writes a decision's letter and publishes it. */
  PUBLISH_DECISION(Names.DECISION),
  /** Reminds those who have not confirmed a decision. */
  REMIND_UNREAD_DECISION(Names.DECISION, Names.PERSON, Names.WHICH),
  /** Makes a decision final when everybody's time has run out. */
  CLOSE_APPEAL_WINDOW(Names.CASE, Names.CAUSE),
  /** Sends a notice. */
  SEND_NOTICE(Names.NOTICE),
  /** Delivers a letter by digital post, or puts it in the list to print. */
  SEND_LETTER(Names.LETTER),
  /** Enters an event in the record. */
  ENTER_IN_RECORD(Names.EVENT),
  /** Sends an entry of the record to the municipality's registry. */
  SEND_TO_REGISTRY(Names.EVENT),
  /** Carries out a batch of a confirmed disposal. */
  CARRY_OUT_DISPOSAL(Names.DISPOSAL, Names.WHICH),
  /** Brings the e-service platform up to date with a case. */
  TELL_E_PLATFORM(Names.CASE, Names.CAUSE),
  /** Takes back a work item whose time has run out. */
  RETURN_WORK_ITEM(Names.WORK_ITEM, Names.CLAIM, Names.VERSION),
  /** Tells a robot's address of an event. */
  SEND_WEBHOOK(Names.DELIVERY),
  /** Reminds those who have not answered an offer. */
  REMIND_OFFER(Names.OFFER),
  /** Ends an offer that nobody has answered. */
  EXPIRE_OFFER(Names.OFFER),
  /** Reminds that an income statement grows old. */
  REMIND_INCOME(Names.STATEMENT, Names.WHICH),
  /** Checks one line of a file of taxed incomes. */
  CHECK_YEAR(Names.LINE),
  /** Tries the next cases with a draft of rules. */
  TRY_RULES(Names.TRIAL, Names.WHICH),
  /** Links what has happened to the chain of what happened before. */
  ADVANCE_CHAIN(Duration.ofSeconds(15)),
  /** Checks the whole chain and every key, and fails when somebody has rewritten the past. */
  CHECK_CHAIN(Duration.ofDays(1)),
  /** Tells operations of jobs that keep failing or are late. */
  WATCH_JOBS(Duration.ofMinutes(1)),
  /** Writes the days of the record that are over to their folder. */
  EXPORT_RECORD(Duration.ofHours(1)),
  /** Compares placements with the attendance system. */
  PREPARE_ATTENDANCE(Names.TRANSFER),
  /** Sends a run's changes to the attendance system. */
  SEND_ATTENDANCE(Names.TRANSFER),
  /** Begins the day's transfer to the attendance system when its time has come. */
  DAILY_ATTENDANCE(Duration.ofMinutes(15)),
  /** Reminds of drafts about to expire and ends those that have. */
  EXPIRE_DRAFTS(Duration.ofHours(1)),
  /** Reads custody again, once a day where a time to appeal or to answer runs. */
  READ_CUSTODY(Duration.ofMinutes(15)),
  /** Asks the population register whose identity has been protected. */
  SYNC_PROTECTION(Duration.ofMinutes(15)),
  /** Finishes signatures whose page is gone, or tells who gave them. */
  FINISH_SIGNATURES(Duration.ofSeconds(30)),
  /** Removes old logins and orders. */
  PURGE(Duration.ofHours(6)),
  /** Wraps keys under the current master key. */
  REWRAP_KEYS(Duration.ofHours(1));

  private final @Nullable Duration every;

  @SuppressWarnings("ImmutableEnumChecker") // made by List.of
  private final List<Names> instance;

  Job(Duration every) {
    this.every = every;
    this.instance = List.of();
  }

  Job(Names... instance) {
    this.every = null;
    this.instance = List.of(instance);
  }

  /** What a part of a job's instance names. */
  public enum Names {
    CASE,
    PERSON,
    DECISION,
    NOTICE,
    LETTER,
    EVENT,
    WORK_ITEM,
    /** Of a work item. */
    CLAIM,
    VERSION,
    /** Of a webhook's message. */
    DELIVERY,
    OFFER,
    /** Of an income. */
    STATEMENT,
    /** Of a file of taxed incomes. */
    LINE,
    TRIAL,
    DISPOSAL,
    /** A run that compares with the attendance system. */
    TRANSFER,
    /** Of several that come one after the other, from 1. */
    WHICH,
    /** What it was planned for, so that each is planned once. */
    CAUSE
  }

  /** What its instance names, with a slash between; nothing for a job that runs by itself. */
  public List<Names> instance() {
    return instance;
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
