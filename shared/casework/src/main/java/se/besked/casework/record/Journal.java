package se.besked.casework.record;

import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.besked.casework.access.Actor;
import se.besked.casework.access.Desk;
import se.besked.casework.access.Permission;
import se.besked.casework.crypto.CaseVault;
import se.besked.casework.events.CaseEvent;
import se.besked.casework.events.EventType;
import se.besked.casework.events.Events;
import se.besked.casework.ids.CaseId;
import se.besked.casework.jobs.Job;
import se.besked.casework.jobs.Jobs;
import se.besked.casework.store.Sql;

/**
 * The municipality's record (diarium): every document that came in or was made, numbered per
 * municipality and year without gaps; and each case's designation, such as {@code BUN 2026/123},
 * numbered per board and year.
 *
 * @see <a href="https://lagen.nu/2009:400#K5P1">offentlighets- och sekretesslagen 5 kap. 1 §</a>
 */
public final class Journal {
  /** Entries whose document is the letter, which comes a moment later. */
  private static final Set<EventType> WITH_LETTER =
      EnumSet.of(EventType.DECIDED, EventType.DECISION_REPLACED);

  private final JdbcClient jdbc;
  private final Desk desk;
  private final Events events;
  private final Jobs jobs;
  private final Boards boards;
  private final RecordDocuments documents;
  private final Clock clock;
  private final boolean sends;

  /**
   * @param sends whether entries are sent to a registry of the municipality's own
   */
  public Journal(
      JdbcClient jdbc,
      Desk desk,
      Events events,
      Jobs jobs,
      Boards boards,
      CaseVault vault,
      Clock clock,
      boolean sends) {
    this.jdbc = jdbc;
    this.desk = desk;
    this.events = events;
    this.jobs = jobs;
    this.boards = boards;
    this.documents = new RecordDocuments(jdbc, vault);
    this.clock = clock;
    this.sends = sends;
  }

  /** Enters one event; a second time does nothing. Called by the job. */
  public void enter(long eventId) {
    desk.whole(
        () -> {
          var event = events.find(eventId).orElseThrow();
          lockCase(event.caseId());
          if (event.type() == EventType.DECISION_PUBLISHED) {
            addLetter(event);
          } else if (!entered(eventId)) {
            insert(event);
            documents.enter(event);
            if (!WITH_LETTER.contains(event.type())) {
              send(eventId);
            }
          }
        });
  }

  /** A letter belongs to its decision's entry, which may not have been made yet. */
  private void addLetter(CaseEvent published) {
    var decided = documents.withNewLetter(published.caseId());
    if (!decided.stream().allMatch(this::entered)) {
      throw new IllegalStateException("The decision is not in the record yet");
    }
    documents.letters(published.caseId());
    decided.forEach(this::send);
  }

  private void send(long eventId) {
    if (sends) {
      int isNew =
          jdbc.sql(
                  """
                  insert into registry_delivery (event_id, state) values (:event, 'QUEUED')
                  on conflict do nothing
                  """)
              .param("event", eventId)
              .update();
      if (isNew == 1) {
        jobs.plan(Job.SEND_TO_REGISTRY, Long.toString(eventId));
      }
    }
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
    var owner =
        jdbc.sql("select municipality, service, number, is_protected from case_file where id = :id")
            .param("id", event.caseId().value())
            .query(
                (row, n) ->
                    new Owner(
                        row.getString(1), row.getString(2), row.getString(3), row.getBoolean(4)))
            .single();
    int year = Sql.day(event.at()).getYear();
    int number =
        jdbc.sql(
                """
                insert into journal_series (municipality, year, last) values (:m, :year, 1)
                on conflict (municipality, year) do update set last = journal_series.last + 1
                returning last
                """)
            .param("m", owner.municipality())
            .param("year", year)
            .query(Integer.class)
            .single();
    jdbc.sql(
            """
            insert into journal_entry (event_id, case_id, municipality, year, number, title,
              restricted, happened_at, entered_at, case_number, service, direction, sequence)
            values (:event, :case, :m, :year, :number, :title,
              :restricted, :at, :now, :caseNumber, :service, :direction, :sequence)
            """)
        .param("event", event.id())
        .param("case", event.caseId().value())
        .param("m", owner.municipality())
        .param("year", year)
        .param("number", number)
        .param("title", title(event, owner))
        .param("restricted", owner.isProtected())
        .param("at", Sql.at(event.at()))
        .param("now", Sql.at(clock.instant()))
        .param("caseNumber", owner.caseNumber())
        .param("service", owner.service())
        .param("direction", Correspondence.direction(event.type()).name())
        .param("sequence", sequence(event, owner))
        .update();
  }

  /**
   * What arrives has the service's own name, such as a notice; the rest is called alike for all.
   */
  private String title(CaseEvent event, Owner owner) {
    return event.type() == EventType.SUBMITTED
        ? boards.arrival(owner.service())
        : event.type().recordTitle().orElse(event.type().name());
  }

  /** The entry's number within its case, whose designation is taken with its first entry. */
  private int sequence(CaseEvent event, Owner owner) {
    return jdbc.sql(
            """
            update registry_file set last = last + 1 where case_id = :case returning last
            """)
        .param("case", event.caseId().value())
        .query(Integer.class)
        .optional()
        .orElseGet(() -> open(event, owner));
  }

  private int open(CaseEvent event, Owner owner) {
    var day = Sql.day(clock.instant());
    var board = boards.prefix(owner.municipality(), owner.service(), day);
    int number =
        jdbc.sql(
                """
                insert into registry_series (municipality, board, year, last)
                values (:m, :board, :year, 1)
                on conflict (municipality, board, year)
                  do update set last = registry_series.last + 1
                returning last
                """)
            .param("m", owner.municipality())
            .param("board", board)
            .param("year", day.getYear())
            .query(Integer.class)
            .single();
    jdbc.sql(
            """
            insert into registry_file (case_id, municipality, board, year, number, last, opened_at)
            values (:case, :m, :board, :year, :number, 1, :now)
            """)
        .param("case", event.caseId().value())
        .param("m", owner.municipality())
        .param("board", board)
        .param("year", day.getYear())
        .param("number", number)
        .param("now", Sql.at(clock.instant()))
        .update();
    return 1;
  }

  public List<JournalEntry> of(Actor viewer, CaseId caseId) {
    return desk.as(
        viewer,
        caseId,
        Permission.READ_CASES,
        "case.record",
        () ->
            jdbc.sql("select * from journal_entry where case_id = :case order by year, number")
                .param("case", caseId.value())
                .query(
                    (row, n) ->
                        new JournalEntry(
                            row.getInt("year"),
                            row.getInt("number"),
                            row.getString("title"),
                            Sql.instant(row, "happened_at")))
                .list());
  }

  /** The newest number of a year, to see that the series has no gap. */
  public Optional<Integer> lastNumber(String municipality, int year) {
    return jdbc.sql("select last from journal_series where municipality = :m and year = :year")
        .param("m", municipality)
        .param("year", year)
        .query(Integer.class)
        .optional();
  }

  private record Owner(
      String municipality, String service, String caseNumber, boolean isProtected) {}
}
