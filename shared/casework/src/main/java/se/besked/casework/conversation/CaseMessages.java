package se.besked.casework.conversation;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.besked.casework.access.AccessDenied;
import se.besked.casework.access.Actor;
import se.besked.casework.access.Desk;
import se.besked.casework.access.Inside;
import se.besked.casework.access.Permission;
import se.besked.casework.access.Subject;
import se.besked.casework.cases.CaseAttachments;
import se.besked.casework.cases.CaseRows;
import se.besked.casework.cases.Parties;
import se.besked.casework.cases.Party;
import se.besked.casework.events.EventType;
import se.besked.casework.events.Events;
import se.besked.casework.ids.AttachmentId;
import se.besked.casework.ids.CaseId;
import se.besked.casework.ids.MessageId;
import se.besked.casework.ids.PersonId;
import se.besked.casework.notices.NoticeKind;
import se.besked.casework.notices.Notices;
import se.besked.casework.tasks.StaffTasks;
import se.besked.casework.tasks.TaskKind;

/**
 * The conversation about a case: staff with each party by itself. The notice of a message says that
 * there is one and nothing else.
 */
public final class CaseMessages {
  private final MessageRows rows;
  private final CaseRows cases;
  private final Parties parties;
  private final CaseAttachments attachments;
  private final Desk desk;
  private final Events events;
  private final Notices notices;
  private final StaffTasks tasks;

  CaseMessages(
      MessageRows rows,
      CaseRows cases,
      Parties parties,
      CaseAttachments attachments,
      Desk desk,
      Events events,
      Notices notices,
      StaffTasks tasks) {
    this.rows = rows;
    this.cases = cases;
    this.parties = parties;
    this.attachments = attachments;
    this.desk = desk;
    this.events = events;
    this.notices = notices;
    this.tasks = tasks;
  }

  /** What a person wrote, oldest first. */
  @Inside("own papers, of the person who asks")
  public List<CaseMessage> writtenBy(CaseId caseId, PersonId person) {
    return rows.of(caseId, person).stream().filter(m -> m.sender() == null).toList();
  }

  /**
   * Staff write to parties, each in their own conversation. In a protected case nothing is sent
   * electronically: a task asks for a letter.
   *
   * @param senderName as the parties read it
   * @throws AccessDenied when somebody in {@code to} takes no part in the case
   */
  public List<MessageId> write(
      Actor.Staff staff, CaseId caseId, Set<PersonId> to, String senderName, NewMessage message) {
    return desk.as(
        staff,
        caseId,
        Permission.WORK_ON_CASES,
        "message.write",
        () -> {
          var takingPart = parties.takingPart(caseId).stream().map(Party::person).toList();
          if (to.isEmpty() || !takingPart.containsAll(to)) {
            throw new AccessDenied(staff, "message.write", Subject.of(caseId), "not to a party");
          }
          var sender = new MessageRows.Sender(staff.userId(), senderName);
          // One file, however many it is sent to; before the event, whose entry in the record has
          // it.
          var files = message.files().stream().map(file -> attached(staff, caseId, file)).toList();
          return to.stream()
              .map(party -> send(staff, caseId, party, sender, message.text().strip(), files))
              .toList();
        });
  }

  private AttachmentId attached(Actor by, CaseId caseId, NewMessage.File file) {
    return attachments.add(
        caseId, by, "message", file.name(), file.mediaType(), file.content().get());
  }

  private MessageId send(
      Actor.Staff staff,
      CaseId caseId,
      PersonId party,
      MessageRows.Sender sender,
      String text,
      List<AttachmentId> files) {
    var head = cases.find(caseId).orElseThrow().head();
    var id = rows.insert(caseId, party, sender, text);
    files.forEach(file -> rows.attach(id, file));
    events.append(caseId, EventType.MESSAGE_SENT, staff, party, "{}");
    if (head.isProtected()) {
      tasks.raise(
          TaskKind.SEND_BY_POST,
          head.municipality(),
          caseId,
          id.toString(),
          "Skicka meddelandet genom Skatteverkets förmedling.",
          null);
    } else {
      notices.aboutCase(party, NoticeKind.MESSAGE_RECEIVED, caseId, id.toString());
    }
    return id;
  }

  /** A party writes, or answers. */
  public MessageId write(Actor.Citizen citizen, CaseId caseId, NewMessage message) {
    return desk.as(
        citizen,
        caseId,
        "message.write",
        () -> {
          var head = cases.find(caseId).orElseThrow().head();
          var id = rows.insert(caseId, citizen.person(), null, message.text().strip());
          for (var file : message.files()) {
            rows.attach(id, attached(citizen, caseId, file));
          }
          events.append(caseId, EventType.MESSAGE_ARRIVED, citizen, citizen.person(), "{}");
          tasks.raise(
              TaskKind.READ_MESSAGE,
              head.municipality(),
              caseId,
              id.toString(),
              "En part har skrivit ett meddelande i ärendet.",
              null);
          return id;
        });
  }

  /** All conversations for staff; a citizen's own. Marks nothing as read. */
  public List<CaseMessage> of(Actor actor, CaseId caseId) {
    return desk.as(
        actor, caseId, Permission.READ_CASES, "message.list", () -> rows.of(caseId, own(actor)));
  }

  /**
   * Opens the conversation: what the other side wrote is read from now on. Staff who only read the
   * case leave no mark, so that no message is taken for handled.
   */
  public List<CaseMessage> open(Actor actor, CaseId caseId) {
    return desk.as(
        actor,
        caseId,
        actor instanceof Actor.Staff ? Permission.WORK_ON_CASES : Permission.READ_CASES,
        "message.open",
        () -> {
          var read = rows.read(caseId, own(actor), actor instanceof Actor.Staff, actor);
          if (actor instanceof Actor.Staff) {
            read.forEach(id -> tasks.settle(TaskKind.READ_MESSAGE, id.toString(), actor));
          }
          return rows.of(caseId, own(actor));
        });
  }

  /** How many messages wait for this party to read. */
  public int unread(Actor.Citizen citizen, CaseId caseId) {
    return desk.as(citizen, caseId, "message.unread", () -> rows.unread(caseId, citizen.person()));
  }

  private static @Nullable PersonId own(Actor actor) {
    return actor instanceof Actor.Citizen(var self) ? self : null;
  }
}
