package se.besked.casework.registry;

import java.util.List;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.besked.casework.access.Actor;
import se.besked.casework.access.Desk;
import se.besked.casework.access.Permission;
import se.besked.casework.access.Role;
import se.besked.casework.access.Subject;

/**
 * The record as the registrar reads it. Entries of protected cases are there, so that the series
 * has no gaps, but say what they are about to the restricted group alone.
 */
@Component
public final class JournalLines {
  /** Before it is every line there is. */
  public static final int LATEST = Integer.MAX_VALUE;

  private static final int EXPORTED_AT_ONCE = 5000;

  private final JdbcClient jdbc;
  private final Desk desk;

  public JournalLines(JdbcClient jdbc, Desk desk) {
    this.jdbc = jdbc;
    this.desk = desk;
  }

  /**
   * The latest first, a page at a time.
   *
   * @param before the number of the last line of the page before; {@link #LATEST} for the first
   */
  public List<JournalLine> list(Actor.Staff staff, JournalFilter filter, int before, int atMost) {
    return desk.as(
        staff,
        new Subject("record", board(filter)),
        Permission.READ_RECORD,
        "record.list",
        () -> read(staff, filter, before, atMost));
  }

  /**
   * All of them for a file that leaves the house, the latest first, with one line in the log. Each
   * comes once, whatever is entered meanwhile: what is new has a higher number than the first. No
   * more than a page is held, and no connection while the reader is slow.
   *
   * @param reader gets each line as it is read
   * @return how many there were
   */
  public int export(Actor.Staff staff, JournalFilter filter, Consumer<JournalLine> reader) {
    var page =
        desk.as(
            staff,
            new Subject("record", board(filter)),
            Permission.READ_RECORD,
            "record.export",
            () -> read(staff, filter, LATEST, EXPORTED_AT_ONCE));
    int all = page.size();
    page.forEach(reader);
    while (page.size() == EXPORTED_AT_ONCE) {
      page = read(staff, filter, page.getLast().number(), EXPORTED_AT_ONCE);
      page.forEach(reader);
      all += page.size();
    }
    return all;
  }

  private List<JournalLine> read(Actor.Staff staff, JournalFilter filter, int before, int atMost) {
    boolean all = staff.has(Role.PROTECTED_CASES);
    var asked = EntryConditions.of(filter, all);
    return jdbc
        .sql(
            EntryRows.SELECT
                + " where j.municipality = :m and j.year = :year and j.number < :before"
                + asked.where()
                + " order by j.number desc limit :limit")
        .param("m", staff.municipality())
        .param("year", filter.year())
        .param("before", before)
        .param("limit", atMost)
        .params(asked.params())
        .query((row, n) -> EntryRows.line(row))
        .list()
        .stream()
        .map(line -> line.restricted() && !all ? line.withheld() : line)
        .toList();
  }

  /** The years there are entries of, the latest first. */
  public List<Integer> years(Actor.Staff staff) {
    return desk.as(
        staff,
        new Subject("record", "*"),
        Permission.READ_RECORD,
        "record.years",
        () ->
            jdbc.sql("select year from journal_series where municipality = :m order by year desc")
                .param("m", staff.municipality())
                .query(Integer.class)
                .list());
  }

  /** The boards that have entries, by prefix. */
  public List<String> boards(Actor.Staff staff) {
    return desk.as(
        staff,
        new Subject("record", "*"),
        Permission.READ_RECORD,
        "record.boards",
        () ->
            jdbc.sql(
                    "select distinct board from registry_series where municipality = :m order by 1")
                .param("m", staff.municipality())
                .query(String.class)
                .list());
  }

  private static String board(JournalFilter filter) {
    var board = filter.board();
    return board == null ? "*" : board;
  }
}
