package se.besked.casework.personaldata;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.besked.casework.access.Actor;
import se.besked.casework.access.Permission;
import se.besked.casework.access.Transactions;
import se.besked.casework.cases.CaseAccess;
import se.besked.casework.cases.CaseId;
import se.besked.casework.store.Sql;

/**
 * Puts what is right beside what is wrong. What was signed or decided is never rewritten: who reads
 * it sees both.
 *
 * @see <a href="https://eur-lex.europa.eu/eli/reg/2016/679/oj">GDPR article 16</a>
 */
public final class Rectify {
  private final JdbcClient jdbc;
  private final CaseAccess access;
  private final Transactions transactions;
  private final Clock clock;

  public Rectify(JdbcClient jdbc, CaseAccess access, Transactions transactions, Clock clock) {
    this.jdbc = jdbc;
    this.access = access;
    this.transactions = transactions;
    this.clock = clock;
  }

  /**
   * Writes a note.
   *
   * @throws IllegalArgumentException when any of the texts is blank
   */
  public void note(Actor.Staff staff, CaseId caseId, String about, String says, String ground) {
    if (about.isBlank() || says.isBlank() || ground.isBlank()) {
      throw new IllegalArgumentException("A rectification says what, what is right, and why");
    }
    transactions.run(
        () -> {
          access.check(staff, caseId, Permission.RECTIFY, "case.rectify");
          jdbc.sql(
                  """
                  insert into rectification_note (id, case_id, about, says, ground, written_by,
                    written_at)
                  values (:id, :case, :about, :says, :ground, :by, :now)
                  """)
              .param("id", UUID.randomUUID())
              .param("case", caseId.value())
              .param("about", about.strip())
              .param("says", says.strip())
              .param("ground", ground.strip())
              .param("by", staff.userId())
              .param("now", Sql.at(clock.instant()))
              .update();
        });
  }

  /** The notes of a case, the oldest first, for staff. */
  public List<RectificationNote> of(Actor.Staff staff, CaseId caseId) {
    return transactions.in(
        () -> {
          access.check(staff, caseId, Permission.READ_CASES, "case.rectifications");
          return jdbc.sql(
                  """
                  select * from rectification_note where case_id = :case
                  order by written_at, id
                  """)
              .param("case", caseId.value())
              .query(
                  (row, n) ->
                      new RectificationNote(
                          Sql.id(row, "id"),
                          row.getString("about"),
                          row.getString("says"),
                          row.getString("ground"),
                          row.getString("written_by"),
                          Sql.instant(row, "written_at")))
              .list();
        });
  }
}
