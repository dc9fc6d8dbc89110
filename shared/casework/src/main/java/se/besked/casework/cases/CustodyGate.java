package se.besked.casework.cases;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import se.besked.casework.access.AskFirst;
import se.besked.casework.access.PartyGate;
import se.besked.casework.ids.CaseId;
import se.besked.casework.ids.PersonId;

/**
 * Nothing is decided and nothing is opened on old custody. Both ask here, in their transaction;
 * what is too old is asked for anew in between.
 */
public final class CustodyGate implements PartyGate {
  /** How old an answer may be that lets a party in, so that the register is not asked per page. */
  public static final Duration OPENING = Duration.ofMinutes(10);

  private final CustodyRows rows;
  private final Consumer<CaseId> register;
  private final Consumer<CaseId> registerItself;
  private final BiConsumer<CaseId, PersonId> opening;
  private final Openings openings = new Openings(OPENING);
  private final Clock clock;

  /**
   * With the ways to ask.
   *
   * @param register asks about a case and makes its parties follow, outside of any transaction
   * @param registerItself the same where an officer's word over its silence is not enough
   * @param opening the same for a party who looks in, without a trace of it for the others
   */
  public CustodyGate(
      CustodyRows rows,
      Consumer<CaseId> register,
      Consumer<CaseId> registerItself,
      BiConsumer<CaseId, PersonId> opening,
      Clock clock) {
    this.rows = rows;
    this.register = register;
    this.registerItself = registerItself;
    this.opening = opening;
    this.clock = clock;
  }

  /**
   * Lets a decision pass whose parties are those who have custody, by an answer of the same step.
   *
   * @throws PartiesNotConfirmed when an officer must say first who is a party
   */
  public void forDecision(CaseId id) {
    var kept = rows.find(id).orElse(null);
    if (kept == null) {
      return;
    }
    var question = "decision/" + id;
    if (!AskFirst.hasAsked(question)) {
      throw new AskFirst(question, () -> register.accept(id));
    }
    if (kept.standing() != CustodyStanding.CONFIRMED) {
      throw new PartiesNotConfirmed(kept.standing());
    }
  }

  /**
   * The same in a step that has asked the register already: an answer since then is of this step,
   * and the register is not asked twice.
   */
  public void forDecision(CaseId id, Instant since) {
    rows.find(id)
        .map(CustodyRows.Kept::askedAt)
        .filter(asked -> !asked.isBefore(since.truncatedTo(ChronoUnit.MICROS)))
        .ifPresent(asked -> AskFirst.asked("decision/" + id));
    forDecision(id);
  }

  /**
   * Whether what runs out by itself may do so: the register has answered in the same step, so that
   * whoever has got custody has a part by now, and no officer has to say first who is a party.
   */
  public boolean forClosing(CaseId id) {
    if (rows.find(id).isEmpty()) {
      return true;
    }
    var question = "closing/" + id;
    if (!AskFirst.hasAsked(question)) {
      throw new AskFirst(question, () -> registerItself.accept(id));
    }
    return rows.find(id).orElseThrow().standing() != CustodyStanding.UNCONFIRMED;
  }

  /**
   * Lets a party look further into a case on a young answer to that very party. One that others got
   * does not count, nor a failure that others met: a quick page, or one where the register is down,
   * would tell that they were here.
   */
  @Override
  public void forOpening(CaseId id, PersonId party) {
    var question = "opening/" + id + "/" + party;
    if (!openings.isYoung(id, party, clock.instant())
        && !AskFirst.hasAsked(question)
        && rows.find(id).isPresent()) {
      throw new AskFirst(question, () -> open(id, party));
    }
  }

  /** The same for a list of everything that a person has a part in. */
  public void forList(PersonId person) {
    var question = "list/" + person;
    if (AskFirst.hasAsked(question)) {
      return;
    }
    var now = clock.instant();
    var old =
        rows.ofParty(person).stream().filter(id -> !openings.isYoung(id, person, now)).toList();
    if (!old.isEmpty()) {
      throw new AskFirst(question, () -> old.forEach(id -> open(id, person)));
    }
  }

  private void open(CaseId id, PersonId party) {
    var at = clock.instant();
    opening.accept(id, party);
    openings.asked(id, party, at);
  }
}
