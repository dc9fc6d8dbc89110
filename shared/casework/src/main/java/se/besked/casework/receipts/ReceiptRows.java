package se.besked.casework.receipts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.besked.casework.ids.DecisionId;
import se.besked.casework.ids.PersonId;
import se.besked.casework.store.Sql;
import se.besked.kernel.law.AppealRoute;
import se.besked.kernel.law.AppealWindow;

/** The rows of receipts. For the use cases of this module, which have checked who asks. */
@Component
public final class ReceiptRows {
  private final JdbcClient jdbc;

  public ReceiptRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  private static final String SELECT =
      """
      select r.*, d.appeal_route, d.announced_on from decision_receipt r
      join decision d on d.id = r.decision_id where r.decision_id = :decision
      """;

  public List<Receipt> of(DecisionId decision) {
    return jdbc.sql(SELECT + " order by r.person_id")
        .param("decision", decision.value())
        .query((row, n) -> read(row))
        .list();
  }

  public Optional<Receipt> find(DecisionId decision, PersonId person) {
    return jdbc.sql(SELECT + " and r.person_id = :person")
        .param("decision", decision.value())
        .param("person", person.value())
        .query((row, n) -> read(row))
        .optional();
  }

  /** First opening stands. */
  void opened(Receipt receipt, Instant now) {
    jdbc.sql(
            """
            update decision_receipt set opened_at = :now, version = version + 1
            where decision_id = :decision and person_id = :person and opened_at is null
            """)
        .param("now", Sql.at(now))
        .param("decision", receipt.decision().value())
        .param("person", receipt.person().value())
        .update();
  }

  /** First proof stands; false when there was one. */
  boolean proved(Receipt receipt, Receipt.Method method, LocalDate receivedOn, Instant now) {
    return jdbc.sql(
                """
                update decision_receipt set acknowledged_at = :now, method = :method,
                  received_on = :receivedOn, version = version + 1
                where decision_id = :decision and person_id = :person and acknowledged_at is null
                """)
            .param("now", Sql.at(now))
            .param("method", method.name())
            .param("receivedOn", receivedOn)
            .param("decision", receipt.decision().value())
            .param("person", receipt.person().value())
            .update()
        == 1;
  }

  /** The first download of the letter stands. */
  void downloaded(Receipt receipt, Instant now) {
    jdbc.sql(
            """
            update decision_receipt set letter_downloaded_at = :now, version = version + 1
            where decision_id = :decision and person_id = :person
              and letter_downloaded_at is null
            """)
        .param("now", Sql.at(now))
        .param("decision", receipt.decision().value())
        .param("person", receipt.person().value())
        .update();
  }

  /** Writes down the window that follows from the dates, for lists and for people who ask. */
  void storeWindow(Receipt receipt) {
    var running = receipt.window() instanceof AppealWindow.Running(var deadline) ? deadline : null;
    Sql.one(
        jdbc.sql(
                """
                update decision_receipt set window_from = :from, window_last_day = :last,
                  version = version + 1
                where decision_id = :decision and person_id = :person and version = :version
                """)
            .param("from", running == null ? null : running.start())
            .param("last", running == null ? null : running.lastDay())
            .param("decision", receipt.decision().value())
            .param("person", receipt.person().value())
            .param("version", receipt.version())
            .update(),
        "receipt");
  }

  private static Receipt read(ResultSet row) throws SQLException {
    var method = row.getString("method");
    return new Receipt(
        new DecisionId(Sql.id(row, "decision_id")),
        new PersonId(Sql.id(row, "person_id")),
        AppealRoute.valueOf(row.getString("appeal_route")),
        Sql.instant(row, "made_available_at"),
        Sql.maybeInstant(row, "notified_at"),
        Sql.maybeInstant(row, "opened_at"),
        Sql.maybeInstant(row, "acknowledged_at"),
        method == null ? null : Receipt.Method.valueOf(method),
        Sql.maybeDate(row, "received_on"),
        Sql.maybeDate(row, "announced_on"),
        Sql.maybeInstant(row, "letter_downloaded_at"),
        row.getInt("version"));
  }
}
