package se.besked.casework.cases;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.besked.casework.ids.CaseId;
import se.besked.casework.ids.PersonId;
import se.besked.casework.store.Sql;

/** What is kept of custody with a case. For the use cases of this module. */
@Component
public final class CustodyRows {
  /** A case whose parties are its child's guardians; nobody has custody of an adult applicant. */
  private static final String ABOUT_CUSTODY =
      " c.child_id is not null and c.child_id <> c.applicant_id and c.state <> 'FROZEN'";

  private final JdbcClient jdbc;
  private final Clock clock;

  public CustodyRows(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * What is kept.
   *
   * @param askedAt when the register last answered; null before the first time
   * @param said its answer, to tell a new one from the same again
   * @param settledSaid the answer that an officer's word stands over
   */
  public record Kept(
      @Nullable Instant askedAt,
      String said,
      CustodyStanding standing,
      @Nullable String settledSaid,
      @Nullable Instant settledAt) {}

  /** Nothing for a case in which nobody's part rests on custody, and for a frozen one. */
  public Optional<Kept> find(CaseId id) {
    return jdbc.sql(
            """
            select k.asked_at, coalesce(k.said, '') as said,
              coalesce(k.standing, 'CONFIRMED') as standing, k.settled_said, k.settled_at
            from case_file c left join case_custody k on k.case_id = c.id
            where c.id = :id and"""
                + ABOUT_CUSTODY)
        .param("id", id.value())
        .query(
            (row, n) ->
                new Kept(
                    Sql.maybeInstant(row, "asked_at"),
                    row.getString("said"),
                    CustodyStanding.valueOf(row.getString("standing")),
                    row.getString("settled_said"),
                    Sql.maybeInstant(row, "settled_at")))
        .optional();
  }

  /** The cases of somebody who takes part, or would if custody were confirmed. */
  List<CaseId> ofParty(PersonId person) {
    return jdbc.sql(
            """
            select c.id from case_file c join case_party p on p.case_id = c.id
            where p.person_id = :person and p.role <> 'CHILD' and p.ended_at is null
              and not c.is_protected and"""
                + ABOUT_CUSTODY
                + " order by c.id")
        .param("person", person.value())
        .query((row, n) -> new CaseId(Sql.id(row, "id")))
        .list();
  }

  /**
   * Cases where something runs out by itself, a time to appeal or to answer an offer, and whose
   * turn it is to be read; who has waited longest first.
   */
  public List<CaseId> due(int most) {
    return jdbc.sql(
            """
            select c.id from (
                select id from case_file where state in ('DECIDED', 'APPEALED')
                union select case_id from place_offer where state = 'OPEN') runs
              join case_file c on c.id = runs.id
              left join case_custody k on k.case_id = c.id
            where (k.next_read_at is null or k.next_read_at <= :now) and"""
                + ABOUT_CUSTODY
                + " order by k.next_read_at nulls first, c.id limit :most")
        .param("now", Sql.at(clock.instant()))
        .param("most", most)
        .query((row, n) -> new CaseId(Sql.id(row, "id")))
        .list();
  }

  /** When it is a case's turn again. No visit moves it. */
  public void readNext(CaseId id, Instant at) {
    jdbc.sql(
            """
            insert into case_custody (case_id, municipality, next_read_at)
            select id, municipality, :at from case_file where id = :id
            on conflict (case_id) do update set next_read_at = excluded.next_read_at
            """)
        .param("id", id.value())
        .param("at", Sql.at(at))
        .update();
  }

  /**
   * Writes the register's answer down. An officer's word stood over one answer: it is over with the
   * next other one, and does not come back with the same again.
   */
  public void answered(CaseId id, String said, CustodyStanding standing) {
    jdbc.sql(
            """
            insert into case_custody (case_id, municipality, asked_at, said, standing)
            select id, municipality, :now, :said, :standing from case_file where id = :id
            on conflict (case_id) do update set asked_at = excluded.asked_at,
              said = excluded.said, standing = excluded.standing,
              settled_at = case when case_custody.settled_said = excluded.said
                then case_custody.settled_at end,
              settled_said = case when case_custody.settled_said = excluded.said
                then case_custody.settled_said end
            """)
        .param("id", id.value())
        .param("said", said)
        .param("standing", standing.name())
        .param("now", Sql.at(clock.instant()))
        .update();
  }

  /** The register was asked and did not answer: what it said before does not hold by itself. */
  public void unanswered(CaseId id) {
    jdbc.sql("update case_custody set asked_at = null where case_id = :id")
        .param("id", id.value())
        .update();
  }

  /** Writes an officer's word down, over what the register said. */
  public void settled(CaseId id, String said) {
    jdbc.sql(
            """
            insert into case_custody (case_id, municipality, asked_at, said, settled_said,
              settled_at)
            select id, municipality, :now, :said, :said, :now from case_file where id = :id
            on conflict (case_id) do update set asked_at = excluded.asked_at,
              said = excluded.said, standing = 'CONFIRMED', settled_said = excluded.settled_said,
              settled_at = excluded.settled_at
            """)
        .param("id", id.value())
        .param("said", said)
        .param("now", Sql.at(clock.instant()))
        .update();
  }
}
