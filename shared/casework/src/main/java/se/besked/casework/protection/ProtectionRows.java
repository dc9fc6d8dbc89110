package se.besked.casework.protection;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.besked.casework.ids.CaseId;
import se.besked.casework.ids.PersonId;
import se.besked.casework.store.Sql;
import se.besked.kernel.people.Protection;

/** Rows of who is protected. For the use cases of this package, which have checked who asks. */
@Component
public final class ProtectionRows {
  /** Somebody who is in a matter that goes on. */
  private static final String IN_OPEN_MATTER =
      """
      (exists (select 1 from case_party cp join case_file c on c.id = cp.case_id
          where cp.person_id = p.id and c.state not in ('FINAL', 'WITHDRAWN'))
        or exists (select 1 from draft d
          where d.owner_id = p.id and d.state in ('OPEN', 'SIGNING'))
        or exists (select 1 from partner_link l where (l.named_by = p.id or l.partner_id = p.id)
          and l.state <> 'ENDED'))
      """;

  /** Somebody of whom there is anything at all to hide. */
  private static final String KNOWN =
      """
      (exists (select 1 from case_party cp where cp.person_id = p.id)
        or exists (select 1 from draft d where d.owner_id = p.id)
        or exists (select 1 from partner_link l where l.named_by = p.id or l.partner_id = p.id)
        or exists (select 1 from post_control_row r where r.person_id = p.id)
        or x.closed_since is not null)
      """;

  private final JdbcClient jdbc;
  private final Clock clock;

  public ProtectionRows(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** All whose flag was read too long ago, the longest first: found once for a whole run. */
  List<PersonId> due(Instant openBefore, Instant restBefore) {
    return jdbc.sql(
            "select p.id from person p left join person_protection x on x.person_id = p.id"
                + " where (coalesce(x.read_at, '-infinity') < :rest and "
                + KNOWN
                + ") or (coalesce(x.read_at, '-infinity') < :open and "
                + IN_OPEN_MATTER
                + ") order by x.read_at nulls first, p.id")
        .param("open", Sql.at(openBefore))
        .param("rest", Sql.at(restBefore))
        .query((row, n) -> new PersonId(Sql.id(row, "id")))
        .list();
  }

  /**
   * Writes what was read of people who are not protected.
   *
   * @return those of them whose matters are closed all the same
   */
  List<PersonId> readOpen(List<PersonId> people) {
    return jdbc
        .sql(
            """
            insert into person_protection (person_id, marking, read_at)
            select unnest(string_to_array(:people, ' ')::uuid[]), 'NONE', :now
            on conflict (person_id) do update
              set marking = 'NONE', read_at = excluded.read_at
            returning case when closed_since is not null then person_id end as person_id
            """)
        .param("people", people.stream().map(PersonId::toString).collect(Collectors.joining(" ")))
        .param("now", Sql.at(clock.instant()))
        .query((row, n) -> Optional.ofNullable(Sql.maybeId(row, "person_id")))
        .list()
        .stream()
        .flatMap(Optional::stream)
        .map(PersonId::new)
        .toList();
  }

  /** Closes a person's matters, or leaves them closed. */
  void close(PersonId person, Protection marking) {
    jdbc.sql(
            """
            insert into person_protection (person_id, marking, read_at, closed_since)
            values (:person, :marking, :now, :now)
            on conflict (person_id) do update set marking = excluded.marking,
              read_at = excluded.read_at,
              closed_since = coalesce(person_protection.closed_since, excluded.closed_since)
            """)
        .param("person", person.value())
        .param("marking", marking.name())
        .param("now", Sql.at(clock.instant()))
        .update();
  }

  Optional<ProtectedPerson> find(PersonId person) {
    return jdbc.sql("select * from person_protection where person_id = :person for no key update")
        .param("person", person.value())
        .query((row, n) -> read(row))
        .optional()
        .filter(found -> found.closedSince() != null);
  }

  /** Opens again. */
  void lift(ProtectedPerson person, String by, String because) {
    Sql.one(
        jdbc.sql(
                """
                update person_protection set closed_since = null, lifted_by = :by,
                  lifted_because = :because, lifted_at = :now, version = version + 1
                where person_id = :person and version = :version and marking = 'NONE'
                """)
            .param("by", by)
            .param("because", because)
            .param("now", Sql.at(clock.instant()))
            .param("person", person.person().value())
            .param("version", person.version())
            .update(),
        "protection");
  }

  /** Everything that a person is in, whatever their part and whether it has ended. */
  List<CaseId> casesOf(PersonId person) {
    return cases(
        """
        select c.id from case_file c where c.child_id = :person or c.applicant_id = :person
          or c.id in (select case_id from case_party where person_id = :person)
        order by c.id
        """,
        person);
  }

  /** What a person has applied for, or is the child of. */
  List<CaseId> ownCasesOf(PersonId person) {
    return cases(
        """
        select c.id from case_file c where c.child_id = :person or c.applicant_id = :person
        order by c.id
        """,
        person);
  }

  private List<CaseId> cases(String sql, PersonId person) {
    return jdbc.sql(sql)
        .param("person", person.value())
        .query((row, n) -> new CaseId(Sql.id(row, "id")))
        .list();
  }

  /** Those whom a person has said that they live with, and who have said it of them. */
  List<PersonId> partnersOf(PersonId person) {
    return jdbc.sql(
            """
            select case when named_by = :person then partner_id else named_by end as partner
            from partner_link where (named_by = :person or partner_id = :person)
              and state <> 'ENDED'
            """)
        .param("person", person.value())
        .query((row, n) -> new PersonId(Sql.id(row, "partner")))
        .list();
  }

  /** Whether anybody in a case has closed matters. */
  boolean isAnybodyClosed(CaseId caseId) {
    return jdbc.sql(
            """
            select exists (select 1 from case_party cp
              join person_protection x on x.person_id = cp.person_id
              where cp.case_id = :case and x.closed_since is not null)
            """)
        .param("case", caseId.value())
        .query(Boolean.class)
        .single();
  }

  List<ProtectedPerson> closed(String municipality) {
    return jdbc.sql(
            """
            select x.* from person_protection x where x.closed_since is not null
              and exists (select 1 from case_party cp join case_file c on c.id = cp.case_id
                where cp.person_id = x.person_id and c.municipality = :m)
            order by x.marking = 'NONE' desc, x.closed_since desc, x.person_id
            """)
        .param("m", municipality)
        .query((row, n) -> read(row))
        .list();
  }

  static ProtectedPerson read(ResultSet row) throws SQLException {
    return new ProtectedPerson(
        new PersonId(Sql.id(row, "person_id")),
        Protection.valueOf(row.getString("marking")),
        Sql.instant(row, "read_at"),
        Sql.maybeInstant(row, "closed_since"),
        row.getInt("version"));
  }
}
