package se.besked.casework.cases;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.besked.casework.access.Actor;
import se.besked.casework.access.Desk;
import se.besked.casework.access.Permission;
import se.besked.casework.access.Piece;
import se.besked.casework.access.Subject;
import se.besked.casework.crypto.CaseVault;
import se.besked.casework.crypto.PersonalVault;
import se.besked.casework.crypto.Place;
import se.besked.casework.events.EventType;
import se.besked.casework.events.Events;
import se.besked.casework.ids.CaseId;
import se.besked.casework.ids.DraftId;
import se.besked.casework.ids.PersonId;
import se.besked.casework.store.Sql;

/**
 * "That is not right": register values reported as wrong. Sealed like the draft they were reported
 * in, and like the case once it is sent.
 */
@Component
public final class ReportedValues {
  private final JdbcClient jdbc;
  private final PersonalVault personal;
  private final CaseVault vault;
  private final Desk desk;
  private final Events events;
  private final Clock clock;

  public ReportedValues(
      JdbcClient jdbc,
      PersonalVault personal,
      CaseVault vault,
      Desk desk,
      Events events,
      Clock clock) {
    this.jdbc = jdbc;
    this.personal = personal;
    this.vault = vault;
    this.desk = desk;
    this.events = events;
    this.clock = clock;
  }

  /** Reports a value in a draft; a second report of the same field replaces the first. */
  public void report(
      Actor.Citizen owner,
      DraftId draft,
      String field,
      String register,
      String registerSaid,
      String personSays) {
    desk.doAs(
        owner,
        draft(owner, draft),
        "draft.reportValue",
        mine -> {
          withdrawRow(draft, field);
          var id = UUID.randomUUID();
          jdbc.sql(
                  """
                  insert into reported_value (id, draft_id, field, reported_by, register,
                    register_said, person_says, reported_at)
                  values (:id, :draft, :field, :by, :register, :said, :says, :now)
                  """)
              .param("id", id)
              .param("draft", draft.value())
              .param("field", field)
              .param("by", owner.person().value())
              .param("register", register)
              .param("said", personal.seal(owner, place(id, "register_said"), utf8(registerSaid)))
              .param("says", personal.seal(owner, place(id, "person_says"), utf8(personSays)))
              .param("now", Sql.at(clock.instant()))
              .update();
        });
  }

  /** The person takes the report back. */
  public void withdraw(Actor.Citizen owner, DraftId draft, String field) {
    desk.doAs(
        owner, draft(owner, draft), "draft.withdrawReport", mine -> withdrawRow(draft, field));
  }

  private void withdrawRow(DraftId draft, String field) {
    jdbc.sql(
            """
            delete from reported_value
            where draft_id = :draft and field = :field and case_id is null
            """)
        .param("draft", draft.value())
        .param("field", field)
        .update();
  }

  public List<ReportedValue> ofDraft(Actor.Citizen owner, DraftId draft) {
    return desk.as(
        owner, draft(owner, draft), "draft.reportedValues", mine -> reports(owner, draft));
  }

  private List<ReportedValue> reports(Actor.Citizen owner, DraftId draft) {
    return jdbc.sql(
            "select * from reported_value where draft_id = :draft and case_id is null"
                + " order by reported_at")
        .param("draft", draft.value())
        .query((row, n) -> read(row, (place, kept) -> personal.open(owner, place, kept)))
        .list();
  }

  /** What was reported in a case. A citizen sees their own reports. */
  public List<ReportedValue> ofCase(Actor actor, CaseId caseId) {
    return desk.as(
        actor,
        caseId,
        Permission.READ_CASES,
        "case.reportedValues",
        () ->
            jdbc.sql(
                    """
                  select * from reported_value where case_id = :case
                    and (:only::uuid is null or reported_by = :only) order by reported_at
                  """)
                .param("case", caseId.value())
                .param("only", actor instanceof Actor.Citizen c ? c.person().value() : null)
                .query((row, n) -> read(row, (place, kept) -> vault.open(caseId, place, kept)))
                .list());
  }

  /** An officer has looked into a report. False when it was settled already. */
  public boolean settle(Actor.Staff staff, CaseId caseId, UUID id) {
    return desk.as(
        staff,
        caseId,
        Permission.WORK_ON_CASES,
        "case.settleReportedValue",
        () ->
            jdbc.sql(
                        """
                      update reported_value set settled_at = :now, settled_by = :by,
                        version = version + 1
                      where id = :id and case_id = :case and settled_at is null
                      """)
                    .param("now", Sql.at(clock.instant()))
                    .param("by", staff.userId())
                    .param("id", id)
                    .param("case", caseId.value())
                    .update()
                == 1);
  }

  /** Reports follow the draft into the case, under the case's key. In the transaction at hand. */
  void moveToCase(Actor.Citizen owner, DraftId draft, CaseId caseId) {
    var reports = reports(owner, draft);
    for (var r : reports) {
      Sql.one(
          jdbc.sql(
                  """
                  update reported_value set case_id = :case, register_said = :said,
                    person_says = :says, version = version + 1
                  where id = :id and case_id is null
                  """)
              .param("case", caseId.value())
              .param(
                  "said",
                  vault.seal(caseId, place(r.id(), "register_said"), utf8(r.registerSaid())))
              .param("says", vault.seal(caseId, place(r.id(), "person_says"), utf8(r.personSays())))
              .param("id", r.id())
              .update(),
          "reported value");
    }
    if (!reports.isEmpty()) {
      events.append(caseId, EventType.VALUE_REPORTED_WRONG, owner, owner.person(), "{}");
    }
  }

  private static ReportedValue read(ResultSet row, Opener opener) throws SQLException {
    var id = Sql.id(row, "id");
    return new ReportedValue(
        id,
        row.getString("field"),
        row.getString("register"),
        text(opener.open(place(id, "register_said"), row.getBytes("register_said"))),
        text(opener.open(place(id, "person_says"), row.getBytes("person_says"))),
        new PersonId(Sql.id(row, "reported_by")),
        Sql.instant(row, "reported_at"),
        Sql.maybeInstant(row, "settled_at") != null);
  }

  private static Place place(UUID id, String column) {
    return new Place("reported_value", id, column);
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String text(byte[] utf8) {
    return new String(utf8, StandardCharsets.UTF_8);
  }

  private interface Opener {
    byte[] open(Place place, byte[] sealed);
  }

  private Piece<DraftId> draft(Actor.Citizen owner, DraftId draft) {
    return new Piece<>(
        Subject.of("draft", draft.value()),
        () ->
            jdbc.sql("select id from draft where id = :id and owner_id = :owner")
                .param("id", draft.value())
                .param("owner", owner.person().value())
                .query((row, n) -> draft)
                .optional(),
        "not the owner's draft");
  }
}
