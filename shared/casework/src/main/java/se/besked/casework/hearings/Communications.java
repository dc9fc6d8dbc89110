package se.besked.casework.hearings;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import se.besked.casework.access.AccessDenied;
import se.besked.casework.access.Actor;
import se.besked.casework.access.Desk;
import se.besked.casework.access.Filed;
import se.besked.casework.access.Inside;
import se.besked.casework.access.Permission;
import se.besked.casework.access.Subject;
import se.besked.casework.cases.CaseAttachments;
import se.besked.casework.cases.CaseFile;
import se.besked.casework.cases.CaseRows;
import se.besked.casework.cases.Parties;
import se.besked.casework.cases.Party;
import se.besked.casework.conversation.NewMessage;
import se.besked.casework.drafts.Attachment;
import se.besked.casework.events.EventType;
import se.besked.casework.events.Events;
import se.besked.casework.ids.AttachmentId;
import se.besked.casework.ids.CaseId;
import se.besked.casework.ids.CommunicationId;
import se.besked.casework.ids.PersonId;
import se.besked.casework.notices.NoticeKind;
import se.besked.casework.notices.Notices;
import se.besked.casework.store.Sql;
import se.besked.casework.store.Stale;
import se.besked.casework.tasks.StaffTasks;
import se.besked.casework.tasks.TaskKind;

/**
 * Communication before a decision: the material, each party's time to answer, and the answers.
 *
 * @see <a href="https://lagen.nu/2017:900#P25">förvaltningslagen 25 §</a>
 */
public final class Communications {
  private final CommunicationRows rows;
  private final CaseRows cases;
  private final Parties parties;
  private final CaseAttachments attachments;
  private final Desk desk;
  private final Events events;
  private final Notices notices;
  private final StaffTasks tasks;
  private final Clock clock;

  Communications(
      CommunicationRows rows,
      CaseRows cases,
      Parties parties,
      CaseAttachments attachments,
      Desk desk,
      Events events,
      Notices notices,
      StaffTasks tasks,
      Clock clock) {
    this.rows = rows;
    this.cases = cases;
    this.parties = parties;
    this.attachments = attachments;
    this.desk = desk;
    this.events = events;
    this.notices = notices;
    this.tasks = tasks;
    this.clock = clock;
  }

  /**
   * Puts the material before every party. The case stays where it is: under review, or decided when
   * a change is thought of.
   *
   * @param senderName as the parties read it
   * @param files of the case that the parties are to see
   * @param answerBy the last day to answer, after today
   * @throws Stale when the case is in no state to be decided or changed, or was changed
   */
  public CommunicationId send(
      Actor.Staff staff,
      CaseFile caseFile,
      String senderName,
      String material,
      Set<AttachmentId> files,
      LocalDate answerBy) {
    var id = caseFile.id();
    return desk.as(
        staff,
        id,
        Permission.WORK_ON_CASES,
        "case.communicate",
        () -> {
          unchanged(caseFile);
          if (!answerBy.isAfter(Sql.day(clock.instant()))) {
            throw new IllegalArgumentException("Nobody can answer before tomorrow");
          }
          var made =
              rows.insert(
                  id,
                  new NewMessage(material, List.of()).text().strip(),
                  answerBy,
                  staff.userId(),
                  senderName);
          rows.show(made, ofCase(staff, id, files));
          parties.takingPart(id).forEach(party -> put(caseFile, made, party));
          events.append(id, EventType.COMMUNICATED, staff);
          tasks.raise(
              TaskKind.AFTER_COMMUNICATION,
              caseFile.head().municipality(),
              id,
              made.toString(),
              "Fortsätt med ärendet när parterna har yttrat sig eller tiden har gått ut.",
              answerBy.plusDays(1));
          return made;
        });
  }

  private void unchanged(CaseFile seen) {
    var now = cases.lock(seen.id()).orElseThrow();
    boolean open =
        switch (now) {
          case CaseFile.UnderReview c -> true;
          case CaseFile.Decided c -> true;
          case CaseFile.Appealed c -> true;
          case CaseFile.Final c -> true;
          case CaseFile.AwaitingCoGuardian c -> false;
          case CaseFile.Received c -> false;
          case CaseFile.AwaitingCompletion c -> false;
          case CaseFile.Registered c -> false;
          case CaseFile.Withdrawn c -> false;
          case CaseFile.Frozen c -> false;
        };
    if (!open || now.head().version() != seen.head().version()) {
      throw new Stale("case");
    }
  }

  private List<AttachmentId> ofCase(Actor.Staff staff, CaseId id, Set<AttachmentId> files) {
    var all = attachments.of(id).stream().map(Attachment::id).toList();
    if (!all.containsAll(files)) {
      throw new AccessDenied(staff, "case.communicate", Subject.of(id), "another's file");
    }
    return all.stream().filter(files::contains).toList();
  }

  private void put(CaseFile caseFile, CommunicationId id, Party party) {
    rows.put(id, party.person());
    if (caseFile.head().isProtected()) {
      tasks.raise(
          TaskKind.SEND_BY_POST,
          caseFile.head().municipality(),
          caseFile.id(),
          id + "/" + party.person(),
          "Skicka kommuniceringen genom Skatteverkets förmedling.",
          null);
    } else {
      notices.aboutCase(
          party.person(), NoticeKind.COMMUNICATED, caseFile.id(), id + "/" + party.person());
    }
  }

  /** What a person has answered; never what was asked. */
  @Inside("own papers, of the person who asks")
  public List<Communication.Answer> answeredBy(CaseId caseId, PersonId person) {
    return rows.of(caseId, person).stream()
        .flatMap(asked -> asked.parties().stream())
        .filter(answer -> answer.person().equals(person) && answer.answered())
        .toList();
  }

  /** All for staff; a citizen's own, without the others' answers. Oldest first. */
  public List<Communication> of(Actor actor, CaseId caseId) {
    return desk.as(
        actor,
        caseId,
        Permission.READ_CASES,
        "case.communications",
        () -> rows.of(caseId, actor instanceof Actor.Citizen(var self) ? self : null));
  }

  /** A party opens the material; the first time is kept. */
  public Communication open(Actor.Citizen citizen, CommunicationId id) {
    return desk.as(
        citizen,
        communication(id),
        "communication.open",
        caseId -> {
          rows.opened(id, citizen.person());
          return mine(citizen, caseId, id, "communication.open");
        });
  }

  /**
   * A party answers, once.
   *
   * @param text empty when there is nothing to add
   * @param files already checked for type, size and malware
   * @throws Stale when this party has answered before
   */
  public void answer(
      Actor.Citizen citizen, CommunicationId id, String text, List<NewMessage.File> files) {
    desk.doAs(
        citizen,
        communication(id),
        "communication.answer",
        caseId -> {
          var unused = mine(citizen, caseId, id, "communication.answer");
          rows.answer(id, caseId, citizen.person(), text.strip(), null);
          for (var file : files) {
            var unusedFile =
                attachments.add(
                    caseId,
                    citizen,
                    "communication",
                    file.name(),
                    file.mediaType(),
                    file.content().get());
          }
          events.append(caseId, EventType.COMMUNICATION_ANSWERED, citizen, citizen.person(), "{}");
          raiseAnswered(caseId, id, citizen.person());
        });
  }

  /** Staff take down an answer that came in another way. */
  public void takeDown(Actor.Staff staff, CommunicationId id, PersonId person, String text) {
    desk.doAs(
        staff,
        communication(id),
        Permission.WORK_ON_CASES,
        "communication.takeDown",
        caseId -> {
          if (text.isBlank()) {
            throw new IllegalArgumentException("An answer taken down has a text");
          }
          rows.answer(id, caseId, person, text.strip(), staff.userId());
          events.append(caseId, EventType.COMMUNICATION_ANSWERED, staff, person, "{}");
        });
  }

  /** A file that the parties were shown, for a party who was. */
  public Optional<byte[]> file(Actor.Citizen citizen, CommunicationId id, AttachmentId file) {
    return desk.as(
        citizen,
        communication(id),
        "communication.file",
        caseId -> {
          var shown = mine(citizen, caseId, id, "communication.file").files();
          return shown.contains(file) ? attachments.shown(caseId, file) : Optional.<byte[]>empty();
        });
  }

  /** What the files of a communication are called, for a party who was shown them. */
  public List<Attachment> files(Actor.Citizen citizen, CommunicationId id) {
    return desk.as(
        citizen,
        communication(id),
        "communication.files",
        caseId -> {
          var shown = mine(citizen, caseId, id, "communication.files").files();
          return attachments.shown(caseId, shown);
        });
  }

  private void raiseAnswered(CaseId caseId, CommunicationId id, PersonId person) {
    tasks.raise(
        TaskKind.COMMUNICATION_ANSWERED,
        cases.find(caseId).orElseThrow().head().municipality(),
        caseId,
        id + "/" + person,
        "En part har yttrat sig.",
        null);
  }

  private Communication mine(
      Actor.Citizen citizen, CaseId caseId, CommunicationId id, String action) {
    return rows.of(caseId, citizen.person()).stream()
        .filter(c -> c.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new AccessDenied(citizen, action, subject(id), "not put before them"));
  }

  private static Subject subject(CommunicationId id) {
    return Subject.of("communication", id.value());
  }

  private Filed<CaseId> communication(CommunicationId id) {
    return Filed.in(caseId -> caseId, subject(id), () -> rows.caseOf(id));
  }
}
