package se.besked.casework.decisions;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.besked.casework.access.Actor;
import se.besked.casework.cases.CaseFile;
import se.besked.casework.cases.CaseHead;
import se.besked.casework.cases.CaseRows;
import se.besked.casework.cases.CustodyGate;
import se.besked.casework.cases.PartiesNotConfirmed;
import se.besked.casework.cases.Readiness;
import se.besked.casework.decisions.MakeDecision.Circumstances;
import se.besked.casework.hearings.Hearing;
import se.besked.casework.hearings.HearingCheck;
import se.besked.casework.hearings.NotHeard;
import se.besked.casework.store.Stale;

/**
 * Whether a case may be decided now, by anybody: what is asked in the transaction of every decision
 * on a matter, whoever makes it. That the other guardian has answered and that nothing is waited
 * for is a matter of the case's state, see {@link Readiness}; whether a rule may be the one is the
 * gate's.
 */
@Component
public final class ReadyToDecide {
  private final CaseRows cases;
  private final CustodyGate custody;
  private final SecondReaders secondReaders;
  private final HearingCheck hearingCheck;

  public ReadyToDecide(
      CaseRows cases, CustodyGate custody, SecondReaders secondReaders, HearingCheck hearingCheck) {
    this.cases = cases;
    this.custody = custody;
    this.secondReaders = secondReaders;
    this.hearingCheck = hearingCheck;
  }

  /**
   * Who took part in a first decision, when all is as it must be.
   *
   * @param since when the step began in which the register of custody was asked; null asks it
   * @throws PartiesNotConfirmed when an officer must say first who is a party
   * @throws Stale when the case has changed since it was seen
   * @throws SecondReaderNeeded when somebody else must have proposed it
   * @throws NotHeard when it goes against somebody who may still answer or was never asked
   */
  Circumstances first(
      Actor actor,
      CaseFile.UnderReview seen,
      NewDecision decision,
      Preparation before,
      @Nullable Instant since) {
    if (since == null) {
      custody.forDecision(seen.id());
    } else {
      custody.forDecision(seen.id(), since);
    }
    var unused = unchanged(seen);
    // Förvaltningslagen 25 §: a rule only grants in full, on what the applicant wrote and on what
    // the registers said, which the applicant was shown before sending and could question.
    if (!(actor instanceof Actor.Staff staff)) {
      return Circumstances.first(null, null);
    }
    boolean burdens = decision.outcome() != DecisionOutcome.GRANT;
    if (decision.decidedBy() instanceof NewDecision.ByOfficerElsewhere) {
      return Circumstances.first(null, burdens ? elsewhere(seen.head(), before.hearing()) : null);
    }
    var rapporteur = rapporteur(staff.userId(), seen.head(), decision, before);
    return Circumstances.first(
        rapporteur, burdens ? heard(seen.head(), before.hearing(), null) : null);
  }

  /**
   * The case, held, as it was seen.
   *
   * @throws Stale when it has changed since, or is stopped
   */
  public CaseFile unchanged(CaseFile seen) {
    var now = cases.lock(seen.id()).orElseThrow();
    if (now.head().version() != seen.head().version() || Readiness.of(now) == Readiness.STOPPED) {
      throw new Stale("case");
    }
    return now;
  }

  /**
   * Who proposed it.
   *
   * @param userId of who makes it
   * @throws SecondReaderNeeded when somebody else must have
   */
  public @Nullable String rapporteur(
      String userId, CaseHead head, NewDecision decision, Preparation before) {
    return secondReaders.rapporteur(userId, head, decision.outcome(), before.proposal());
  }

  /**
   * How the parties had their say about what goes against them.
   *
   * @param since an earlier hearing does not count; null when each does
   * @throws NotHeard when they had not
   */
  public Hearing heard(CaseHead head, Hearing hearing, @Nullable Instant since) {
    hearingCheck.require(head.id(), hearing, since);
    return hearing;
  }

  /** Who else took part was settled there; whether the parties had their say is asked here too. */
  private Hearing elsewhere(CaseHead head, Hearing hearing) {
    hearingCheck.requireOfDecidedElsewhere(head, hearing);
    return hearing;
  }
}
