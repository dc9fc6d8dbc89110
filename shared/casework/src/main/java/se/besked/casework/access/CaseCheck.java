package se.besked.casework.access;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.besked.casework.ids.CaseId;
import se.besked.casework.ids.PersonId;

/**
 * Who may do what with one case: its guardians, staff by their {@link Permission}, jobs of our own,
 * and, once somebody in it is protected, of all people the restricted group alone.
 */
final class CaseCheck {
  private final JdbcClient jdbc;
  private final PartyGate parties;

  CaseCheck(JdbcClient jdbc, PartyGate parties) {
    this.jdbc = jdbc;
    this.parties = parties;
  }

  /**
   * Returns when the actor may.
   *
   * @param needed of staff; guardians reach their own cases and jobs every case
   * @throws NoSuchCase when there is no case that the actor may know of
   * @throws AccessDenied when the actor may know of it but not do this
   */
  void require(Actor actor, CaseId id, @Nullable Permission needed, String action) {
    switch (actor) {
      case Actor.SystemJob job -> {
        if (found(id).isEmpty()) {
          throw absent(job, id, action);
        }
      }
      case Actor.Citizen citizen -> citizen(citizen, id, action);
      case Actor.Staff staff -> {
        if (needed == null) {
          throw new IllegalStateException("Staff need a permission for " + action);
        }
        staff(staff, id, needed, action);
      }
    }
  }

  private void staff(Actor.Staff staff, CaseId id, Permission needed, String action) {
    // What is absent, another municipality's or protected looks the same to who may not know.
    var scope =
        found(id)
            .filter(s -> s.municipality().equals(staff.municipality()))
            .filter(s -> !s.isProtected() || Permission.RESUME_PROTECTED.on(staff, s))
            .orElseThrow(() -> absent(staff, id, action));
    if (!needed.on(staff, scope)) {
      throw new AccessDenied(staff, action, Subject.of(id), "has not " + needed + " here");
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
    return new NoSuchCase(actor, action, Subject.of(id), "absent to this actor");
  }

  private void citizen(Actor.Citizen citizen, CaseId id, String action) {
    if (found(id).filter(f -> !f.isProtected()).isEmpty()) {
      throw absent(citizen, id, action);
    }
    if (!takesPart(citizen.person(), id, true)) {
      throw new AccessDenied(citizen, action, Subject.of(id), "no part in the case");
    }
    parties.forOpening(id, citizen.person());
    if (!takesPart(citizen.person(), id, false)) {
      throw new AccessDenied(citizen, action, Subject.of(id), "custody not confirmed");
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
}
