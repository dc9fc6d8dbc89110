package se.besked.casework.record;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.besked.casework.access.Actor;
import se.besked.casework.access.Permission;
import se.besked.casework.access.Transactions;
import se.besked.casework.cases.CaseAccess;
import se.besked.casework.cases.CaseId;
import se.besked.casework.store.Sql;

/**
 * The municipality's record (diarium): every document that came in or was made, numbered per
 * municipality and year without gaps.
 *
 * @see <a href="https://lagen.nu/2009:400#K5P1">offentlighets- och sekretesslagen 5 kap. 1 §</a>
 */
public final class Journal {
  private final JdbcClient jdbc;
  private final Transactions transactions;
  private final CaseAccess access;
  private final Events events;
  private final Clock clock;

  public Journal(
      JdbcClient jdbc, Transactions transactions, CaseAccess access, Events events, Clock clock) {
    this.jdbc = jdbc;
    this.transactions = transactions;
    this.access = access;
    this.events = events;
    this.clock = clock;
  }

  /** Enters one event; a second time does nothing. Called by the job. */
  public void enter(long eventId) {
    transactions.run(
        () -> {
          var event = events.find(eventId).orElseThrow();
          lockCase(event.caseId());
          if (!entered(eventId)) {
            insert(event);
          }
        });
  }

  private void lockCase(CaseId caseId) {
    var unused =
        jdbc.sql("select 1 from case_file where id = :id for no key update")
            .param("id", caseId.value())
            .query(Integer.class)
            .single();
  }

  private boolean entered(long eventId) {
    return jdbc.sql("select exists (select 1 from journal_entry where event_id = :id)")
        .param("id", eventId)
        .query(Boolean.class)
        .single();
  }

  private void insert(CaseEvent event) {
    var head =
        jdbc.sql("select municipality, is_protected from case_file where id = :id")
            .param("id", event.caseId().value())
            .query((row, n) -> new Owner(row.getString(1), row.getBoolean(2)))
            .single();
    int year = Sql.day(event.at()).getYear();
    int number =
        jdbc.sql(
                """
                insert into journal_series (municipality, year, last) values (:m, :year, 1)
                on conflict (municipality, year) do update set last = journal_series.last + 1
                returning last
                """)
            .param("m", head.municipality())
            .param("year", year)
            .query(Integer.class)
            .single();
    jdbc.sql(
            """
            insert into journal_entry (event_id, case_id, municipality, year, number, title,
              restricted, happened_at, entered_at)
            values (:event, :case, :m, :year, :number, :title, :restricted, :at, :now)
            """)
        .param("event", event.id())
        .param("case", event.caseId().value())
        .param("m", head.municipality())
        .param("year", year)
        .param("number", number)
        .param("title", event.type().recordTitle().orElse(event.type().name()))
        .param("restricted", head.isProtected())
        .param("at", Sql.at(event.at()))
        .param("now", Sql.at(clock.instant()))
        .update();
  }

  public List<JournalEntry> of(Actor viewer, CaseId caseId) {
    return transactions.in(
        () -> {
          access.check(viewer, caseId, Permission.READ_CASES, "case.record");
          return jdbc.sql("select * from journal_entry where case_id = :case order by year, number")
              .param("case", caseId.value())
              .query(
                  (row, n) ->
                      new JournalEntry(
                          row.getInt("year"),
                          row.getInt("number"),
                          row.getString("title"),
                          Sql.instant(row, "happened_at")))
              .list();
        });
  }

  /** The newest number of a year, to see that the series has no gap. */
  public Optional<Integer> lastNumber(String municipality, int year) {
    return jdbc.sql("select last from journal_series where municipality = :m and year = :year")
        .param("m", municipality)
        .param("year", year)
        .query(Integer.class)
        .optional();
  }

  private record Owner(String municipality, boolean isProtected) {}
}
