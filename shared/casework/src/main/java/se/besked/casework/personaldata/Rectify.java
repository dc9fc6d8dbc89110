package se.besked.casework.personaldata;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.besked.casework.access.Actor;
import se.besked.casework.access.Desk;
import se.besked.casework.access.Permission;
import se.besked.casework.cases.Parties;
import se.besked.casework.crypto.CaseVault;
import se.besked.casework.crypto.Place;
import se.besked.casework.ids.CaseId;
import se.besked.casework.ids.PersonId;
import se.besked.casework.store.Sql;

/**
 * Puts what is right beside what is wrong. What was signed or decided is never rewritten: who reads
 * it sees both.
 *
 * @see <a href="https://eur-lex.europa.eu/eli/reg/2016/679/oj">GDPR article 16</a>
 */
@Component
public final class Rectify {
  private final JdbcClient jdbc;
  private final Parties parties;
  private final CaseVault vault;
  private final Desk desk;
  private final Clock clock;

  public Rectify(JdbcClient jdbc, Parties parties, CaseVault vault, Desk desk, Clock clock) {
    this.jdbc = jdbc;
    this.parties = parties;
    this.vault = vault;
    this.desk = desk;
    this.clock = clock;
  }

  /**
   * Writes a note.
   *
   * @param whose data it is, somebody in the case: the note is handed out to them and to nobody
   *     else
   * @throws IllegalArgumentException when any of the texts is blank, or nobody in the case is meant
   */
  public void note(
      Actor.Staff staff, CaseId caseId, PersonId whose, String about, String says, String ground) {
    if (about.isBlank() || says.isBlank() || ground.isBlank()) {
      throw new IllegalArgumentException("A rectification says what, what is right, and why");
    }
    desk.as(
        staff,
        caseId,
        Permission.RECTIFY,
        "case.rectify",
        () -> {
          if (parties.of(caseId).stream().noneMatch(p -> p.person().equals(whose))) {
            throw new IllegalArgumentException("Not in this case");
          }
          var id = UUID.randomUUID();
          jdbc.sql(
                  """
                  insert into rectification_note (id, case_id, person_id, about, says, ground,
                    written_by, written_at)
                  values (:id, :case, :person, :about, :says, :ground, :by, :now)
                  """)
              .param("id", id)
              .param("case", caseId.value())
              .param("person", whose.value())
              .param("about", vault.sealText(caseId, place(id, "about"), about.strip()))
              .param("says", vault.sealText(caseId, place(id, "says"), says.strip()))
              .param("ground", vault.sealText(caseId, place(id, "ground"), ground.strip()))
              .param("by", staff.userId())
              .param("now", Sql.at(clock.instant()))
              .update();
        });
  }

  /** The notes of a case, the oldest first, for staff. */
  public List<RectificationNote> of(Actor.Staff staff, CaseId caseId) {
    return desk.as(
        staff,
        caseId,
        Permission.READ_CASES,
        "case.rectifications",
        () ->
            jdbc.sql(
                    """
                  select * from rectification_note where case_id = :case
                  order by written_at, id
                  """)
                .param("case", caseId.value())
                .query(
                    (row, n) ->
                        new RectificationNote(
                            Sql.id(row, "id"),
                            text(caseId, row, "about"),
                            text(caseId, row, "says"),
                            text(caseId, row, "ground"),
                            row.getString("written_by"),
                            Sql.instant(row, "written_at")))
                .list());
  }

  private String text(CaseId caseId, ResultSet row, String column) throws SQLException {
    return Objects.requireNonNull(
        vault.openText(caseId, place(Sql.id(row, "id"), column), row.getBytes(column)));
  }

  private static Place place(UUID id, String column) {
    return new Place("rectification_note", id, column);
  }
}
