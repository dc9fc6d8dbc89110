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

  /** The letter, checked against the hash it was stored with. Who asks was checked before. */
  public Optional<byte[]> letter(Decision decision) {
    return jdbc.sql(
            """
            select content, sha256 from decision_document
            where decision_id = :id and kind = 'LETTER'
            """)
        .param("id", decision.id().value())
        .query((row, n) -> checked(decision, row.getBytes(1), row.getBytes(2)))
        .optional();
  }

  private byte[] checked(Decision decision, byte[] content, byte[] hash) {
    var letter = vault.open(decision.caseId(), place(decision), content);
    if (!MessageDigest.isEqual(hash, sha256(letter))) {
      throw new IllegalStateException("The letter of " + decision.number() + " has changed");
    }
    return letter;
  }

  boolean exists(DecisionId id) {
    return jdbc.sql("select exists (select 1 from decision_document where decision_id = :id)")
        .param("id", id.value())
        .query(Boolean.class)
        .single();
  }

  /** Of two that are stored at once the first stands. */
  void store(Decision decision, byte[] letter) {
    jdbc.sql(
            """
            insert into decision_document (decision_id, kind, sha256, content, made_at)
            values (:id, 'LETTER', :sha256, :content, :now) on conflict do nothing
            """)
        .param("id", decision.id().value())
        .param("sha256", sha256(letter))
        .param("content", vault.seal(decision.caseId(), place(decision), letter))
        .param("now", Sql.at(clock.instant()))
        .update();
  }

  private static Place place(Decision decision) {
    return new Place("decision_document", decision.id().value(), "content");
  }

  private static byte[] sha256(byte[] content) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(content);
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("Every Java has SHA-256", e);
    }
  }
}
