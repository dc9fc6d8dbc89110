package se.besked.casework.decisions;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.besked.casework.crypto.CaseVault;
import se.besked.casework.crypto.Place;
import se.besked.casework.ids.CaseId;
import se.besked.casework.ids.DecisionId;
import se.besked.casework.ids.PersonId;
import se.besked.casework.store.Sql;

/** Letters as they were sent: made once, never changed, sealed with the case's key. */
@Component
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
  public enum Kind {
    /** What the parties get. */
    LETTER("content"),
    /** What a decision that was made elsewhere rests on; for staff. */
    SUPPORT("support"),
    /** What one party gets, where it says more than the others may know. */
    PART("part");

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

  /** The newest edition of the letter as one party gets it. */
  public Optional<byte[]> letter(Decision decision, PersonId party) {
    return jdbc.sql(
            """
            select content, sha256, edition from decision_document
            where decision_id = :id and kind = 'PART' and recipient = :party
              and edition = :edition
            """)
        .param("id", decision.id().value())
        .param("party", party.value())
        .param("edition", decision.edition())
        .query(
            (row, n) ->
                checked(
                    decision,
                    Kind.PART,
                    partPlace(decision, party, row.getInt(3)),
                    row.getBytes(1),
                    row.getBytes(2)))
        .optional()
        .or(() -> letter(decision));
  }

  /** A party's own letter, in the transaction that keeps the common one. */
  public void store(Decision decision, PersonId party, byte[] letter) {
    insert(
        decision,
        Kind.PART,
        party,
        sha256(letter),
        vault.seal(decision.caseId(), partPlace(decision, party, decision.edition()), letter));
  }

  private static Place partPlace(Decision decision, PersonId party, int edition) {
    return new Place("decision_document", decision.id().value(), "part/" + party + "/" + edition);
  }

  /** What was found, in full, for the decision's row. */
  byte[] sealReasons(CaseId caseId, DecisionId id, String reasonsJson) {
    return vault.seal(
        caseId,
        new Place("decision", id.value(), "sealed"),
        reasonsJson.getBytes(StandardCharsets.UTF_8));
  }

  /** What was found, in full; of decisions from before there were two parts, what all may know. */
  String reasons(Decision decision) {
    return jdbc.sql("select sealed from decision where id = :id and sealed is not null")
        .param("id", decision.id().value())
        .query((row, n) -> row.getBytes(1))
        .optional()
        .map(
            bytes ->
                new String(
                    vault.open(
                        decision.caseId(),
                        new Place("decision", decision.id().value(), "sealed"),
                        bytes),
                    StandardCharsets.UTF_8))
        .orElse(decision.reasonsJson());
  }

  /** What a party may know of what was found. */
  public Decision shownTo(PersonId party, Decision decision) {
    var whole = reasons(decision);
    return Reasons.tellsSomeMore(whole)
        ? decision.with(Reasons.shownTo(party, isApplicant(party, decision), whole))
        : decision;
  }

  private boolean isApplicant(PersonId party, Decision decision) {
    return jdbc.sql("select applicant_id = :party from case_file where id = :case")
        .param("party", party.value())
        .param("case", decision.caseId().value())
        .query(Boolean.class)
        .single();
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
        .query(
            (row, n) ->
                checked(
                    decision,
                    kind,
                    place(decision, kind, row.getInt(3)),
                    row.getBytes(1),
                    row.getBytes(2)))
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
            (row, n) ->
                checked(
                    decision,
                    Kind.LETTER,
                    place(decision, Kind.LETTER, edition),
                    row.getBytes(1),
                    row.getBytes(2)))
        .optional();
  }

  private byte[] checked(Decision decision, Kind kind, Place place, byte[] content, byte[] hash) {
    var document = vault.open(decision.caseId(), place, content);
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
  public void store(Decision decision, byte[] letter) {
    store(decision, Kind.LETTER, letter);
  }

  public void store(Decision decision, Kind kind, byte[] document) {
    insert(
        decision,
        kind,
        null,
        sha256(document),
        vault.seal(decision.caseId(), place(decision, kind, decision.edition()), document));
  }

  private void insert(
      Decision decision, Kind kind, @Nullable PersonId recipient, byte[] hash, byte[] sealed) {
    jdbc.sql(
            """
            insert into decision_document (decision_id, kind, edition, recipient, sha256, content,
              made_at)
            values (:id, :kind, :edition, :recipient, :sha256, :content, :now)
            on conflict do nothing
            """)
        .param("id", decision.id().value())
        .param("kind", kind.name())
        .param("edition", decision.edition())
        .param("recipient", recipient == null ? null : recipient.value())
        .param("sha256", hash)
        .param("content", sealed)
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
