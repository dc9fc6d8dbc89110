package se.besked.casework.decisions;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.besked.casework.crypto.CaseVault;
import se.besked.casework.crypto.Place;
import se.besked.casework.store.Sql;

/** Letters as they were sent: made once, never changed, sealed with the case's key. */
public final class DecisionDocuments {
  private final JdbcClient jdbc;
  private final CaseVault vault;
  private final Clock clock;

  public DecisionDocuments(JdbcClient jdbc, CaseVault vault, Clock clock) {
    this.jdbc = jdbc;
    this.vault = vault;
    this.clock = clock;
  }

  /**
   * The newest edition of the letter, checked against the hash it was stored with. Who asks was
   * checked before.
   */
  public Optional<byte[]> letter(Decision decision) {
    return jdbc.sql(
            """
            select content, sha256, edition from decision_document
            where decision_id = :id and kind = 'LETTER' order by edition desc limit 1
            """)
        .param("id", decision.id().value())
        .query((row, n) -> checked(decision, row.getInt(3), row.getBytes(1), row.getBytes(2)))
        .optional();
  }

  /** One edition: the first as it was sent, later ones with slips corrected. */
  public Optional<byte[]> letter(Decision decision, int edition) {
    return jdbc.sql(
            """
            select content, sha256 from decision_document
            where decision_id = :id and kind = 'LETTER' and edition = :edition
            """)
        .param("id", decision.id().value())
        .param("edition", edition)
        .query((row, n) -> checked(decision, edition, row.getBytes(1), row.getBytes(2)))
        .optional();
  }

  private byte[] checked(Decision decision, int edition, byte[] content, byte[] hash) {
    var letter = vault.open(decision.caseId(), place(decision, edition), content);
    if (!MessageDigest.isEqual(hash, sha256(letter))) {
      throw new IllegalStateException("The letter of " + decision.number() + " has changed");
    }
    return letter;
  }

  boolean exists(Decision decision) {
    return jdbc.sql(
            """
            select exists (select 1 from decision_document
              where decision_id = :id and edition = :edition)
            """)
        .param("id", decision.id().value())
        .param("edition", decision.edition())
        .query(Boolean.class)
        .single();
  }

  /** Of two that are stored at once the first stands. */
  void store(Decision decision, byte[] letter) {
    jdbc.sql(
            """
            insert into decision_document (decision_id, kind, edition, sha256, content, made_at)
            values (:id, 'LETTER', :edition, :sha256, :content, :now) on conflict do nothing
            """)
        .param("id", decision.id().value())
        .param("edition", decision.edition())
        .param("sha256", sha256(letter))
        .param(
            "content", vault.seal(decision.caseId(), place(decision, decision.edition()), letter))
        .param("now", Sql.at(clock.instant()))
        .update();
  }

  /** The first edition's place is the one that letters had before there were editions. */
  private static Place place(Decision decision, int edition) {
    var column = edition == 1 ? "content" : "content/" + edition;
    return new Place("decision_document", decision.id().value(), column);
  }

  private static byte[] sha256(byte[] content) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(content);
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("Every Java has SHA-256", e);
    }
  }
}
