package se.besked.casework.review;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.besked.casework.access.Actor;
import se.besked.casework.access.Role;
import se.besked.casework.store.Sql;
import tools.jackson.databind.json.JsonMapper;

/**
 * The lines that answer a question. A question about a person or a case goes by the index on
 * subjects, one about a member of staff by the one on actors, so that a long log is no matter.
 */
final class AuditLines {
  private static final JsonMapper JSON = JsonMapper.shared();

  /** Everything that is about the cases in {@code asked}, and about the person itself. */
  private static final String SUBJECTS =
      """
      with asked as (
        select id from case_file where id = :case::uuid
        union select case_id from case_party where person_id = :person::uuid
      ), subjects(kind, subject) as (
        select 'person', :person::text where :person::text is not null
        union all select 'case', id::text from asked
        union all select 'decision', d.id::text from decision d join asked on asked.id = d.case_id
        union all select 'offer', o.id::text from place_offer o join asked on asked.id = o.case_id
        union all select 'workItem', w.id::text from work_item w join asked on asked.id = w.case_id
        union all select 'task', t.id::text from staff_task t join asked on asked.id = t.case_id
        union all select 'appeal', p.id::text from appeal p join asked on asked.id = p.case_id
        union all select 'draft', c.draft_id::text from case_file c join asked on asked.id = c.id
      )
      """;

  /**
   * Lines of this municipality: by its staff, about its cases, about the person asked for, and
   * tries by citizens that came to nothing.
   */
  private static final String HERE =
      """
      a.at >= :from and a.at < :to and (not :refusedOnly or a.result = 'REFUSED')
        and (:staff::text is null or (a.actor_kind = 'STAFF' and a.actor = :staff))
        and (a.municipality = :m or c.municipality = :m
          or (a.municipality is null and c.id is null
            and (a.result = 'REFUSED' or a.subject = :person::text)))
        and a.id < :before
      """;

  private static final String IS_PROTECTED =
      """
      (coalesce(c.is_protected, false) or exists (select 1 from person_protection x
        where x.closed_since is not null and (
          (a.subject_kind = 'person' and x.person_id::text = a.subject)
          or (a.actor_kind = 'CITIZEN' and x.person_id::text = a.actor))))
      """;

  private final JdbcClient jdbc;

  AuditLines(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<AuditLine> of(Actor.Staff auditor, AuditSearch search, long before, int atMost) {
    boolean aboutSomebody = search.person() != null || search.caseId() != null;
    boolean seesProtected = auditor.has(Role.PROTECTED_CASES);
    var person = search.person();
    var caseId = search.caseId();
    return jdbc.sql(
            (aboutSomebody ? SUBJECTS : "")
                + "select a.*, c.number, "
                + IS_PROTECTED
                + " as protected from "
                + (aboutSomebody
                    ? "subjects s join audit_log a on a.subject_kind = s.kind"
                        + " and a.subject = s.subject"
                    : "audit_log a")
                + " left join case_file c on c.id = audited_case(a.subject_kind, a.subject) where "
                + HERE
                + " order by a.id desc limit :atMost")
        .param("case", caseId == null ? null : caseId.value())
        .param("person", person == null ? null : person.toString())
        .param("from", Sql.at(Sql.startOf(search.from())))
        .param("to", Sql.at(Sql.startOf(search.to().plusDays(1))))
        .param("refusedOnly", search.refusedOnly())
        .param("staff", search.staff())
        .param("m", auditor.municipality())
        .param("before", before)
        .param("atMost", atMost)
        .query((row, n) -> read(row, seesProtected))
        .list();
  }

  private static AuditLine read(ResultSet row, boolean seesProtected) throws SQLException {
    var kind = row.getString("actor_kind");
    boolean hidden = row.getBoolean("protected") && !seesProtected;
    return new AuditLine(
        row.getLong("id"),
        Sql.instant(row, "at"),
        kind,
        kind.equals("CITIZEN") ? "" : row.getString("actor"),
        row.getString("roles"),
        row.getString("action"),
        row.getString("subject_kind"),
        hidden ? "" : Objects.requireNonNullElse(row.getString("number"), ""),
        row.getBoolean("protected"),
        row.getString("result").equals("ALLOWED"),
        hidden ? "" : JSON.readTree(row.getString("detail")).path("note").asString(""));
  }
}
