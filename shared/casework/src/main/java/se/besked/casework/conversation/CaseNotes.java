package se.besked.casework.conversation;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.besked.casework.access.Actor;
import se.besked.casework.access.Desk;
import se.besked.casework.access.Permission;
import se.besked.casework.crypto.CaseVault;
import se.besked.casework.crypto.Place;
import se.besked.casework.ids.CaseId;
import se.besked.casework.store.Sql;

/** Notes among those who work on a case. No operation gives them to a party. */
@Component
public final class CaseNotes {
  private final JdbcClient jdbc;
  private final CaseVault vault;
  private final Desk desk;
  private final Clock clock;

  CaseNotes(JdbcClient jdbc, CaseVault vault, Desk desk, Clock clock) {
    this.jdbc = jdbc;
    this.vault = vault;
    this.desk = desk;
    this.clock = clock;
  }

  /** Adds a note. It can be neither changed nor removed; a mistake is corrected by another. */
  public void write(Actor.Staff staff, CaseId caseId, String writer, String text) {
    desk.as(
        staff,
        caseId,
        Permission.WORK_ON_CASES,
        "note.write",
        () -> {
          var id = UUID.randomUUID();
          var body = NewMessage.checked(text).getBytes(StandardCharsets.UTF_8);
          jdbc.sql(
                  """
                  insert into case_note (id, case_id, body, written_by, writer, written_at)
                  values (:id, :case, :body, :by, :writer, :now)
                  """)
              .param("id", id)
              .param("case", caseId.value())
              .param("body", vault.seal(caseId, place(id), body))
              .param("by", staff.userId())
              .param("writer", writer)
              .param("now", Sql.at(clock.instant()))
              .update();
        });
  }

  /** Oldest first. */
  public List<CaseNote> of(Actor.Staff staff, CaseId caseId) {
    return desk.as(
        staff,
        caseId,
        Permission.READ_CASES,
        "note.list",
        () ->
            jdbc.sql("select * from case_note where case_id = :case order by seq")
                .param("case", caseId.value())
                .query(
                    (row, n) ->
                        new CaseNote(
                            new String(
                                vault.open(caseId, place(Sql.id(row, "id")), row.getBytes("body")),
                                StandardCharsets.UTF_8),
                            row.getString("writer"),
                            Sql.instant(row, "written_at")))
                .list());
  }

  private static Place place(UUID id) {
    return new Place("case_note", id, "body");
  }
}
