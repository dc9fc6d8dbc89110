package se.besked.casework.cases;

import java.time.Clock;
import java.time.Duration;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import se.besked.casework.access.AskFirst;
import se.besked.casework.access.Transactions;
import se.besked.casework.people.PersonId;

/**
 * Nothing is decided and nothing is opened on old custody. Both ask here, in their transaction;
 * what is too old is asked for anew in between.
 */
public final class CustodyGate {
  /** How old an answer may be that lets a party in, so that the register is not asked per page. */
  public static final Duration OPENING = Duration.ofMinutes(10);

  private final CustodyRows rows;
  private final Consumer<CaseId> register;
  private final BiConsumer<CaseId, PersonId> opening;
  private final Clock clock;

  /**
   * With the way to ask.
   *
   * @param register asks about a case and makes its parties follow, outside of any transaction
   * @param opening the same for a party who looks in, without a trace of it for the others
   */
  public CustodyGate(
      CustodyRows rows,
      Consumer<CaseId> register,
      BiConsumer<CaseId, PersonId> opening,
      Clock clock) {
    this.rows = rows;
    this.register = register;
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
    if (!Transactions.hasAsked(question)) {
      throw new AskFirst(question, () -> register.accept(id));
    }
    if (kept.standing() != CustodyStanding.CONFIRMED) {
      throw new PartiesNotConfirmed(kept.standing());
    }
  }

  /** Lets a party look further into a case on a young answer. */
  void forOpening(CaseId id, PersonId party) {
    var young = clock.instant().minus(OPENING);
    rows.find(id)
        .filter(kept -> !kept.isYoungerThan(young))
        .ifPresent(
            old -> {
              throw new AskFirst("opening/" + id, () -> opening.accept(id, party));
            });
  }

  /** The same for a list of everything that a person has a part in. */
  public void forList(PersonId person) {
    var old = rows.askedBefore(clock.instant().minus(OPENING), person);
    if (!old.isEmpty()) {
      throw new AskFirst("list/" + person, () -> old.forEach(id -> opening.accept(id, person)));
    }
  }
}
