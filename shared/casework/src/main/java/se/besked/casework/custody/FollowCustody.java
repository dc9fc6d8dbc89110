package se.besked.casework.custody;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import se.besked.casework.access.Actor;
import se.besked.casework.cases.CaseFile;
import se.besked.casework.cases.CoGuardians;
import se.besked.casework.cases.CustodyStanding;
import se.besked.casework.cases.Parties;
import se.besked.casework.cases.Party;
import se.besked.casework.decisions.GiveDecision;
import se.besked.casework.events.EventType;
import se.besked.casework.events.Events;
import se.besked.casework.ids.CaseId;
import se.besked.casework.ids.PersonId;
import se.besked.casework.notices.NoticeKind;
import se.besked.casework.notices.Notices;
import se.besked.casework.tasks.StaffTasks;
import se.besked.casework.tasks.TaskKind;
import se.besked.kernel.people.PersonName;

/** The steps by which a case's parties change, in the transaction of what changes them. */
@Component
final class FollowCustody {
  private static final Actor.SystemJob SELF = new Actor.SystemJob("confirm-parties");

  private final Parties parties;
  private final CoGuardians coGuardians;
  private final GiveDecision giveDecision;
  private final Events events;
  private final Notices notices;
  private final StaffTasks tasks;

  FollowCustody(
      Parties parties,
      CoGuardians coGuardians,
      GiveDecision giveDecision,
      Events events,
      Notices notices,
      StaffTasks tasks) {
    this.parties = parties;
    this.coGuardians = coGuardians;
    this.giveDecision = giveDecision;
    this.events = events;
    this.notices = notices;
    this.tasks = tasks;
  }

  Set<PersonId> persons(Collection<Party> of) {
    return of.stream().map(Party::person).collect(Collectors.toSet());
  }

  /**
   * The register knows all guardians.
   *
   * @return whether anybody lost or got a part
   */
  boolean known(CaseFile file, Map<PersonId, PersonName> guardians) {
    var id = file.id();
    var taking = parties.takingPart(id);
    var lost = taking.stream().filter(p -> !guardians.containsKey(p.person())).toList();
    lost.forEach(p -> end(SELF, id, p));
    var stay = taking.stream().filter(p -> guardians.containsKey(p.person())).toList();
    stay.forEach(p -> confirm(id, p, false));
    var got =
        guardians.entrySet().stream().filter(g -> !persons(taking).contains(g.getKey())).toList();
    got.forEach(g -> join(SELF, id, g.getKey(), g.getValue()));
    boolean changed = !lost.isEmpty() || !got.isEmpty();
    if (changed) {
      var unused = coGuardians.leaveToOfficer(id);
    }
    return changed;
  }

  /**
   * Nobody gets further whom the register does not name, and the one who looks in gets on when it
   * does. Nothing of it has a time that anybody reads.
   *
   * @return whether there is more to do
   */
  boolean shut(CaseFile file, Set<PersonId> named, PersonId opens) {
    var taking = parties.takingPart(file.id());
    for (var party : taking) {
      if (!named.contains(party.person())) {
        parties.confirm(file.id(), party, true);
      } else if (party.person().equals(opens)) {
        confirm(file.id(), party, false);
      }
    }
    return !persons(taking).equals(named)
        || taking.stream().anyMatch(p -> p.unconfirmed() && !p.person().equals(opens));
  }

  /** It cannot say who all are: nothing goes to those it does not confirm, and nobody is ended. */
  void uncertain(CaseFile file, Set<PersonId> certain) {
    parties
        .takingPart(file.id())
        .forEach(p -> confirm(file.id(), p, !certain.contains(p.person())));
    if (coGuardians.leaveToOfficer(file.id()).head().state() != file.head().state()) {
      events.append(file.id(), EventType.REVIEW_STARTED, SELF);
    }
  }

  /** Nothing goes to them any more. What they sent in themselves they can read as before. */
  void end(Actor by, CaseId id, Party party) {
    // First: the database ends no part without it.
    events.append(id, EventType.CO_GUARDIAN_INVALIDATED, by, party.person(), "{}");
    parties.end(id, party);
    notices.cancelAbout(id, party.person());
    if (parties.of(id).stream().noneMatch(Party::disagrees)) {
      tasks.settle(TaskKind.GUARDIANS_DISAGREE, id.toString(), by);
    }
  }

  /** Becomes a party, is told, and gets what has been decided. */
  void join(Actor by, CaseId id, PersonId person, PersonName name) {
    events.append(id, EventType.PARTY_JOINED, by, person, "{}");
    var known = parties.of(id).stream().filter(p -> p.person().equals(person)).findFirst();
    if (known.isPresent()) {
      parties.resume(id, known.get());
    } else {
      parties.join(id, person, name);
      parties.tell(id, party(id, person));
    }
    notices.aboutCase(person, NoticeKind.PARTY_JOINED, id, id + "/" + party(id, person).version());
    giveDecision.given(id, party(id, person));
  }

  /** And lets what has waited go on, when it has been settled. */
  void confirm(CaseId id, Party party, boolean unconfirmed) {
    parties.confirm(id, party, unconfirmed);
    if (party.unconfirmed() && !unconfirmed) {
      notices.planAgain(id, party.person());
      giveDecision.lettersAgain(id, party.person());
    }
  }

  private Party party(CaseId id, PersonId person) {
    return parties.of(id).stream().filter(p -> p.person().equals(person)).findFirst().orElseThrow();
  }

  /**
   * The answer is another than the one before: an event says so, without which the database keeps
   * no other one. An officer has one task, about the latest answer; one without questions ends it.
   */
  void tellStaff(CaseFile file, CustodyStanding standing, Instant at) {
    events.append(file.id(), EventType.CUSTODY_READ, SELF);
    settle(file.id(), SELF);
    switch (standing) {
      case CONFIRMED -> {}
      case CHANGED ->
          raise(
              file,
              at,
              "Vårdnaden har ändrats sedan ärendet kom in. Öppna ärendet och bekräfta vilka som"
                  + " är parter.");
      case UNCONFIRMED ->
          raise(
              file,
              at,
              "Vårdnaden kunde inte bekräftas i folkbokföringen. Öppna ärendet och ange vilka som"
                  + " är parter.");
    }
  }

  void settle(CaseId id, Actor by) {
    tasks.settle(TaskKind.CUSTODY_CHANGED, id, by);
  }

  private void raise(CaseFile file, Instant at, String text) {
    tasks.raise(
        TaskKind.CUSTODY_CHANGED,
        file.head().municipality(),
        file.id(),
        file.id() + "/custody/" + at,
        text,
        null);
  }
}
