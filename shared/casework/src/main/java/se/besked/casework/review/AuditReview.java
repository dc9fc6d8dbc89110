package se.besked.casework.review;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.besked.casework.access.AccessDenied;
import se.besked.casework.access.Actor;
import se.besked.casework.access.Desk;
import se.besked.casework.access.Own;
import se.besked.casework.access.Permission;
import se.besked.casework.access.Piece;
import se.besked.casework.access.Role;
import se.besked.casework.access.Subject;
import se.besked.casework.ids.CaseId;
import se.besked.casework.ids.PersonId;
import se.besked.casework.people.Persons;
import se.besked.casework.store.Sql;

/**
 * Who has seen this child? A question is kept with its purpose before it is answered, and asking is
 * itself a line in the log. About protected people only an auditor in the restricted group is
 * answered; to others they are not there.
 */
@Component
public final class AuditReview {
  private static final String ASK = "audit.ask";
  private static final int MOST_EXPORTED = 100_000;

  private final JdbcClient jdbc;
  private final AuditLines lines;
  private final Persons persons;
  private final Desk desk;
  private final Clock clock;

  public AuditReview(JdbcClient jdbc, Persons persons, Desk desk, Clock clock) {
    this.jdbc = jdbc;
    this.lines = new AuditLines(jdbc);
    this.persons = persons;
    this.desk = desk;
    this.clock = clock;
  }

  /**
   * Keeps a question.
   *
   * @return its id; nothing when there is no such person or case here that the auditor may know of
   */
  public Optional<UUID> ask(Actor.Staff auditor, AuditQuestion question) {
    return desk.as(
        auditor,
        Subject.list("audit"),
        Permission.READ_AUDIT,
        ASK,
        () -> {
          var number = question.person();
          var person =
              number == null
                  ? null
                  : persons.known(number).filter(p -> mayKnow(auditor, p)).orElse(null);
          var caseNumber = question.caseNumber();
          var caseId = caseNumber == null ? null : find(auditor, caseNumber).orElse(null);
          if ((number != null && person == null) || (caseNumber != null && caseId == null)) {
            return Optional.empty();
          }
          return Optional.of(insert(auditor, question, person, caseId));
        });
  }

  private boolean mayKnow(Actor.Staff auditor, PersonId person) {
    var seen = Permission.READ_AUDIT.cases(auditor);
    return jdbc.sql(
            "select exists (select 1 from case_file c join case_party p on p.case_id = c.id"
                + " where p.person_id = :person and "
                + seen.where()
                + ") and (:staffRestricted or not exists (select 1 from person_protection x"
                + " where x.person_id = :person and x.closed_since is not null))")
        .param("person", person.value())
        .params(seen.params())
        .query(Boolean.class)
        .single();
  }

  private Optional<CaseId> find(Actor.Staff auditor, String number) {
    var seen = Permission.READ_AUDIT.cases(auditor);
    return jdbc.sql("select c.id from case_file c where c.number = :number and " + seen.where())
        .param("number", number.strip())
        .params(seen.params())
        .query((row, n) -> new CaseId(Sql.id(row, "id")))
        .optional();
  }

  private UUID insert(
      Actor.Staff auditor, AuditQuestion q, @Nullable PersonId person, @Nullable CaseId caseId) {
    var id = UUID.randomUUID();
    jdbc.sql(
            """
            insert into audit_search (id, municipality, asked_by, asked_at, purpose, person_id,
              case_id, staff, refused_only, from_day, to_day)
            values (:id, :m, :by, :now, :purpose, :person, :case, :staff, :refused, :from, :to)
            """)
        .param("id", id)
        .param("m", auditor.municipality())
        .param("by", auditor.userId())
        .param("now", Sql.at(clock.instant()))
        .param("purpose", q.purpose().strip())
        .param("person", person == null ? null : person.value())
        .param("case", caseId == null ? null : caseId.value())
        .param("staff", q.staff())
        .param("refused", q.refusedOnly())
        .param("from", q.from())
        .param("to", q.to())
        .update();
    return id;
  }

  /** What has been asked before, the latest first. */
  @Own("what was searched for in the own municipality")
  public List<AuditSearch> searches(Actor.Staff auditor, int atMost) {
    return desk.as(
        auditor,
        Subject.list("audit"),
        Permission.READ_AUDIT,
        "audit.searches",
        () -> find(auditor, "true", null, atMost));
  }

  /**
   * One of them.
   *
   * @throws AccessDenied when there is none that the auditor may know of
   */
  public AuditSearch get(Actor.Staff auditor, UUID id) {
    return desk.as(
        auditor, search(auditor, id), Permission.READ_AUDIT, "audit.readSearch", search -> search);
  }

  /** The newest lines that answer it, or those before one; the newest first. */
  public List<AuditLine> lines(Actor.Staff auditor, UUID id, Optional<Long> before, int atMost) {
    return desk.as(
        auditor,
        search(auditor, id),
        Permission.READ_AUDIT,
        "audit.read",
        search -> lines.of(auditor, search, before.orElse(Long.MAX_VALUE), atMost));
  }

  /** All of them, for a file that leaves the house. */
  public List<AuditLine> export(Actor.Staff auditor, UUID id) {
    return desk.as(
        auditor,
        search(auditor, id),
        Permission.READ_AUDIT,
        "audit.export",
        search -> lines.of(auditor, search, Long.MAX_VALUE, MOST_EXPORTED));
  }

  /** What everybody has done in a period: who opened protected cases and who stands out, first. */
  @Own("how much each in the own municipality looks")
  public List<StaffFigures> figures(Actor.Staff auditor, LocalDate from, LocalDate to) {
    return desk.as(
        auditor,
        Subject.list("audit"),
        Permission.READ_AUDIT,
        "audit.figures",
        () -> new ReviewFigures(jdbc).of(auditor.municipality(), from, to));
  }

  /** A question about somebody who has been protected since is not there either. */
  private List<AuditSearch> find(
      Actor.Staff auditor, String condition, @Nullable UUID id, int atMost) {
    return jdbc.sql(
            """
            select s.*, c.number from audit_search s left join case_file c on c.id = s.case_id
            where s.municipality = :m
              and (:restricted or not (coalesce(c.is_protected, false)
                or exists (select 1 from person_protection x
                  where x.person_id = s.person_id and x.closed_since is not null)
                or exists (select 1 from case_party p join case_file pc on pc.id = p.case_id
                  where p.person_id = s.person_id and pc.is_protected)))
              and\s"""
                + condition
                + " order by s.asked_at desc, s.id limit :atMost")
        .param("m", auditor.municipality())
        .param("restricted", auditor.has(Role.PROTECTED_CASES))
        .param("id", id)
        .param("atMost", atMost)
        .query((row, n) -> read(row))
        .list();
  }

  private static AuditSearch read(ResultSet row) throws SQLException {
    var person = Sql.maybeId(row, "person_id");
    var caseId = Sql.maybeId(row, "case_id");
    return new AuditSearch(
        Sql.id(row, "id"),
        row.getString("asked_by"),
        Sql.instant(row, "asked_at"),
        row.getString("purpose"),
        person == null ? null : new PersonId(person),
        caseId == null ? null : new CaseId(caseId),
        row.getString("number"),
        row.getString("staff"),
        row.getBoolean("refused_only"),
        row.getObject("from_day", LocalDate.class),
        row.getObject("to_day", LocalDate.class));
  }

  private Piece<AuditSearch> search(Actor.Staff auditor, UUID id) {
    return new Piece<>(
        Subject.of("auditSearch", id),
        () -> find(auditor, "s.id = :id", id, 1).stream().findFirst());
  }
}
