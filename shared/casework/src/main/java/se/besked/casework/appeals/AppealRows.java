package se.besked.casework.appeals;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.besked.casework.access.Actor;
import se.besked.casework.crypto.CaseVault;
import se.besked.casework.crypto.Place;
import se.besked.casework.decisions.Decision;
import se.besked.casework.ids.AppealId;
import se.besked.casework.ids.AttachmentId;
import se.besked.casework.ids.CaseId;
import se.besked.casework.ids.DecisionId;
import se.besked.casework.ids.PersonId;
import se.besked.casework.store.Sql;

/** The rows of appeals, each step guarded by the state it leaves. */
@Component
public final class AppealRows {
  private final JdbcClient jdbc;
  private final CaseVault vault;
  private final Clock clock;

  public AppealRows(JdbcClient jdbc, CaseVault vault, Clock clock) {
    this.jdbc = jdbc;
    this.vault = vault;
    this.clock = clock;
  }

  Optional<Appeal> find(AppealId id) {
    return jdbc.sql("select * from appeal where id = :id")
        .param("id", id.value())
        .query((row, n) -> read(row))
        .optional();
  }

  Optional<Appeal> sentWith(PersonId person, UUID clientKey) {
    return jdbc.sql("select * from appeal where person_id = :person and client_key = :key")
        .param("person", person.value())
        .param("key", clientKey)
        .query((row, n) -> read(row))
        .optional();
  }

  /** Oldest first. For the use cases of this module, which have checked who asks. */
  public List<Appeal> of(CaseId caseId) {
    return jdbc.sql("select * from appeal where case_id = :case order by arrived_at")
        .param("case", caseId.value())
        .query((row, n) -> read(row))
        .list();
  }

  /** Whether an appeal of it has left the house, and with it the power to change it. */
  public boolean anyHandedOver(DecisionId decision) {
    return has(decision, "state = 'FORWARDED'");
  }

  /** Whether an appeal of it waits here. */
  public boolean anyWaiting(DecisionId decision) {
    return has(decision, "state in ('RECEIVED', 'TIMELY')");
  }

  private boolean has(DecisionId decision, String state) {
    return jdbc.sql(
            "select exists (select 1 from appeal where decision_id = :decision and " + state + ")")
        .param("decision", decision.value())
        .query(Boolean.class)
        .single();
  }

  /** Whether an appeal in this case waits for somebody, here or in court. */
  boolean anyOpen(CaseId caseId) {
    return jdbc.sql(
            """
            select exists (select 1 from appeal where case_id = :case
              and state in ('RECEIVED', 'TIMELY', 'FORWARDED'))
            """)
        .param("case", caseId.value())
        .query(Boolean.class)
        .single();
  }

  Appeal insert(
      Decision decision,
      PersonId person,
      NewAppeal appeal,
      Timeliness timeliness,
      @Nullable LocalDate lastDay) {
    var id = AppealId.random();
    jdbc.sql(
            """
            insert into appeal (id, decision_id, case_id, person_id, client_key, wanted_change,
              reasons, arrived_at, timeliness, last_day, state)
            values (:id, :decision, :case, :person, :key, :wanted,
              :reasons, :now, :timeliness, :lastDay, 'RECEIVED')
            """)
        .param("id", id.value())
        .param("decision", decision.id().value())
        .param("case", decision.caseId().value())
        .param("person", person.value())
        .param("key", appeal.clientKey())
        .param("wanted", sealed(decision.caseId(), id, "wanted_change", appeal.wantedChange()))
        .param("reasons", sealed(decision.caseId(), id, "reasons", appeal.reasons()))
        .param("now", Sql.at(clock.instant()))
        .param("timeliness", timeliness.name())
        .param("lastDay", lastDay)
        .update();
    return find(id).orElseThrow();
  }

  void attach(AppealId appeal, AttachmentId file) {
    jdbc.sql("insert into appeal_attachment (appeal_id, attachment_id) values (:appeal, :file)")
        .param("appeal", appeal.value())
        .param("file", file.value())
        .update();
  }

  Appeal tried(Appeal appeal, Appeal.State to, Actor.Staff by, String reasons) {
    return changed(
        jdbc.sql(
                """
                update appeal set state = :to, tried_by = :by, tried_at = :now,
                  tried_reasons = :reasons, version = version + 1
                where id = :id and version = :version and state = 'RECEIVED'
                """)
            .param("to", to.name())
            .param("by", by.userId())
            .param("reasons", sealed(appeal.caseId(), appeal.id(), "tried_reasons", reasons))
            .param("now", Sql.at(clock.instant())),
        appeal);
  }

  /** The decision that says so. */
  void dismissedBy(Appeal appeal, DecisionId dismissal) {
    Sql.one(
        jdbc.sql(
                """
                update appeal set dismissal_id = :dismissal, version = version + 1
                where id = :id and version = :version and state = 'DISMISSED'
                """)
            .param("dismissal", dismissal.value())
            .param("id", appeal.id().value())
            .param("version", appeal.version())
            .update(),
        "appeal");
  }

  /** The decision that dismissed it. */
  Optional<DecisionId> dismissal(AppealId id) {
    return jdbc.sql("select dismissal_id from appeal where id = :id and dismissal_id is not null")
        .param("id", id.value())
        .query((row, n) -> new DecisionId(Sql.id(row, "dismissal_id")))
        .optional();
  }

  Appeal forwarded(Appeal appeal, Actor.Staff by, String to) {
    return changed(
        jdbc.sql(
                """
                update appeal set state = 'FORWARDED', forwarded_by = :by, forwarded_at = :now,
                  forwarded_to = :to, version = version + 1
                where id = :id and version = :version and state in ('RECEIVED', 'TIMELY')
                """)
            .param("by", by.userId())
            .param("to", to)
            .param("now", Sql.at(clock.instant())),
        appeal);
  }

  Appeal concluded(Appeal appeal, String courtOutcome) {
    return changed(
        jdbc.sql(
                """
                update appeal set state = 'CONCLUDED', concluded_at = :now,
                  court_outcome = :outcome, version = version + 1
                where id = :id and version = :version and state = 'FORWARDED'
                """)
            .param("outcome", sealed(appeal.caseId(), appeal.id(), "court_outcome", courtOutcome))
            .param("now", Sql.at(clock.instant())),
        appeal);
  }

  private Appeal changed(JdbcClient.StatementSpec update, Appeal appeal) {
    Sql.one(
        update.param("id", appeal.id().value()).param("version", appeal.version()).update(),
        "appeal");
    return find(appeal.id()).orElseThrow();
  }

  private byte @Nullable [] sealed(CaseId caseId, AppealId id, String column, String text) {
    return vault.sealText(caseId, new Place("appeal", id.value(), column), text);
  }

  private @Nullable String text(CaseId caseId, AppealId id, ResultSet row, String column)
      throws SQLException {
    return vault.openText(caseId, new Place("appeal", id.value(), column), row.getBytes(column));
  }

  private Appeal read(ResultSet row) throws SQLException {
    var id = new AppealId(Sql.id(row, "id"));
    var caseId = new CaseId(Sql.id(row, "case_id"));
    return new Appeal(
        id,
        new DecisionId(Sql.id(row, "decision_id")),
        caseId,
        new PersonId(Sql.id(row, "person_id")),
        Objects.requireNonNull(text(caseId, id, row, "wanted_change")),
        Objects.requireNonNull(text(caseId, id, row, "reasons")),
        Sql.instant(row, "arrived_at"),
        Timeliness.valueOf(row.getString("timeliness")),
        Sql.maybeDate(row, "last_day"),
        Appeal.State.valueOf(row.getString("state")),
        Sql.maybeInstant(row, "forwarded_at"),
        row.getString("forwarded_to"),
        text(caseId, id, row, "court_outcome"),
        row.getInt("version"));
  }
}
