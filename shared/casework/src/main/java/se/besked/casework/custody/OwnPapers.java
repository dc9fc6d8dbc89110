package se.besked.casework.custody;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.besked.casework.access.AccessDenied;
import se.besked.casework.access.Actor;
import se.besked.casework.access.Desk;
import se.besked.casework.access.Own;
import se.besked.casework.access.Piece;
import se.besked.casework.access.Subject;
import se.besked.casework.appeals.Appeal;
import se.besked.casework.appeals.AppealRows;
import se.besked.casework.cases.CaseAttachments;
import se.besked.casework.cases.CaseHead;
import se.besked.casework.cases.CaseRows;
import se.besked.casework.cases.Parties;
import se.besked.casework.conversation.CaseMessages;
import se.besked.casework.drafts.Attachment;
import se.besked.casework.hearings.Communications;
import se.besked.casework.ids.AttachmentId;
import se.besked.casework.ids.CaseId;
import se.besked.casework.ids.PersonId;
import se.besked.casework.store.Sql;

/**
 * What somebody sent in to a case in which they have no part any longer, or none that can be
 * confirmed: their own application, objection, messages, statements, appeals and files. Nothing of
 * what became of it, and nothing that anybody else sent.
 */
@Component
public final class OwnPapers {
  private final JdbcClient jdbc;
  private final CaseRows cases;
  private final Parties parties;
  private final AppealRows appeals;
  private final CaseAttachments attachments;
  private final CaseMessages messages;
  private final Communications communications;
  private final Desk desk;

  OwnPapers(
      JdbcClient jdbc,
      CaseRows cases,
      Parties parties,
      AppealRows appeals,
      CaseAttachments attachments,
      CaseMessages messages,
      Communications communications,
      Desk desk) {
    this.jdbc = jdbc;
    this.cases = cases;
    this.parties = parties;
    this.appeals = appeals;
    this.attachments = attachments;
    this.messages = messages;
    this.communications = communications;
    this.desk = desk;
  }

  /**
   * What one person sent in.
   *
   * @param ended false when the custody cannot be confirmed for now
   * @param number of the case, as people read it
   * @param arrivedAt when the case came in
   * @param summaryJson what was applied for; null when another person applied
   * @param objection null when the person made none
   */
  public record Papers(
      CaseId caseId,
      boolean ended,
      String service,
      String number,
      Instant arrivedAt,
      @Nullable String summaryJson,
      @Nullable String objection,
      List<Lodged> appeals,
      List<Wrote> wrote,
      List<Attachment> files) {
    public Papers {
      wrote = List.copyOf(wrote);
      appeals = List.copyOf(appeals);
      files = List.copyOf(files);
    }
  }

  /** A message, or a statement on what was put before the parties. */
  public record Wrote(boolean statement, Instant at, String text) {}

  /** An appeal as the person wrote it. */
  public record Lodged(Instant arrivedAt, String wantedChange, String reasons) {
    static Lodged of(Appeal appeal) {
      return new Lodged(appeal.arrivedAt(), appeal.wantedChange(), appeal.reasons());
    }
  }

  /** The latest case first; nothing of cases in which somebody is protected. */
  @Own("what the citizen sent in themselves")
  public List<Papers> of(Actor.Citizen citizen) {
    return desk.as(citizen, Subject.list("case"), "ownPapers.list", () -> all(citizen));
  }

  /** Of one case; empty for one that is not there, and for one in which the person has a part. */
  @Own("what the citizen sent in themselves")
  public Optional<Papers> find(Actor.Citizen citizen, CaseId id) {
    return of(citizen).stream().filter(p -> p.caseId().equals(id)).findFirst();
  }

  private List<Wrote> wrote(CaseId id, PersonId person) {
    var sent =
        messages.writtenBy(id, person).stream().map(m -> new Wrote(false, m.sentAt(), m.text()));
    var said =
        communications.answeredBy(id, person).stream()
            .filter(a -> a.text() != null && a.answeredAt() != null)
            .map(
                a ->
                    new Wrote(
                        true,
                        Objects.requireNonNull(a.answeredAt()),
                        Objects.requireNonNull(a.text())));
    return Stream.concat(sent, said).sorted(Comparator.comparing(Wrote::at)).toList();
  }

  /**
   * The files that the person sent in to one case.
   *
   * @throws AccessDenied for whoever has a part in it, and for whoever never had
   */
  public List<Attachment> files(Actor.Citizen citizen, CaseId id) {
    return desk.as(citizen, own(citizen, id), "ownPapers.files", Papers::files);
  }

  /**
   * A file that the person sent in; empty for one that is not among them.
   *
   * @throws AccessDenied for whoever has a part in the case, and for whoever never had
   */
  public Optional<byte[]> file(Actor.Citizen citizen, CaseId id, AttachmentId file) {
    return desk.as(
        citizen,
        own(citizen, id),
        "ownPapers.file",
        papers ->
            papers.files().stream()
                .filter(kept -> kept.id().equals(file))
                .findFirst()
                .flatMap(kept -> attachments.shown(id, kept.id())));
  }

  private Piece<Papers> own(Actor.Citizen citizen, CaseId id) {
    return new Piece<>(
        Subject.of(id),
        () -> all(citizen).stream().filter(p -> p.caseId().equals(id)).findFirst(),
        "has nothing of their own there");
  }

  private List<Papers> all(Actor.Citizen citizen) {
    return jdbc
        .sql(
            """
            select p.case_id from case_party p join case_file c on c.id = p.case_id
            where p.person_id = :person and p.role <> 'CHILD'
              and (p.ended_at is not null or p.unconfirmed) and not c.is_protected
            order by c.arrived_at desc
            """)
        .param("person", citizen.person().value())
        .query((row, n) -> new CaseId(Sql.id(row, "case_id")))
        .list()
        .stream()
        .map(id -> papers(citizen.person(), cases.find(id).orElseThrow().head()))
        .toList();
  }

  private Papers papers(PersonId person, CaseHead head) {
    var me =
        parties.of(head.id()).stream()
            .filter(p -> p.person().equals(person))
            .findFirst()
            .orElseThrow();
    return new Papers(
        head.id(),
        me.endedAt() != null,
        head.service(),
        head.number(),
        head.arrivedAt(),
        head.applicant().equals(person) && head.hasApplication() ? head.summaryJson() : null,
        me.objection(),
        appeals.of(head.id()).stream()
            .filter(a -> a.person().equals(person))
            .map(Lodged::of)
            .toList(),
        wrote(head.id(), person),
        attachments.sentBy(head.id(), person));
  }
}
