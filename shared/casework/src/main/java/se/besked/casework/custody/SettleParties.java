package se.besked.casework.custody;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.besked.casework.access.Actor;
import se.besked.casework.access.AskFirst;
import se.besked.casework.access.Desk;
import se.besked.casework.access.Permission;
import se.besked.casework.cases.CaseRows;
import se.besked.casework.cases.CustodyCheck.Answer;
import se.besked.casework.cases.CustodyGate;
import se.besked.casework.cases.CustodyRows;
import se.besked.casework.cases.CustodyStanding;
import se.besked.casework.cases.Parties;
import se.besked.casework.cases.Party;
import se.besked.casework.conversation.CaseNotes;
import se.besked.casework.events.EventType;
import se.besked.casework.events.Events;
import se.besked.casework.ids.CaseId;
import se.besked.casework.ids.PersonId;
import se.besked.casework.store.Stale;
import se.besked.kernel.people.PersonName;
import se.besked.kernel.registers.IntegrationFailure;

/**
 * An officer says who is a party, with a reason, when custody has changed or the register cannot
 * say. The word stands over that very answer of the register, and over its silence for a day.
 */
@Component
public final class SettleParties {
  private final ConfirmParties confirmParties;
  private final CaseRows cases;
  private final CustodyRows custody;
  private final Parties parties;
  private final FollowCustody follow;
  private final Desk desk;
  private final CaseNotes notes;
  private final Events events;

  SettleParties(
      ConfirmParties confirmParties,
      CaseRows cases,
      CustodyRows custody,
      Parties parties,
      FollowCustody follow,
      Desk desk,
      CaseNotes notes,
      Events events) {
    this.confirmParties = confirmParties;
    this.cases = cases;
    this.custody = custody;
    this.parties = parties;
    this.follow = follow;
    this.desk = desk;
    this.notes = notes;
    this.events = events;
  }

  /**
   * What an officer is asked.
   *
   * @param why the register's own sentence when it does not answer
   * @param candidates those who may be a party: all who are or were, and whom the register names
   * @param takingPart those who are now
   */
  public record Question(
      Why why, String remedy, Map<PersonId, PersonName> candidates, Set<PersonId> takingPart) {
    public Question {
      candidates = Map.copyOf(candidates);
      takingPart = Set.copyOf(takingPart);
    }
  }

  /** Why a person must say. */
  public enum Why {
    CHANGED,
    UNCONFIRMED,
    NO_ANSWER
  }

  /** What there is to say; empty when the parties are confirmed. Asks the register. */
  public Optional<Question> question(Actor.Staff staff, CaseId id) {
    var kept = desk.as(staff, id, Permission.READ_CASES, "case.custody", () -> custody.find(id));
    if (kept.isEmpty()) {
      return Optional.empty();
    }
    try {
      var looked = confirmParties.look(id, CustodyGate.OPENING);
      if (looked.standing() == CustodyStanding.CONFIRMED) {
        return Optional.empty();
      }
      var why = looked.standing() == CustodyStanding.CHANGED ? Why.CHANGED : Why.UNCONFIRMED;
      return Optional.of(question(id, why, "", looked.answer()));
    } catch (IntegrationFailure down) {
      return Optional.of(question(id, Why.NO_ANSWER, down.remedy(), Optional.empty()));
    }
  }

  private Question question(CaseId id, Why why, String remedy, Optional<Answer> answer) {
    var all = desk.whole(() -> parties.of(id));
    return new Question(
        why,
        remedy,
        candidates(all, answer),
        follow.persons(all.stream().filter(Party::takesPart).toList()));
  }

  private static Map<PersonId, PersonName> candidates(List<Party> all, Optional<Answer> answer) {
    var candidates = new HashMap<PersonId, PersonName>();
    answer.ifPresent(
        said -> {
          switch (said) {
            case Answer.Known(var guardians) -> candidates.putAll(guardians);
            case Answer.Unconfirmed(var certain, var named) -> candidates.putAll(named);
            case Answer.Protected hidden -> {}
          }
        });
    all.stream()
        .filter(p -> p.role() != Party.Role.CHILD)
        .forEach(p -> candidates.put(p.person(), p.name()));
    return candidates;
  }

  /**
   * Says who is a party.
   *
   * @param who of the candidates; at least one
   * @param because why, for colleagues; kept as a note that no party is shown
   * @param writer the officer's name
   * @throws Stale when there is nothing to say any longer
   * @throws IllegalArgumentException when somebody is no candidate, or nobody or no reason is given
   */
  public void settle(
      Actor.Staff staff, CaseId id, Set<PersonId> who, String because, String writer) {
    var answer = new AtomicReference<@Nullable Optional<Answer>>();
    var question = "settle/" + id;
    desk.as(
        staff,
        id,
        Permission.WORK_ON_CASES,
        "case.settleParties",
        () -> {
          var said = answer.get();
          if (said == null) {
            throw AskFirst.hasAsked(question)
                ? new IllegalStateException("Custody is settled by itself, in no larger step")
                : new AskFirst(question, () -> answer.set(asked(id)));
          }
          var kept =
              cases
                  .lock(id)
                  .flatMap(held -> custody.find(id))
                  .orElseThrow(() -> new Stale("custody"));
          boolean down = kept.askedAt() == null;
          if (!down && kept.standing() == CustodyStanding.CONFIRMED) {
            throw new Stale("custody");
          }
          apply(staff, id, who, candidates(parties.of(id), said));
          custody.settled(id, down ? ConfirmParties.DOWN : kept.said());
          notes.write(staff, id, writer, because);
          events.append(id, EventType.PARTIES_SETTLED, staff);
          follow.settle(id, staff);
        });
  }

  private Optional<Answer> asked(CaseId id) {
    try {
      return confirmParties.look(id, java.time.Duration.ZERO).answer();
    } catch (IntegrationFailure down) {
      return Optional.empty();
    }
  }

  private void apply(
      Actor.Staff staff, CaseId id, Set<PersonId> who, Map<PersonId, PersonName> candidates) {
    if (who.isEmpty() || !candidates.keySet().containsAll(who)) {
      throw new IllegalArgumentException("Välj minst en av dem som kan vara part.");
    }
    var taking = parties.takingPart(id);
    taking.stream().filter(p -> !who.contains(p.person())).forEach(p -> follow.end(staff, id, p));
    taking.stream()
        .filter(p -> who.contains(p.person()))
        .forEach(p -> follow.confirm(id, p, false));
    who.stream()
        .filter(person -> !follow.persons(taking).contains(person))
        .forEach(person -> join(staff, id, person, candidates));
  }

  private void join(
      Actor.Staff staff, CaseId id, PersonId person, Map<PersonId, PersonName> candidates) {
    follow.join(staff, id, person, java.util.Objects.requireNonNull(candidates.get(person)));
  }
}
