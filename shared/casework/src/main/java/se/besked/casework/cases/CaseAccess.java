package se.besked.casework.cases;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.besked.casework.access.AccessDenied;
import se.besked.casework.access.Actor;
import se.besked.casework.access.AuditLog;
import se.besked.casework.access.CaseScope;
import se.besked.casework.access.Inside;
import se.besked.casework.access.Permission;
import se.besked.casework.access.Subject;
import se.besked.casework.ids.CaseId;
import se.besked.casework.ids.PersonId;

/**
 * Who may do what with one case: its guardians, staff by their {@link Permission}, and, once
 * somebody in it is protected, the restricted group alone.
 */
@Component
public final class CaseAccess {
  private final JdbcClient jdbc;
  private final AuditLog audit;
  private final CustodyGate custody;

  public CaseAccess(JdbcClient jdbc, AuditLog audit, CustodyGate custody) {
    this.jdbc = jdbc;
    this.audit = audit;
    this.custody = custody;
  }

  /**
   * Lets the actor pass and writes it down, in the transaction at hand.
   *
   * @param needed of staff; guardians reach their own cases and jobs every case
   * @param action for the audit log, e.g. {@code "case.read"}
   * @throws NoSuchCase when there is no case that the actor may know of
   * @throws AccessDenied when the actor may know of it but not do this
   */
  @Inside("the check itself")
  public void check(Actor actor, CaseId id, Permission needed, String action) {
    switch (actor) {
      case Actor.SystemJob job -> check(job, id, action);
      case Actor.Citizen citizen -> check(citizen, id, action);
      case Actor.Staff staff -> {
        staff(staff, id, needed, action);
        audit.allowed(staff, action, subject(id));
      }
    }
  }

  /** The same for a guardian. */
  @Inside("the check itself")
  public void check(Actor.Citizen citizen, CaseId id, String action) {
    citizen(citizen, id, action);
    audit.allowed(citizen, action, subject(id));
  }

  /** The same for a job of our own. */
  public void check(Actor.SystemJob job, CaseId id, String action) {
    var unused = found(id).orElseThrow(() -> absent(job, id, action));
    audit.allowed(job, action, subject(id));
  }

  private void staff(Actor.Staff staff, CaseId id, Permission needed, String action) {
    // What is absent, another municipality's or protected looks the same to who may not know.
    var scope =
        found(id)
            .filter(s -> s.municipality().equals(staff.municipality()))
            .filter(s -> !s.isProtected() || Permission.RESUME_PROTECTED.on(staff, s))
            .orElseThrow(() -> absent(staff, id, action));
    if (!needed.on(staff, scope)) {
      throw new AccessDenied(staff, action, subject(id), "has not " + needed + " here");
    }
  }

  private Optional<CaseScope> found(CaseId id) {
    return jdbc.sql("select municipality, is_protected, units from case_file where id = :id")
        .param("id", id.value())
        .query(
            (row, n) ->
                new CaseScope(
                    row.getString(1),
                    row.getBoolean(2),
                    Set.copyOf(List.of((String[]) row.getArray(3).getArray()))))
        .optional();
  }

  private static NoSuchCase absent(Actor actor, CaseId id, String action) {
    return new NoSuchCase(actor, action, subject(id), "absent to this actor");
  }

  private void citizen(Actor.Citizen citizen, CaseId id, String action) {
    var unused =
        found(id).filter(f -> !f.isProtected()).orElseThrow(() -> absent(citizen, id, action));
    if (!takesPart(citizen.person(), id, true)) {
      throw new AccessDenied(citizen, action, subject(id), "no part in the case");
    }
    custody.forOpening(id, citizen.person());
    if (!takesPart(citizen.person(), id, false)) {
      throw new AccessDenied(citizen, action, subject(id), "custody not confirmed");
    }
  }

  private boolean takesPart(PersonId person, CaseId id, boolean orUnconfirmed) {
    return jdbc.sql(
            """
            select exists (select 1 from case_party where case_id = :case and person_id = :person
              and role <> 'CHILD' and ended_at is null and (:orUnconfirmed or not unconfirmed))
            """)
        .param("case", id.value())
        .param("person", person.value())
        .param("orUnconfirmed", orUnconfirmed)
        .query(Boolean.class)
        .single();
  }

  public static Subject subject(CaseId id) {
    return Subject.of("case", id.value());
  }
}
