package se.besked.casework.registry;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.besked.casework.access.Actor;
import se.besked.casework.access.AuditLog;
import se.besked.casework.access.Permission;
import se.besked.casework.access.Role;
import se.besked.casework.access.Subject;
import se.besked.casework.access.Transactions;

/**
 * The record as the registrar reads it. Entries of protected cases are there, so that the series
 * has no gaps, but say what they are about to the restricted group alone.
 */
public final class JournalLines {
  private final JdbcClient jdbc;
  private final Transactions transactions;
  private final AuditLog audit;

  public JournalLines(JdbcClient jdbc, Transactions transactions, AuditLog audit) {
    this.jdbc = jdbc;
    this.transactions = transactions;
    this.audit = audit;
  }

  /** The latest first. */
  public List<JournalLine> list(Actor.Staff staff, JournalFilter filter, int offset, int atMost) {
    return transactions.in(
        () -> {
          mayRead(staff, "record.list", filter.board() == null ? "*" : filter.board());
          boolean all = staff.has(Role.PROTECTED_CASES);
          return jdbc
              .sql(
                  EntryRows.SELECT
                      + """
                         where j.municipality = :m and j.year = :year
                          and (:board::text is null or f.board = :board)
                          and (:number::text is null
                            or f.board || ' ' || f.year || '/' || f.number = :number
                            or (j.case_number = :number
                              and (:all or not (j.restricted or coalesce(c.is_protected, false)))))
                        order by j.number desc offset :offset limit :limit
                        """)
              .param("m", staff.municipality())
              .param("year", filter.year())
              .param("board", filter.board())
              .param("number", filter.number())
              .param("all", all)
              .param("offset", offset)
              .param("limit", atMost)
              .query((row, n) -> EntryRows.line(row))
              .list()
              .stream()
              .map(line -> line.restricted() && !all ? line.withheld() : line)
              .toList();
        });
  }

  /** The years there are entries of, the latest first. */
  public List<Integer> years(Actor.Staff staff) {
    return transactions.in(
        () -> {
          mayRead(staff, "record.years", "*");
          return jdbc.sql(
                  "select year from journal_series where municipality = :m order by year desc")
              .param("m", staff.municipality())
              .query(Integer.class)
              .list();
        });
  }

  /** The boards that have entries, by prefix. */
  public List<String> boards(Actor.Staff staff) {
    return transactions.in(
        () -> {
          mayRead(staff, "record.boards", "*");
          return jdbc.sql(
                  "select distinct board from registry_series where municipality = :m order by 1")
              .param("m", staff.municipality())
              .query(String.class)
              .list();
        });
  }

  private void mayRead(Actor.Staff staff, String action, String board) {
    var subject = new Subject("record", board);
    Permission.READ_RECORD.require(staff, audit, action, subject);
  }
}
