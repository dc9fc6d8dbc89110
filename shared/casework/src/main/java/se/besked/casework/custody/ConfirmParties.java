package se.besked.casework.custody;

import static se.besked.casework.cases.CustodyStanding.CONFIRMED;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import se.besked.casework.access.Actor;
import se.besked.casework.access.Desk;
import se.besked.casework.cases.CaseFile;
import se.besked.casework.cases.CaseRows;
import se.besked.casework.cases.CustodyCheck;
import se.besked.casework.cases.CustodyCheck.Answer;
import se.besked.casework.cases.CustodyRows;
import se.besked.casework.cases.CustodyRows.Kept;
import se.besked.casework.cases.CustodyStanding;
import se.besked.casework.cases.Parties;
import se.besked.casework.cases.Party;
import se.besked.casework.ids.CaseId;
import se.besked.casework.ids.PersonId;
import se.besked.casework.jobs.Job;
import se.besked.casework.jobs.Jobs;
import se.besked.casework.protection.FreezeCase;
import se.besked.casework.store.Sql;
import se.besked.kernel.registers.IntegrationFailure;

/**
 * Reads custody again and makes the parties of a case those who have it: who has lost it takes part
 * no longer, who has got it becomes a party, and an officer hears of both. The one place where a
 * case's parties follow the register.
 *
 * <p>The register is asked outside of any transaction, and the whole answer is written in one.
 *
 * @see <a href="https://lagen.nu/1949:381#K6P11">föräldrabalken 6 kap. 11 §</a>
 */
public final class ConfirmParties {
  /** How old an answer may be for what is sent: the letters and notices of one event. */
  public static final Duration SENDING = Duration.ofMinutes(1);

  /** How long an officer's word stands over a register that does not answer. */
  static final Duration WITHOUT_REGISTER = Duration.ofHours(24);

  /** What the register said when it said nothing. */
  static final String DOWN = "DOWN";

  private static final LocalTime EARLY = LocalTime.of(4, 30);

  private static final Actor.SystemJob SELF = new Actor.SystemJob("confirm-parties");

  private final CaseRows cases;
  private final CustodyRows custody;
  private final Parties parties;
  private final Desk desk;
  private final FollowCustody follow;
  private final FreezeCase freezeCase;
  private final Jobs jobs;
  private final Clock clock;
  private final Supplier<CustodyCheck> register;

  ConfirmParties(
      CaseRows cases,
      CustodyRows custody,
      Parties parties,
      Desk desk,
      FollowCustody follow,
      FreezeCase freezeCase,
      Jobs jobs,
      Clock clock,
      Supplier<CustodyCheck> register) {
    this.cases = cases;
    this.custody = custody;
    this.parties = parties;
    this.desk = desk;
    this.follow = follow;
    this.freezeCase = freezeCase;
    this.jobs = jobs;
    this.clock = clock;
    this.register = register;
  }

  /**
   * Asks now.
   *
   * @throws IntegrationFailure when the register cannot answer, and no officer has said who is a
   *     party: try again later
   */
  public CustodyStanding confirm(CaseId id) {
    return confirm(id, Duration.ZERO);
  }

  /**
   * Asks now, and a register of the caller's, which remembers what it is told in one step.
   *
   * @throws IntegrationFailure as {@link #confirm(CaseId)}
   */
  public CustodyStanding confirm(CaseId id, CustodyCheck asked) {
    return look(id, Duration.ZERO, null, true, asked).standing();
  }

  /**
   * Asks unless there is a younger answer than that.
   *
   * @throws IntegrationFailure as {@link #confirm(CaseId)}
   */
  public CustodyStanding confirm(CaseId id, Duration youngest) {
    return look(id, youngest).standing();
  }

  /**
   * Asks the register itself, for what runs out by itself and can wait: an officer's word over its
   * silence is not enough.
   *
   * @throws IntegrationFailure when the register cannot answer: try again later
   */
  public CustodyStanding read(CaseId id) {
    return look(id, Duration.ZERO, null, false).standing();
  }

  /**
   * A party looks in. What the register says shuts out at once whoever has lost custody; all that
   * another party would read of it, with its time, follows in the early morning or with the next
   * step of the procedure. Otherwise one guardian's pages told when the other was here.
   *
   * @throws IntegrationFailure as {@link #confirm(CaseId)}
   */
  public void opened(CaseId id, PersonId by) {
    var unused = look(id, Duration.ZERO, by, true);
  }

  /**
   * What came of it.
   *
   * @param answer absent when the register was not asked, or did not answer
   */
  record Looked(CustodyStanding standing, Optional<Answer> answer) {}

  Looked look(CaseId id, Duration youngest) {
    return look(id, youngest, null, true);
  }

  private Looked look(
      CaseId id, Duration youngest, @Nullable PersonId opens, boolean onAnOfficersWord) {
    return look(id, youngest, opens, onAnOfficersWord, register.get());
  }

  private Looked look(
      CaseId id,
      Duration youngest,
      @Nullable PersonId opens,
      boolean onAnOfficersWord,
      CustodyCheck asked) {
    if (TransactionSynchronizationManager.isActualTransactionActive()) {
      throw new IllegalStateException("No register is asked within a transaction");
    }
    var kept = desk.whole(() -> custody.find(id));
    // Another standing may be of an opening, which shut somebody out and left the rest to do.
    if (kept.isEmpty()
        || (kept.get().standing() == CONFIRMED && isYoung(kept.get().askedAt(), youngest))) {
      return new Looked(CONFIRMED, Optional.empty());
    }
    var head = desk.whole(() -> cases.find(id).orElseThrow().head());
    Answer answer;
    try {
      answer = asked.ask(head);
    } catch (IntegrationFailure down) {
      boolean settled = isSettledWithoutRegister(kept.get());
      if (!settled) {
        desk.whole(() -> custody.unanswered(id));
      }
      if (!settled || !onAnOfficersWord) {
        throw down;
      }
      desk.whole(() -> custody.answered(id, DOWN, CONFIRMED));
      return new Looked(CONFIRMED, Optional.empty());
    }
    return new Looked(
        desk.as(SELF, cases.held(id), "case.confirmParties", file -> write(file, answer, opens)),
        Optional.of(answer));
  }

  private boolean isYoung(@Nullable Instant askedAt, Duration youngest) {
    return askedAt != null
        && !youngest.isZero()
        && !askedAt.isBefore(clock.instant().minus(youngest));
  }

  private boolean isSettledWithoutRegister(Kept kept) {
    return DOWN.equals(kept.settledSaid())
        && kept.settledAt() != null
        && kept.settledAt().isAfter(clock.instant().minus(WITHOUT_REGISTER));
  }

  private CustodyStanding write(CaseFile file, Answer answer, @Nullable PersonId opens) {
    var id = file.id();
    if (file instanceof CaseFile.Frozen) {
      return CustodyStanding.UNCONFIRMED;
    }
    var before = custody.find(id).orElseThrow();
    var said = Said.of(answer);
    if (said.equals(before.settledSaid())) {
      custody.answered(id, said, CONFIRMED);
      return CONFIRMED;
    }
    var standing =
        file.head().isProtected() ? compared(file, answer) : followed(file, before, answer, opens);
    if (standing == null) {
      return CustodyStanding.UNCONFIRMED;
    }
    custody.answered(id, said, standing);
    boolean first = before.said().isEmpty() && standing == CONFIRMED;
    if (!first && (standing != before.standing() || !said.equals(before.said()))) {
      follow.tellStaff(file, standing, clock.instant());
    }
    return standing;
  }

  /** In a protected case nothing follows by itself: the restricted group does what is needed. */
  private CustodyStanding compared(CaseFile file, Answer answer) {
    var taking = follow.persons(parties.takingPart(file.id()));
    boolean same =
        switch (answer) {
          case Answer.Known(var guardians) -> guardians.keySet().equals(taking);
          case Answer.Protected(var named) -> named.equals(taking);
          case Answer.Unconfirmed unknown -> false;
        };
    return same ? CONFIRMED : CustodyStanding.UNCONFIRMED;
  }

  /** Null when the case was frozen. */
  private @Nullable CustodyStanding followed(
      CaseFile file, Kept before, Answer answer, @Nullable PersonId opens) {
    return switch (answer) {
      case Answer.Known(var guardians) -> {
        boolean changed =
            opens == null
                ? follow.known(file, guardians)
                : later(file, follow.shut(file, guardians.keySet(), opens));
        // What an officer has not seen yet stays to be seen.
        yield changed || before.standing() == CustodyStanding.CHANGED
            ? CustodyStanding.CHANGED
            : CONFIRMED;
      }
      case Answer.Unconfirmed(var certain, var named) -> {
        if (opens == null) {
          follow.uncertain(file, certain);
        } else {
          var unused = later(file, follow.shut(file, certain, opens));
        }
        yield CustodyStanding.UNCONFIRMED;
      }
      case Answer.Protected stop -> {
        var persons =
            follow.persons(parties.of(file.id()).stream().filter(Party::takesPart).toList());
        var unused = freezeCase.freeze(SELF, file.id(), persons);
        yield null;
      }
    };
  }

  /** What is left to do is done while everybody sleeps. */
  private boolean later(CaseFile file, boolean more) {
    if (more) {
      jobs.plan(Job.FOLLOW_CUSTODY, file.id().toString(), tomorrow(clock));
    }
    return more;
  }

  /** Early in the morning of the day after. */
  static Instant tomorrow(Clock clock) {
    return Sql.day(clock.instant()).plusDays(1).atTime(EARLY).atZone(Sql.SWEDEN).toInstant();
  }
}
