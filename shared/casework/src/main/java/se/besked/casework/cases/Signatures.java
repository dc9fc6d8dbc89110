package se.besked.casework.cases;

import java.time.Clock;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.besked.casework.access.Actor;
import se.besked.casework.access.Desk;
import se.besked.casework.access.Permission;
import se.besked.casework.crypto.CaseVault;
import se.besked.casework.crypto.Place;
import se.besked.casework.ids.CaseId;
import se.besked.casework.ids.PersonId;
import se.besked.casework.store.Sql;
import se.besked.kernel.signing.SignatureEvidence;
import tools.jackson.databind.json.JsonMapper;

/**
 * The evidence of each signature word for word. It names its signer by personal number, so it is
 * sealed and every look at it is logged.
 */
@Component
public final class Signatures {
  private static final JsonMapper JSON = JsonMapper.shared();

  private final JdbcClient jdbc;
  private final CaseVault vault;
  private final Desk desk;
  private final Clock clock;

  public Signatures(JdbcClient jdbc, CaseVault vault, Desk desk, Clock clock) {
    this.jdbc = jdbc;
    this.vault = vault;
    this.desk = desk;
    this.clock = clock;
  }

  void keep(CaseId caseId, PersonId signer, SignatureEvidence evidence) {
    jdbc.sql(
            """
            insert into case_signature (case_id, person_id, evidence, signed_at)
            values (:case, :person, :evidence, :now)
            """)
        .param("case", caseId.value())
        .param("person", signer.value())
        .param("evidence", vault.seal(caseId, place(signer), JSON.writeValueAsBytes(evidence)))
        .param("now", Sql.at(clock.instant()))
        .update();
  }

  /** For an officer who must prove who signed what. */
  public Optional<SignatureEvidence> evidence(Actor.Staff staff, CaseId caseId, PersonId signer) {
    return desk.as(
        staff,
        caseId,
        Permission.WORK_ON_CASES,
        "case.evidence",
        () ->
            jdbc.sql("select evidence from case_signature where case_id = :case and person_id = :p")
                .param("case", caseId.value())
                .param("p", signer.value())
                .query((row, n) -> row.getBytes(1))
                .optional()
                .map(kept -> vault.open(caseId, place(signer), kept))
                .map(json -> JSON.readValue(json, SignatureEvidence.class)));
  }

  private static Place place(PersonId signer) {
    return new Place("case_signature", signer.value(), "evidence");
  }
}
