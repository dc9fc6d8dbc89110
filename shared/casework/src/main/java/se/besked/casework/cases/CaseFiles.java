package se.besked.casework.cases;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.besked.casework.access.AccessDenied;
import se.besked.casework.access.Actor;
import se.besked.casework.access.Desk;
import se.besked.casework.access.NoSuchCase;
import se.besked.casework.access.Own;
import se.besked.casework.access.Permission;
import se.besked.casework.access.SqlFilter;
import se.besked.casework.access.Subject;
import se.besked.casework.ids.CaseId;
import se.besked.casework.ids.PersonId;
import se.besked.casework.store.Sql;

/** Cases to read. What the actor may not see is answered as if it were not there. */
@Component
public final class CaseFiles {
  private final JdbcClient jdbc;
  private final CaseRows rows;
  private final Parties parties;
  private final Desk desk;
  private final CustodyGate custody;

  public CaseFiles(
      JdbcClient jdbc, CaseRows rows, Parties parties, Desk desk, CustodyGate custody) {
    this.jdbc = jdbc;
    this.rows = rows;
    this.parties = parties;
    this.desk = desk;
    this.custody = custody;
  }

  /**
   * A case that the actor has a part in.
   *
   * @throws NoSuchCase when there is none that the actor may know of
   * @throws AccessDenied when the actor has no part in it
   */
  public CaseFile get(Actor actor, CaseId id) {
    return desk.as(
        actor, id, Permission.READ_CASES, "case.read", () -> rows.find(id).orElseThrow());
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
    return jdbc.sql(
            "select c.id from case_file c where c.number = :number and " + seen(staff).where())
        .param("number", CaseNumbers.read(number))
        .params(seen(staff).params())
        .query((row, n) -> new CaseId(Sql.id(row, "id")))
        .optional()
        .map(id -> get(staff, id));
  }

  /**
   * The cases that a guardian has a part in, the latest first.
   *
   * @throws se.besked.kernel.registers.IntegrationFailure when custody cannot be read again
   */
  @Own("the citizen's cases")
  public List<CaseFile> of(Actor.Citizen citizen) {
    return desk.as(
        citizen,
        Subject.list("case"),
        "case.list",
        () -> {
          custody.forList(citizen.person());
          return jdbc.sql(
                  CaseRows.SELECT
                      + """
                  join case_party p on p.case_id = c.id
                  where p.person_id = :person and p.role <> 'CHILD' and p.ended_at is null
                    and not p.unconfirmed and not c.is_protected
                  order by c.arrived_at desc
                  """)
              .param("person", citizen.person().value())
              .query((row, n) -> rows.read(row))
              .list();
        });
  }

  /** A page of a municipality's cases, the oldest first. */
  public List<CaseFile> list(Actor.Staff staff, CaseFilter filter, int offset, int limit) {
    return desk.as(
        staff,
        Subject.list("case"),
        Permission.READ_CASES,
        "case.list",
        () ->
            filtered(
                    CaseRows.SELECT,
                    staff,
                    filter,
                    " order by c.arrived_at, c.id" + " offset :offset limit :limit")
                .param("offset", offset)
                .param("limit", limit)
                .query((row, n) -> rows.read(row))
                .list());
  }

  public int count(Actor.Staff staff, CaseFilter filter) {
    return desk.as(
        staff,
        Subject.list("case"),
        Permission.READ_CASES,
        "case.count",
        () ->
            filtered("select count(*) from case_file c", staff, filter, "")
                .query(Integer.class)
                .single());
  }

  /** The cases that a person is in, as child or guardian. */
  public List<CaseFile> ofPerson(Actor.Staff staff, PersonId person) {
    return desk.as(
        staff,
        Subject.of("person", person.value()),
        Permission.READ_CASES,
        "case.search",
        () ->
            jdbc.sql(
                    CaseRows.SELECT
                        + "where c.id in (select case_id from case_party where"
                        + " person_id = :person) and "
                        + seen(staff).where()
                        + " order by c.arrived_at desc")
                .param("person", person.value())
                .params(seen(staff).params())
                .query((row, n) -> rows.read(row))
                .list());
  }

  /** Who is in it. A citizen gets nobody's address but their own, and no one's objection. */
  public List<Party> parties(Actor actor, CaseId id) {
    return desk.as(
        actor,
        id,
        Permission.READ_CASES,
        "case.parties",
        () -> {
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
                   where c.state in (:states)
                    and (:service::text is null or c.service = :service)
                    and (:officer::text is null or c.officer = :officer)
                    and
                  """
                + seen(staff).where()
                + suffix)
        .param("states", filter.states().stream().map(CaseState::name).toList())
        .param("service", filter.service())
        .param("officer", filter.officer())
        .params(seen(staff).params());
  }

  private static SqlFilter seen(Actor.Staff staff) {
    return Permission.READ_CASES.cases(staff);
  }
}
