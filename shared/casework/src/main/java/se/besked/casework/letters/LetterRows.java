package se.besked.casework.letters;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.besked.casework.decisions.Decision;
import se.besked.casework.ids.CaseId;
import se.besked.casework.ids.DecisionId;
import se.besked.casework.ids.LetterId;
import se.besked.casework.ids.PersonId;
import se.besked.casework.store.Sql;

/** The rows of letters. For the use cases of this package, which have checked who asks. */
@Component
final class LetterRows {
  /** From which letters is put in. */
  private static final String WITH_THE_REST =
      """
      select l.*, c.number as case_number, c.is_protected, d.number as decision_number,
        p.given_name, p.surname, r.acknowledged_at
      from %s l join case_file c on c.id = l.case_id join decision d on d.id = l.decision_id
        join case_party p on p.case_id = l.case_id and p.person_id = l.person_id
        left join decision_receipt r
          on r.decision_id = l.decision_id and r.person_id = l.person_id
      """;

  private static final String SELECT = WITH_THE_REST.formatted("letter");

  private final JdbcClient jdbc;
  private final Clock clock;

  LetterRows(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** False when this person has a letter about this decision already, or one for being unread. */
  boolean insert(
      LetterId id,
      Decision decision,
      PersonId person,
      Letter.Reason reason,
      Letter.State state,
      boolean forwarded) {
    return jdbc.sql(
                """
                insert into letter (id, municipality, case_id, decision_id, person_id, reason,
                  state, forwarded, planned_at)
                values (:id, :municipality, :case, :decision, :person, :reason,
                  :state, :forwarded, :now)
                on conflict do nothing
                """)
            .param("id", id.value())
            .param("municipality", decision.municipality())
            .param("case", decision.caseId().value())
            .param("decision", decision.id().value())
            .param("person", person.value())
            .param("reason", reason.name())
            .param("state", state.name())
            .param("forwarded", forwarded)
            .param("now", Sql.at(clock.instant()))
            .update()
        == 1;
  }

  /** The letters about a decision to one person: the first, and the one for being unread. */
  List<Letter> of(DecisionId decision, PersonId person) {
    return jdbc.sql(
            SELECT
                + " where l.decision_id = :decision and l.person_id = :person order by l.planned_at")
        .param("decision", decision.value())
        .param("person", person.value())
        .query((row, n) -> read(row))
        .list();
  }

  /** What is still to be sent to one person in a case. */
  List<LetterId> queued(CaseId caseId, PersonId person) {
    return jdbc.sql(
            """
            select id from letter
            where case_id = :case and person_id = :person and state = 'QUEUED'
            """)
        .param("case", caseId.value())
        .param("person", person.value())
        .query((row, n) -> new LetterId(Sql.id(row, "id")))
        .list();
  }

  Optional<Letter> find(LetterId id) {
    return jdbc.sql(SELECT + " where l.id = :id")
        .param("id", id.value())
        .query((row, n) -> read(row))
        .optional();
  }

  /**
   * Letters of a municipality, the oldest first. Which they are is found by an index in that order,
   * and only then is the rest of each looked up; the restricted group's are few, and found by their
   * own.
   *
   * @param forwarded the restricted group's own list, or the ordinary one
   */
  List<Letter> inState(String municipality, Letter.State state, boolean forwarded, int atMost) {
    var order = state == Letter.State.TO_POST ? "asc" : "desc";
    return jdbc.sql(
            WITH_THE_REST.formatted(
                    """
                    (select n.* from letter n
                      where n.municipality = :municipality and n.state = :state and n.id %s (
                        select x.id from letter x
                          where x.municipality = :municipality and x.forwarded
                        union all select x.id from case_file pc join letter x on x.case_id = pc.id
                          where pc.municipality = :municipality and pc.is_protected)
                      order by coalesce(n.delivered_at, n.posted_at, n.planned_at) %s, n.id %s
                      limit :atMost)
                    """
                        .formatted(forwarded ? "in" : "not in", order, order))
                + " order by coalesce(l.delivered_at, l.posted_at, l.planned_at) %s, l.id %s"
                    .formatted(order, order))
        .param("municipality", municipality)
        .param("state", state.name())
        .param("atMost", atMost)
        .query((row, n) -> read(row))
        .list();
  }

  /** Opens an attempt, in a transaction of its own before the operator is asked. */
  int beginAttempt(Letter letter, String operator) {
    return jdbc.sql(
            """
            insert into letter_attempt (letter_id, attempt, operator, began_at)
            values (:id, (select count(*) + 1 from letter_attempt where letter_id = :id),
              :operator, :now)
            returning attempt
            """)
        .param("id", letter.id().value())
        .param("operator", operator)
        .param("now", Sql.at(clock.instant()))
        .query(Integer.class)
        .single();
  }

  void endAttempt(Letter letter, int attempt, String answer) {
    jdbc.sql(
            """
            update letter_attempt set ended_at = :now, answer = :answer
            where letter_id = :id and attempt = :attempt and ended_at is null
            """)
        .param("now", Sql.at(clock.instant()))
        .param("answer", answer)
        .param("id", letter.id().value())
        .param("attempt", attempt)
        .update();
  }

  /** False when somebody else has moved it on. */
  boolean delivered(Letter letter, String operator, String transaction) {
    return jdbc.sql(
                """
                update letter set state = 'DELIVERED', operator = :operator,
                  transaction_id = :transaction, delivered_at = :now, problem = null,
                  attempts = attempts + 1, version = version + 1
                where id = :id and version = :version and state = 'QUEUED'
                """)
            .param("operator", operator)
            .param("transaction", transaction)
            .param("now", Sql.at(clock.instant()))
            .param("id", letter.id().value())
            .param("version", letter.version())
            .update()
        == 1;
  }

  /** One more try that did not go; it stays in the queue. */
  void failed(Letter letter, String problem) {
    jdbc.sql(
            """
            update letter set attempts = attempts + 1, problem = :problem, version = version + 1
            where id = :id and version = :version and state = 'QUEUED'
            """)
        .param("problem", problem)
        .param("id", letter.id().value())
        .param("version", letter.version())
        .update();
  }

  /** Moves on; false when somebody else was first. */
  boolean move(Letter letter, Letter.State to, boolean forwarded, @Nullable String problem) {
    return jdbc.sql(
                """
                update letter set state = :to, forwarded = :forwarded, problem = :problem,
                  version = version + 1
                where id = :id and version = :version and state in ('QUEUED', 'TO_POST')
                """)
            .param("to", to.name())
            .param("forwarded", forwarded)
            .param("problem", problem)
            .param("id", letter.id().value())
            .param("version", letter.version())
            .update()
        == 1;
  }

  void printed(Letter letter, String by) {
    jdbc.sql(
            """
            update letter set printed_at = :now, printed_by = :by, version = version + 1
            where id = :id and state = 'TO_POST'
            """)
        .param("now", Sql.at(clock.instant()))
        .param("by", by)
        .param("id", letter.id().value())
        .update();
  }

  boolean posted(Letter letter, java.time.LocalDate on, String by) {
    return jdbc.sql(
                """
                update letter set state = 'POSTED', posted_on = :on, posted_at = :now,
                  posted_by = :by, version = version + 1
                where id = :id and version = :version and state = 'TO_POST'
                """)
            .param("on", on)
            .param("now", Sql.at(clock.instant()))
            .param("by", by)
            .param("id", letter.id().value())
            .param("version", letter.version())
            .update()
        == 1;
  }

  /** The first notice stands; false when there was one. */
  boolean notified(DecisionId decision, PersonId person, Instant at) {
    return jdbc.sql(
                """
                update decision_receipt set notified_at = :now, version = version + 1
                where decision_id = :decision and person_id = :person and notified_at is null
                """)
            .param("now", Sql.at(at))
            .param("decision", decision.value())
            .param("person", person.value())
            .update()
        == 1;
  }

  private static Letter read(ResultSet row) throws SQLException {
    return new Letter(
        new LetterId(Sql.id(row, "id")),
        row.getString("municipality"),
        new CaseId(Sql.id(row, "case_id")),
        row.getString("case_number"),
        new DecisionId(Sql.id(row, "decision_id")),
        row.getString("decision_number"),
        new PersonId(Sql.id(row, "person_id")),
        row.getString("given_name") + " " + row.getString("surname"),
        Letter.Reason.valueOf(row.getString("reason")),
        Letter.State.valueOf(row.getString("state")),
        row.getBoolean("forwarded") || row.getBoolean("is_protected"),
        Sql.instant(row, "planned_at"),
        row.getInt("attempts"),
        row.getString("problem"),
        row.getString("operator"),
        Sql.maybeInstant(row, "delivered_at"),
        Sql.maybeInstant(row, "printed_at"),
        row.getString("printed_by"),
        Sql.maybeDate(row, "posted_on"),
        row.getString("posted_by"),
        Sql.maybeInstant(row, "acknowledged_at") != null,
        row.getInt("version"));
  }
}
