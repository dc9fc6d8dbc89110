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

  /**
   * The newest edition of the letter, checked against the hash it was stored with. Who asks was
   * checked before.
   */
  public Optional<byte[]> letter(Decision decision) {
    return newest(decision, Kind.LETTER);
  }

  /** What a decision that was made elsewhere rests on. */
  Optional<byte[]> support(Decision decision) {
    return newest(decision, Kind.SUPPORT);
  }

  private Optional<byte[]> newest(Decision decision, Kind kind) {
    return jdbc.sql(
            """
            select content, sha256, edition from decision_document
            where decision_id = :id and kind = :kind order by edition desc limit 1
            """)
        .param("id", decision.id().value())
        .param("kind", kind.name())
        .query((row, n) -> checked(decision, kind, row.getInt(3), row.getBytes(1), row.getBytes(2)))
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
        .query(
            (row, n) -> checked(decision, Kind.LETTER, edition, row.getBytes(1), row.getBytes(2)))
        .optional();
  }

  private byte[] checked(Decision decision, Kind kind, int edition, byte[] content, byte[] hash) {
    var document = vault.open(decision.caseId(), place(decision, kind, edition), content);
    if (!MessageDigest.isEqual(hash, sha256(document))) {
      throw new IllegalStateException("The " + kind + " of " + decision.number() + " has changed");
    }
    return document;
  }

  /** Whether the letter of the decision's own edition is there. */
  boolean exists(Decision decision) {
    return exists(decision, Kind.LETTER);
  }

  boolean exists(Decision decision, Kind kind) {
    return jdbc.sql(
            """
            select exists (select 1 from decision_document
              where decision_id = :id and kind = :kind and edition = :edition)
            """)
        .param("id", decision.id().value())
        .param("kind", kind.name())
        .param("edition", decision.edition())
        .query(Boolean.class)
        .single();
  }

  /** Of two that are stored at once the first stands. */
  void store(Decision decision, byte[] letter) {
    store(decision, Kind.LETTER, letter);
  }

  void store(Decision decision, Kind kind, byte[] document) {
    int edition = decision.edition();
    jdbc.sql(
            """
            insert into decision_document (decision_id, kind, edition, sha256, content, made_at)
            values (:id, :kind, :edition, :sha256, :content, :now) on conflict do nothing
            """)
        .param("id", decision.id().value())
        .param("kind", kind.name())
        .param("edition", edition)
        .param("sha256", sha256(document))
        .param("content", vault.seal(decision.caseId(), place(decision, kind, edition), document))
        .param("now", Sql.at(clock.instant()))
        .update();
  }

  /** The first edition's place is the one that letters had before there were editions. */
  private static Place place(Decision decision, Kind kind, int edition) {
    var column = edition == 1 ? kind.place : kind.place + "/" + edition;
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
