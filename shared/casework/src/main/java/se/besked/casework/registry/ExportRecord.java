package se.besked.casework.registry;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.besked.casework.access.Desk;
import se.besked.casework.cases.CaseAttachments;
import se.besked.casework.crypto.CaseVault;
import se.besked.casework.decisions.DecisionDocuments;
import se.besked.casework.store.Sql;
import se.besked.kernel.registry.RecordFolder;

/**
 * Writes the days of the record that are over, each once. A day with a decision whose letter is not
 * there yet waits for it, and so do the days after.
 */
public final class ExportRecord {
  /** What was entered just before midnight has been committed by then. */
  private static final Duration AFTER_MIDNIGHT = Duration.ofHours(1);

  private final JdbcClient jdbc;
  private final EntryRows entries;
  private final Optional<RecordFolder> folder;
  private final Desk desk;
  private final Clock clock;

  public ExportRecord(
      JdbcClient jdbc,
      CaseVault vault,
      CaseAttachments attachments,
      DecisionDocuments letters,
      Optional<RecordFolder> folder,
      Desk desk,
      Clock clock) {
    this.jdbc = jdbc;
    this.entries = new EntryRows(jdbc, vault, attachments, letters);
    this.folder = folder;
    this.desk = desk;
    this.clock = clock;
  }

  /**
   * Writes what is left to write. A run that was cut off is taken up by the next.
   *
   * @throws RecordFolder.Unwritten when the folder could not be written
   */
  public void run() {
    if (folder.isEmpty()) {
      return;
    }
    for (var day : unwritten()) {
      if (waitsForLetter(day)) {
        return;
      }
      var all = entries.of(day.municipality(), day.day());
      var manifest = folder.get().write(day.municipality(), day.day(), all);
      desk.whole(() -> written(day, all.size(), manifest));
    }
  }

  private List<Day> unwritten() {
    return jdbc.sql(
            """
            select distinct j.municipality, (j.entered_at at time zone 'Europe/Stockholm')::date as day
            from journal_entry j
            where j.entered_at < :before and not exists (
              select 1 from registry_export e where e.municipality = j.municipality
                and e.day = (j.entered_at at time zone 'Europe/Stockholm')::date)
            order by 2, 1
            """)
        .param("before", Sql.at(Sql.startOf(Sql.day(clock.instant().minus(AFTER_MIDNIGHT)))))
        .query((row, n) -> new Day(row.getString(1), row.getObject(2, LocalDate.class)))
        .list();
  }

  private boolean waitsForLetter(Day day) {
    return jdbc.sql(
            """
            select exists (select 1 from journal_entry j join case_event e on e.id = j.event_id
              where j.municipality = :m and j.entered_at >= :from and j.entered_at < :to
                and e.type in ('DECIDED', 'DECISION_REPLACED') and not exists (
                  select 1 from journal_document d
                  where d.event_id = j.event_id and d.kind = 'LETTER'))
            """)
        .param("m", day.municipality())
        .param("from", Sql.at(Sql.startOf(day.day())))
        .param("to", Sql.at(Sql.startOf(day.day().plusDays(1))))
        .query(Boolean.class)
        .single();
  }

  private void written(Day day, int count, byte[] manifest) {
    jdbc.sql(
            """
            insert into registry_export (municipality, day, entries, manifest_sha256, exported_at)
            values (:m, :day, :entries, :manifest, :now) on conflict do nothing
            """)
        .param("m", day.municipality())
        .param("day", day.day())
        .param("entries", count)
        .param("manifest", manifest)
        .param("now", Sql.at(clock.instant()))
        .update();
  }

  private record Day(String municipality, LocalDate day) {}
}
