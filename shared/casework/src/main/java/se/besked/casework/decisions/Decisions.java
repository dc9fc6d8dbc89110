package se.besked.casework.decisions;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.besked.casework.access.Actor;
import se.besked.casework.access.AuditLog;
import se.besked.casework.access.Permission;
import se.besked.casework.access.Role;
import se.besked.casework.access.Subject;
import se.besked.casework.access.Transactions;
import se.besked.casework.cases.CaseAccess;
import se.besked.casework.cases.CaseId;
import se.besked.casework.cases.NoSuchCase;
import se.besked.casework.store.Sql;

/**
 * Decisions as staff and jobs read them. Parties read theirs where reading leaves a receipt; staff
 * reading leaves none.
 */
public final class Decisions {
  private final JdbcClient jdbc;
  private final DecisionRows rows;
  private final DecisionDocuments documents;
  private final CaseAccess access;
  private final Transactions transactions;
  private final AuditLog audit;

  public Decisions(
      JdbcClient jdbc,
      DecisionRows rows,
      DecisionDocuments documents,
      CaseAccess access,
      Transactions transactions,
      AuditLog audit) {
    this.jdbc = jdbc;
    this.rows = rows;
    this.documents = documents;
    this.access = access;
    this.transactions = transactions;
    this.audit = audit;
  }

  public Decision get(Actor.Staff staff, DecisionId id) {
    return transactions.in(() -> checked(staff, id, "decision.read"));
  }

  /** For a job of ours, such as the one that writes the letter. */
  public Decision get(Actor.SystemJob job, DecisionId id) {
    return transactions.in(() -> checked(job, id, "decision.read"));
  }

  public List<Decision> of(Actor.Staff staff, CaseId caseId) {
    return transactions.in(
        () -> {
          access.check(staff, caseId, Permission.READ_CASES, "case.decisions");
          return rows.of(caseId);
        });
  }

  /** The letter, once it has been written. */
  public Optional<byte[]> letter(Actor.Staff staff, DecisionId id) {
    return transactions.in(() -> documents.letter(checked(staff, id, "decision.letter")));
  }

  /** One edition of the letter: every one that was sent is kept. */
  public Optional<byte[]> letter(Actor.Staff staff, DecisionId id, int edition) {
    return transactions.in(() -> documents.letter(checked(staff, id, "decision.letter"), edition));
  }

  private Decision checked(Actor actor, DecisionId id, String action) {
    var decision =
        rows.find(id)
            .orElseThrow(
                () -> new NoSuchCase(actor, action, Subject.of("decision", id.value()), "absent"));
    access.check(actor, decision.caseId(), Permission.READ_CASES, action);
    return decision;
  }

  /**
   * The register of decisions made without a person, by day of decision.
   *
   * @param to the last day, included
   */
  public List<Decision> automated(Actor.Staff staff, LocalDate from, LocalDate to) {
    return transactions.in(
        () -> {
          Permission.READ_AUTOMATED.require(
              staff, audit, "decision.automated", Subject.list("decision"));
          return jdbc.sql(
                  """
                  select d.* from decision d join case_file c on c.id = d.case_id
                  where d.automated and d.municipality = :municipality
                    and d.decided_at >= :from and d.decided_at < :to
                    and (not c.is_protected or :seesProtected)
                  order by d.decided_at
                  """)
              .param("municipality", staff.municipality())
              .param("from", Sql.at(Sql.startOf(from)))
              .param("to", Sql.at(Sql.startOf(to.plusDays(1))))
              .param("seesProtected", staff.has(Role.PROTECTED_CASES))
              .query((row, n) -> DecisionRows.read(row))
              .list();
        });
  }
}
