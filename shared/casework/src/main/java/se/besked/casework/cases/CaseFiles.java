package se.besked.casework.cases;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.besked.casework.access.AccessDenied;
import se.besked.casework.access.Actor;
import se.besked.casework.access.AuditLog;
import se.besked.casework.access.Role;
import se.besked.casework.access.Subject;
import se.besked.casework.access.Transactions;
import se.besked.casework.people.PersonId;
import se.besked.casework.store.Sql;

/** Cases to read. What the actor may not see is answered as if it were not there. */
public final class CaseFiles {
  private static final String STAFF_SEE =
      """
       municipality = :municipality
         and ((not is_protected and :seesOrdinary) or (is_protected and :seesProtected))
      """;

  private final JdbcClient jdbc;
  private final CaseRows rows;
  private final Parties parties;
  private final CaseAccess access;
  private final Transactions transactions;
  private final AuditLog audit;

  public CaseFiles(
      JdbcClient jdbc,
      CaseRows rows,
      Parties parties,
      CaseAccess access,
      Transactions transactions,
      AuditLog audit) {
    this.jdbc = jdbc;
    this.rows = rows;
    this.parties = parties;
    this.access = access;
    this.transactions = transactions;
    this.audit = audit;
  }

  /**
   * A case that the actor has a part in.
   *
   * @throws NoSuchCase when there is none that the actor may know of
   * @throws AccessDenied when the actor has no part in it
   */
  public CaseFile get(Actor actor, CaseId id) {
    return transactions.in(
        () -> {
          access.check(actor, id, "case.read");
          return rows.find(id).orElseThrow();
        });
  }

  /** The same, with nothing for everything that may not be seen. */
  public Optional<CaseFile> find(Actor actor, CaseId id) {
    try {
      return Optional.of(get(actor, id));
    } catch (NoSuchCase | AccessDenied e) {
      return Optional.empty();
    }
  }

  /** By the number that people read. */
  public Optional<CaseFile> byNumber(Actor.Staff staff, String number) {
    return transactions.in(
        () ->
            jdbc.sql("select id from case_file where number = :number and" + STAFF_SEE)
                .param("number", number.strip())
                .params(sees(staff))
                .query((row, n) -> new CaseId(Sql.id(row, "id")))
                .optional()
                .map(id -> get(staff, id)));
  }

  /** The cases that a guardian has a part in, the latest first. */
  public List<CaseFile> of(Actor.Citizen citizen) {
    return transactions.in(
        () -> {
          audit.allowed(citizen, "case.list", Subject.list("case"));
          return jdbc.sql(
                  """
                  select c.* from case_file c join case_party p on p.case_id = c.id
                  where p.person_id = :person and p.role <> 'CHILD' and p.ended_at is null
                    and not c.is_protected
                  order by c.arrived_at desc
                  """)
              .param("person", citizen.person().value())
              .query((row, n) -> CaseRows.read(row))
              .list();
        });
  }

  /** A page of a municipality's cases, the oldest first. */
  public List<CaseFile> list(Actor.Staff staff, CaseFilter filter, int offset, int limit) {
    return transactions.in(
        () -> {
          mayList(staff, "case.list", Subject.list("case"));
          return filtered(
                  "select * from case_file",
                  staff,
                  filter,
                  " order by arrived_at, id" + " offset :offset limit :limit")
              .param("offset", offset)
              .param("limit", limit)
              .query((row, n) -> CaseRows.read(row))
              .list();
        });
  }

  public int count(Actor.Staff staff, CaseFilter filter) {
    return transactions.in(
        () -> {
          mayList(staff, "case.count", Subject.list("case"));
          return filtered("select count(*) from case_file", staff, filter, "")
              .query(Integer.class)
              .single();
        });
  }

  /** The cases that a person is in, as child or guardian. */
  public List<CaseFile> ofPerson(Actor.Staff staff, PersonId person) {
    return transactions.in(
        () -> {
          mayList(staff, "case.search", Subject.of("person", person.value()));
          return jdbc.sql(
                  "select * from case_file where id in (select case_id from case_party where"
                      + " person_id = :person) and"
                      + STAFF_SEE
                      + " order by arrived_at desc")
              .param("person", person.value())
              .params(sees(staff))
              .query((row, n) -> CaseRows.read(row))
              .list();
        });
  }

  /** Who is in it. A citizen gets nobody's address but their own, and no one's objection. */
  public List<Party> parties(Actor actor, CaseId id) {
    return transactions.in(
        () -> {
          access.check(actor, id, "case.parties");
          var all = parties.of(id);
          return switch (actor) {
            case Actor.Citizen(var self) ->
                all.stream()
                    .map(p -> p.person().equals(self) ? p : p.withoutPrivateParts())
                    .toList();
            case Actor.Staff staff -> all;
            case Actor.SystemJob job -> all;
          };
        });
  }

  private JdbcClient.StatementSpec filtered(
      String select, Actor.Staff staff, CaseFilter filter, String suffix) {
    return jdbc.sql(
            select
                + """
                   where state in (:states)
                    and (:service::text is null or service = :service)
                    and (:officer::text is null or officer = :officer)
                    and
                  """
                + STAFF_SEE
                + suffix)
        .param("states", filter.states().stream().map(CaseState::name).toList())
        .param("service", filter.service())
        .param("officer", filter.officer())
        .params(sees(staff));
  }

  private static Map<String, ?> sees(Actor.Staff staff) {
    return Map.of(
        "municipality", staff.municipality(),
        "seesOrdinary", staff.has(Role.OFFICER),
        "seesProtected", staff.has(Role.PROTECTED_CASES));
  }

  private void mayList(Actor.Staff staff, String action, Subject subject) {
    if (Set.of(Role.OFFICER, Role.PROTECTED_CASES).stream().noneMatch(staff::has)) {
      throw new AccessDenied(staff, action, subject, "not an officer");
    }
    audit.allowed(staff, action, subject);
  }
}
