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

  /** What a document of a decision is. */
  enum Kind {
    /** What the parties get. */
    LETTER("content"),
    /** What a decision that was made elsewhere rests on; for staff. */
    SUPPORT("support");

    private final String place;

    Kind(String place) {
      this.place = place;
    }
  }

  /** The letter, checked against the hash it was stored with. Who asks was checked before. */
  public Optional<byte[]> letter(Decision decision) {
    return document(decision, Kind.LETTER);
  }

  Optional<byte[]> document(Decision decision, Kind kind) {
    return jdbc.sql(
            """
            select content, sha256 from decision_document
            where decision_id = :id and kind = :kind
            """)
        .param("id", decision.id().value())
        .param("kind", kind.name())
        .query((row, n) -> checked(decision, kind, row.getBytes(1), row.getBytes(2)))
        .optional();
  }

  private byte[] checked(Decision decision, Kind kind, byte[] content, byte[] hash) {
    var document = vault.open(decision.caseId(), place(decision, kind), content);
    if (!MessageDigest.isEqual(hash, sha256(document))) {
      throw new IllegalStateException("The " + kind + " of " + decision.number() + " has changed");
    }
    return document;
  }

  boolean exists(DecisionId id) {
    return exists(id, Kind.LETTER);
  }

  boolean exists(DecisionId id, Kind kind) {
    return jdbc.sql(
            "select exists (select 1 from decision_document where decision_id = :id"
                + " and kind = :kind)")
        .param("id", id.value())
        .param("kind", kind.name())
        .query(Boolean.class)
        .single();
  }

  /** Of two that are stored at once the first stands. */
  void store(Decision decision, byte[] letter) {
    store(decision, Kind.LETTER, letter);
  }

  void store(Decision decision, Kind kind, byte[] document) {
    jdbc.sql(
            """
            insert into decision_document (decision_id, kind, sha256, content, made_at)
            values (:id, :kind, :sha256, :content, :now) on conflict do nothing
            """)
        .param("id", decision.id().value())
        .param("kind", kind.name())
        .param("sha256", sha256(document))
        .param("content", vault.seal(decision.caseId(), place(decision, kind), document))
        .param("now", Sql.at(clock.instant()))
        .update();
  }

  private static Place place(Decision decision, Kind kind) {
    return new Place("decision_document", decision.id().value(), kind.place);
  }

  private static byte[] sha256(byte[] content) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(content);
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("Every Java has SHA-256", e);
    }
  }
}
