package se.besked.casework.cases;

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
    var subject = subject(id);
    var found =
        jdbc.sql("select municipality, is_protected from case_file where id = :id")
            .param("id", id.value())
            .query((row, n) -> new Found(row.getString(1), row.getBoolean(2)))
            .optional()
            .orElseThrow(() -> new NoSuchCase(actor, action, subject, "absent"));
    switch (actor) {
      case Actor.SystemJob job -> {}
      case Actor.Citizen(var person) -> citizen(actor, person, id, found, action);
      case Actor.Staff staff -> staff(staff, id, found, action);
    }
    audit.allowed(actor, action, subject);
  }

  private void citizen(Actor actor, PersonId person, CaseId id, Found found, String action) {
    if (found.isProtected()) {
      throw new NoSuchCase(actor, action, subject(id), "protected");
    }
    if (!takesPart(person, id)) {
      throw new AccessDenied(actor, action, subject(id), "no part in the case");
    }
  }

  private static void staff(Actor.Staff staff, CaseId id, Found found, String action) {
    if (!staff.municipality().equals(found.municipality())) {
      throw new NoSuchCase(staff, action, subject(id), "another municipality");
    }
    if (found.isProtected() && !staff.has(Role.PROTECTED_CASES)) {
      throw new NoSuchCase(staff, action, subject(id), "protected");
    }
    if (!staff.has(Role.OFFICER) && !staff.has(Role.PROTECTED_CASES)) {
      throw new AccessDenied(staff, action, subject(id), "not an officer");
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
