package se.besked.casework.appeals;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.besked.casework.access.Actor;
import se.besked.casework.crypto.CaseVault;
import se.besked.casework.crypto.Place;
import se.besked.casework.store.Sql;

/** The rows of what was handed over. For {@link Appeals}, which has checked who asks. */
@Component
public final class AppealBundles {
  private final JdbcClient jdbc;
  private final CaseVault vault;
  private final Clock clock;

  public AppealBundles(JdbcClient jdbc, CaseVault vault, Clock clock) {
    this.jdbc = jdbc;
    this.vault = vault;
    this.clock = clock;
  }

  void keep(Appeal appeal, Actor.Staff by, HandedOver bundle) {
    jdbc.sql(
            """
            insert into appeal_bundle (appeal_id, contents, sha256, content, made_by, made_at)
            values (:appeal, :contents, :sha256, :content, :by, :now)
            """)
        .param("appeal", appeal.id().value())
        .param("contents", bundle.contents().toArray(String[]::new))
        .param("sha256", sha256(bundle.file()))
        .param("content", vault.seal(appeal.caseId(), place(appeal), bundle.file()))
        .param("by", by.userId())
        .param("now", Sql.at(clock.instant()))
        .update();
  }

  Optional<HandedOver.Kept> of(Appeal appeal) {
    return jdbc.sql(
            "select contents, made_by, made_at from appeal_bundle where appeal_id = :appeal")
        .param("appeal", appeal.id().value())
        .query(
            (row, n) ->
                new HandedOver.Kept(
                    List.of((String[]) row.getArray(1).getArray()),
                    row.getString(2),
                    Sql.instant(row, "made_at")))
        .optional();
  }

  Optional<byte[]> file(Appeal appeal) {
    return jdbc.sql("select content, sha256 from appeal_bundle where appeal_id = :appeal")
        .param("appeal", appeal.id().value())
        .query(
            (row, n) -> {
              var file = vault.open(appeal.caseId(), place(appeal), row.getBytes(1));
              if (!MessageDigest.isEqual(row.getBytes(2), sha256(file))) {
                throw new IllegalStateException("What was handed over has changed");
              }
              return file;
            })
        .optional();
  }

  private static Place place(Appeal appeal) {
    return new Place("appeal_bundle", appeal.id().value(), "content");
  }

  private static byte[] sha256(byte[] content) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(content);
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("Every Java has SHA-256", e);
    }
  }
}
