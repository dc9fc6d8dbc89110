package se.besked.casework.cases;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.besked.casework.access.AccessDenied;
import se.besked.casework.access.Actor;
import se.besked.casework.access.AuditLog;
import se.besked.casework.access.Role;
import se.besked.casework.access.Subject;
import se.besked.casework.people.PersonId;

/**
 * Who may see a case: its guardians, the officers of its municipality, and, once somebody in it is
 * protected, the restricted group alone.
 */
public final class CaseAccess {
  private final JdbcClient jdbc;
  private final AuditLog audit;

  public CaseAccess(JdbcClient jdbc, AuditLog audit) {
    this.jdbc = jdbc;
    this.audit = audit;
  }

  /**
   * Lets the actor pass and writes it down, in the transaction at hand.
   *
   * @param action for the audit log, e.g. {@code "case.read"}
   * @throws NoSuchCase when there is no case that the actor may know of
   * @throws AccessDenied when the actor has no part in it
   */
  public void check(Actor actor, CaseId id, String action) {
    switch (actor) {
      case Actor.SystemJob job -> {
        var unused = found(id).orElseThrow(() -> absent(actor, id, action));
      }
      case Actor.Citizen(var person) -> citizen(actor, person, id, action);
      case Actor.Staff staff -> {
        if (!handles(staff, visibleTo(staff, id, action))) {
          throw new AccessDenied(staff, action, subject(id), "not the handler");
        }
      }
    }
    audit.allowed(actor, action, subject(id));
  }

  /**
   * The same for what only one role may do, such as deciding or registering an announcement.
   *
   * @throws AccessDenied when the member of staff has not that role
   */
  public void check(Actor.Staff staff, CaseId id, String action, Role needed) {
    var found = visibleTo(staff, id, action);
    if (!staff.has(needed) || (needed != Role.REGISTRAR && !handles(staff, found))) {
      throw new AccessDenied(staff, action, subject(id), "not " + needed);
    }
    audit.allowed(staff, action, subject(id));
  }

  private Found visibleTo(Actor.Staff staff, CaseId id, String action) {
    return found(id)
        .filter(f -> f.municipality().equals(staff.municipality()))
        .filter(f -> !f.isProtected() || staff.has(Role.PROTECTED_CASES))
        .orElseThrow(() -> absent(staff, id, action));
  }

  private Optional<Found> found(CaseId id) {
    return jdbc.sql("select municipality, is_protected from case_file where id = :id")
        .param("id", id.value())
        .query((row, n) -> new Found(row.getString(1), row.getBoolean(2)))
        .optional();
  }

  /** Absent, protected or another municipality's: all the same to the one who asks. */
  private static NoSuchCase absent(Actor actor, CaseId id, String action) {
    return new NoSuchCase(actor, action, subject(id), "absent to this actor");
  }

  /** Ordinary cases are for officers, protected ones for the restricted group. */
  private static boolean handles(Actor.Staff staff, Found found) {
    return staff.has(found.isProtected() ? Role.PROTECTED_CASES : Role.OFFICER);
  }

  private void citizen(Actor actor, PersonId person, CaseId id, String action) {
    var unused =
        found(id).filter(f -> !f.isProtected()).orElseThrow(() -> absent(actor, id, action));
    if (!takesPart(person, id)) {
      throw new AccessDenied(actor, action, subject(id), "no part in the case");
    }
  }

  private boolean takesPart(PersonId person, CaseId id) {
    return jdbc.sql(
            """
            select exists (select 1 from case_party where case_id = :case and person_id = :person
              and role <> 'CHILD' and ended_at is null)
            """)
        .param("case", id.value())
        .param("person", person.value())
        .query(Boolean.class)
        .single();
  }

  public static Subject subject(CaseId id) {
    return Subject.of("case", id.value());
  }

  private record Found(String municipality, boolean isProtected) {}
}
