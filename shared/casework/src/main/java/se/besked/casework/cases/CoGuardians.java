package se.besked.casework.cases;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.besked.casework.access.AccessDenied;
import se.besked.casework.access.Actor;
import se.besked.casework.access.Desk;
import se.besked.casework.access.Subject;
import se.besked.casework.events.EventType;
import se.besked.casework.events.Events;
import se.besked.casework.ids.CaseId;
import se.besked.casework.ids.PersonId;
import se.besked.casework.jobs.Job;
import se.besked.casework.jobs.Jobs;
import se.besked.casework.notices.NoticeKind;
import se.besked.casework.notices.Notices;
import se.besked.casework.store.Stale;
import se.besked.casework.tasks.StaffTasks;
import se.besked.casework.tasks.TaskKind;
import se.besked.kernel.signing.SignatureEvidence;

/**
 * The other guardian's say. Whoever is asked may sign, object or keep silent; only a signature lets
 * the case go on by itself.
 *
 * @see <a href="https://lagen.nu/1949:381#K6P13">föräldrabalken 6 kap. 13 §</a>
 */
public final class CoGuardians {
  private static final Actor.SystemJob JOB = new Actor.SystemJob("co-signing");

  private final CaseRows cases;
  private final Parties parties;
  private final Signatures signatures;
  private final List<WhenLeftToPerson> whenLeftToPerson;
  private final Desk desk;
  private final Events events;
  private final Notices notices;
  private final StaffTasks tasks;
  private final Jobs jobs;
  private final Clock clock;
  private final Waits waits;

  public CoGuardians(
      CaseRows cases,
      Parties parties,
      Signatures signatures,
      List<WhenLeftToPerson> whenLeftToPerson,
      Desk desk,
      Events events,
      Notices notices,
      StaffTasks tasks,
      Jobs jobs,
      Clock clock,
      Waits waits) {
    this.cases = cases;
    this.parties = parties;
    this.signatures = signatures;
    this.whenLeftToPerson = whenLeftToPerson;
    this.desk = desk;
    this.events = events;
    this.notices = notices;
    this.tasks = tasks;
    this.jobs = jobs;
    this.clock = clock;
    this.waits = waits;
  }

  /** When the other guardian is reminded, and when we stop waiting, both from the invitation. */
  public record Waits(Duration remindAfter, Duration endAfter) {}

  /** Asks the other guardians of a case just submitted, in the transaction at hand. */
  void invite(CaseId id) {
    var now = clock.instant();
    for (var party : parties.takingPart(id)) {
      if (party.role() == Party.Role.CO_GUARDIAN) {
        parties.ask(id, party, now.plus(waits.endAfter()));
        events.append(id, EventType.CO_GUARDIAN_ASKED, JOB);
        notices.aboutCase(
            party.person(), NoticeKind.CO_SIGN_INVITATION, id, cause(id, party.person()));
        jobs.plan(Job.REMIND_CO_GUARDIAN, cause(id, party.person()), now.plus(waits.remindAfter()));
        jobs.plan(Job.CLOSE_CO_SIGNING, cause(id, party.person()), now.plus(waits.endAfter()));
      }
    }
  }

  /** Tells the other guardians of a case just submitted, in the transaction at hand. */
  void tell(CaseId id) {
    for (var party : parties.takingPart(id)) {
      if (party.role() == Party.Role.CO_GUARDIAN) {
        parties.tell(id, party);
        events.append(id, EventType.CO_GUARDIAN_TOLD, JOB);
        notices.aboutCase(
            party.person(), NoticeKind.CO_GUARDIAN_TOLD, id, cause(id, party.person()));
      }
    }
  }

  /**
   * The other guardian signs. A second time gives the case as it is.
   *
   * @throws Stale when the wait has ended, or somebody else was first
   */
  public CaseFile sign(Actor.Citizen citizen, CaseId id, SignatureEvidence evidence) {
    return desk.as(
        citizen,
        cases.held(id),
        "case.coSign",
        file -> {
          var asked = asked(citizen, id, "case.coSign", Party.Signing.SIGNED);
          if (asked == null) {
            return file;
          }
          parties.answer(id, asked, Party.Signing.SIGNED, null);
          signatures.keep(id, citizen.person(), evidence);
          events.append(id, EventType.CO_GUARDIAN_SIGNED, citizen);
          tellApplicant(id);
          return goOn(id);
        });
  }

  /**
   * The other guardian objects, asked or only told. The case goes to an officer, and nothing of it
   * is entered by a robot any more.
   *
   * @param reason for the officer; never shown to the one who applied
   */
  public CaseFile object(Actor.Citizen citizen, CaseId id, String reason) {
    return desk.as(
        citizen,
        cases.held(id),
        "case.object",
        file -> {
          var asked = asked(citizen, id, "case.object", Party.Signing.OBJECTED);
          if (asked == null) {
            return file;
          }
          parties.answer(id, asked, Party.Signing.OBJECTED, reason);
          events.append(id, EventType.CO_GUARDIAN_OBJECTED, citizen, citizen.person(), "{}");
          return disagree(id, "Den andra vårdnadshavaren godkänner inte det som har skickats in.");
        });
  }

  /** Null when the same answer was given before. */
  private @Nullable Party asked(
      Actor.Citizen citizen, CaseId id, String action, Party.Signing answer) {
    var party =
        parties.takingPart(id).stream()
            .filter(p -> p.person().equals(citizen.person()))
            .findFirst()
            .orElseThrow();
    if (party.role() != Party.Role.CO_GUARDIAN) {
      throw new AccessDenied(citizen, action, Subject.of(id), "not the co-guardian");
    }
    if (party.signing() == answer) {
      return null;
    }
    boolean mayAnswer =
        party.signing() == Party.Signing.ASKED
            || (party.signing() == Party.Signing.TOLD && answer == Party.Signing.OBJECTED);
    if (!mayAnswer) {
      throw new Stale("party");
    }
    return party;
  }

  private CaseFile goOn(CaseId id) {
    var caseFile = cases.find(id).orElseThrow();
    boolean waiting =
        parties.takingPart(id).stream().anyMatch(p -> p.signing() == Party.Signing.ASKED);
    if (!(caseFile instanceof CaseFile.AwaitingCoGuardian) || waiting) {
      return caseFile;
    }
    jobs.plan(Job.CONSIDER_DECISION, id.toString());
    return cases.move(caseFile, CaseState.RECEIVED);
  }

  private CaseFile disagree(CaseId id, String text) {
    var caseFile = cases.find(id).orElseThrow();
    tasks.raise(
        TaskKind.GUARDIANS_DISAGREE, caseFile.head().municipality(), id, id.toString(), text, null);
    whenLeftToPerson.forEach(w -> w.leftToPerson(id));
    return switch (caseFile) {
      case CaseFile.AwaitingCoGuardian waiting -> toReview(waiting);
      case CaseFile.Received received -> toReview(received);
      case CaseFile.UnderReview review -> cases.disagree(review);
      case CaseFile.AwaitingCompletion waiting -> cases.disagree(waiting);
      case CaseFile.Registered done -> done;
      case CaseFile.Decided decided -> decided;
      case CaseFile.Appealed appealed -> appealed;
      case CaseFile.Final done -> done;
      case CaseFile.Withdrawn withdrawn -> withdrawn;
      case CaseFile.Frozen frozen -> frozen;
    };
  }

  private CaseFile toReview(CaseFile caseFile) {
    return cases.move(
        caseFile, CaseState.UNDER_REVIEW, new CaseRows.Change(null, true, null, null, null));
  }

  private void tellApplicant(CaseId id) {
    parties.takingPart(id).stream()
        .filter(p -> p.role() == Party.Role.APPLICANT)
        .forEach(
            p -> notices.aboutCase(p.person(), NoticeKind.CO_SIGN_ANSWERED, id, id.toString()));
  }

  /** Reminds, if there is still somebody to remind. Called by the job. */
  public void remind(CaseId id, PersonId person) {
    desk.whole(
        () ->
            stillAsked(id, person)
                .forEach(
                    p ->
                        notices.aboutCase(
                            person, NoticeKind.CO_SIGN_REMINDER, id, cause(id, person))));
  }

  /** Stops waiting; an officer takes over. Called by the job, a second time does nothing. */
  public void close(CaseId id, PersonId person) {
    desk.whole(
        () -> {
          var unused = cases.lock(id);
          for (var party : stillAsked(id, person)) {
            parties.answer(id, party, Party.Signing.EXPIRED, null);
            events.append(id, EventType.CO_GUARDIAN_SILENT, JOB);
            var unusedToo =
                disagree(id, "Den andra vårdnadshavaren har inte svarat inom utsatt tid.");
          }
        });
  }

  private List<Party> stillAsked(CaseId id, PersonId person) {
    return parties.takingPart(id).stream()
        .filter(p -> p.person().equals(person) && p.signing() == Party.Signing.ASKED)
        .toList();
  }

  /**
   * Custody has changed or cannot be confirmed: nobody is waited for and no rule goes on, an
   * officer does. In the transaction of what found it, and for the use cases that did.
   */
  public CaseFile leaveToOfficer(CaseId id) {
    var caseFile = cases.lock(id).orElseThrow();
    return caseFile instanceof CaseFile.AwaitingCoGuardian || caseFile instanceof CaseFile.Received
        ? toReview(caseFile)
        : caseFile;
  }

  private static String cause(CaseId id, PersonId person) {
    return id + "/" + person;
  }
}
