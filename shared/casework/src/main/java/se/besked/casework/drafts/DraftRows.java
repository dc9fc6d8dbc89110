package se.besked.casework.drafts;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.besked.casework.access.Actor;
import se.besked.casework.crypto.PersonalVault;
import se.besked.casework.crypto.Place;
import se.besked.casework.ids.DraftId;
import se.besked.casework.ids.PersonId;
import se.besked.casework.store.Sql;

/** Reads drafts of the person who is logged in; there is no way to read another's. */
final class DraftRows {
  private final JdbcClient jdbc;
  private final PersonalVault vault;

  DraftRows(JdbcClient jdbc, PersonalVault vault) {
    this.jdbc = jdbc;
    this.vault = vault;
  }

  Optional<Draft> find(Actor.Citizen owner, DraftId id) {
    return one(owner, id, "");
  }

  /** And holds it until the transaction ends. */
  Optional<Draft> lock(Actor.Citizen owner, DraftId id) {
    return one(owner, id, " for no key update");
  }

  private Optional<Draft> one(Actor.Citizen owner, DraftId id, String suffix) {
    return jdbc.sql("select * from draft where id = :id and owner_id = :owner" + suffix)
        .param("id", id.value())
        .param("owner", owner.person().value())
        .query((row, n) -> read(owner, row))
        .optional();
  }

  List<Draft> openOf(Actor.Citizen owner, String municipality) {
    return jdbc.sql(
            """
            select * from draft where owner_id = :owner and municipality = :municipality
              and state in ('OPEN', 'SIGNING') order by saved_at desc
            """)
        .param("owner", owner.person().value())
        .param("municipality", municipality)
        .query((row, n) -> read(owner, row))
        .list();
  }

  byte[] seal(Actor.Citizen owner, DraftId id, String contentJson) {
    return vault.seal(owner, content(id), contentJson.getBytes(StandardCharsets.UTF_8));
  }

  private Draft read(Actor.Citizen owner, ResultSet row) throws SQLException {
    var id = new DraftId(Sql.id(row, "id"));
    byte[] sealed = row.getBytes("content");
    return new Draft(
        id,
        row.getString("municipality"),
        row.getString("service"),
        row.getString("form_version"),
        new PersonId(Sql.id(row, "owner_id")),
        Draft.State.valueOf(row.getString("state")),
        sealed == null
            ? "{}"
            : new String(vault.open(owner, content(id), sealed), StandardCharsets.UTF_8),
        row.getString("page"),
        Sql.instant(row, "started_at"),
        Sql.instant(row, "saved_at"),
        Sql.instant(row, "expires_at"),
        row.getInt("version"));
  }

  private static Place content(DraftId id) {
    return new Place("draft", id.value(), "content");
  }
}
