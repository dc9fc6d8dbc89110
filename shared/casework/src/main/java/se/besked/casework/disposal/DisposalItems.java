package se.besked.casework.disposal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.besked.casework.ids.CaseId;
import se.besked.casework.store.Sql;

/** What is old enough, what holds it, and the items of runs. */
final class DisposalItems {
  /**
   * Everything of a service that is old enough, with what holds it. The order of the reasons is the
   * order in which they are told. Where something has happened within a year nothing is, whatever
   * the plan says: the function that disposes would refuse it.
   */
  private static final String DUE =
      """
      select c.id as case_id, c.number, c.service, b.since, case
        when c.is_protected then 'PROTECTED'
        when c.state not in ('FINAL', 'REGISTERED', 'WITHDRAWN') then 'OPEN'
        when exists (select 1 from appeal a where a.case_id = c.id
            and a.state in ('RECEIVED', 'TIMELY', 'FORWARDED'))
          or exists (select 1 from decision d where d.case_id = c.id and d.standing = 'VALID'
            and (c.state <> 'FINAL' or exists (select 1 from decision_receipt r
              where r.decision_id = d.id and r.window_last_day >= :today))) then 'APPEAL'
        when exists (select 1 from staff_task t where t.case_id = c.id and t.state <> 'DONE')
          or exists (select 1 from work_item w where w.case_id = c.id
            and w.state not in ('DONE', 'CANCELLED')) then 'WORK'
        when extract(year from i.last_month) + 2 >= extract(year from :today::date)
          or exists (select 1 from post_control_row p where p.state = 'PENDING'
            and p.person_id = i.person_id) then 'POST_CONTROL'
        when (i.case_id is not null
            or exists (select 1 from place_offer o where o.case_id = c.id)
            or exists (select 1 from work_item w where w.case_id = c.id))
          and (greatest(e.last_day, i.last_month + interval '1 month')
            + interval '3 years')::date >= :today then 'FEE_WINDOW'
        when exists (select 1 from disposal_hold h
          where h.case_id = c.id and h.lifted_at is null) then 'PERSON'
        when not exists (select 1 from journal_entry j where j.case_id = c.id)
          or exists (select 1 from journal_entry j join registry_delivery r
            on r.event_id = j.event_id where j.case_id = c.id and r.state = 'QUEUED')
          then 'RECORD'
        end as hold
      from case_file c
        join lateral (select (max(at) at time zone 'Europe/Stockholm')::date as last_day
          from case_event where case_id = c.id) e on true
        left join income_statement i on i.case_id = c.id
        join lateral (select ((case when :after = 'LAST_EVENT' then e.last_day else (
            select max(d.valid_to) from decision d
            where d.case_id = c.id and d.standing = 'VALID') end)
          + make_interval(years => :years))::date as since) b on true
      where c.municipality = :m and c.service = :service and (:only::uuid is null or c.id = :only)
        and b.since < :today and e.last_day + interval '1 year' < :today::date
        and (:type = 'CASE'
          or :type = 'ATTACHMENTS' and exists (
            select 1 from case_attachment x where x.case_id = c.id)
          or :type = 'SIGNATURES' and (exists (
              select 1 from case_signature x where x.case_id = c.id)
            or exists (select 1 from offer_signature x join place_offer o on o.id = x.offer_id
              where o.case_id = c.id))
          or :type = 'DECISION_LETTERS' and exists (select 1 from decision_document x
            join decision d on d.id = x.decision_id where d.case_id = c.id)
          or :type = 'NOTICES' and exists (select 1 from notice x where x.case_id = c.id))
      """;

  private static final int EXAMPLES = 5;

  private final JdbcClient jdbc;
  private final Clock clock;

  DisposalItems(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Adds what a rule finds to a run; a part of a case that goes whole is not told apart. */
  void propose(UUID run, String municipality, RetentionRule rule) {
    due(
            """
            insert into disposal_item (id, run_id, case_id, case_number, service, type, rule,
              due_since, state, hold)
            select gen_random_uuid(), :run, f.case_id, f.number, f.service, :type, :basis,
              f.since, case when f.hold is null then 'TO_DISPOSE' else 'HELD' end, f.hold
            from (
            """
                + DUE
                + """
                  ) f where not exists (select 1 from disposal_item i
                  where i.run_id = :run and i.case_id = f.case_id and i.type = 'CASE'
                    and i.state = 'TO_DISPOSE')
                """,
            municipality,
            rule,
            null)
        .param("run", run)
        .param("basis", rule.basis())
        .update();
  }

  /**
   * Whether it still is old enough, and what holds it now. Empty when nothing is left to find.
   *
   * @return a hold, or nothing within when nothing holds it
   */
  Optional<Optional<Hold>> now(String municipality, RetentionRule rule, CaseId id) {
    return due(DUE, municipality, rule, id.value())
        .query((row, n) -> Optional.ofNullable(row.getString("hold")).map(Hold::valueOf))
        .optional();
  }

  private JdbcClient.StatementSpec due(
      String sql, String municipality, RetentionRule rule, @Nullable UUID only) {
    return jdbc.sql(sql)
        .param("m", municipality)
        .param("service", rule.service())
        .param("type", rule.type().name())
        .param("after", rule.after().name())
        .param("years", rule.years())
        .param("today", today())
        .param("only", only);
  }

  private LocalDate today() {
    return Sql.day(clock.instant());
  }

  List<Item> next(UUID run, int atMost) {
    return jdbc.sql(
            """
            select * from disposal_item where run_id = :run and state = 'TO_DISPOSE'
            order by case_number, type limit :limit
            """)
        .param("run", run)
        .param("limit", atMost)
        .query((row, n) -> item(row))
        .list();
  }

  /**
   * Removes what a confirmed item says, settles it and writes the log: all in the one function of
   * the database that may.
   */
  void dispose(Item item) {
    jdbc.sql("select dispose(:item, :now)")
        .param("item", item.id())
        .param("now", Sql.at(clock.instant()))
        .query()
        .singleRow();
  }

  void held(Item item, Hold hold) {
    Sql.one(
        jdbc.sql(
                """
                update disposal_item set state = 'HELD', hold = :hold
                where id = :id and state = 'TO_DISPOSE'
                """)
            .param("hold", hold.name())
            .param("id", item.id())
            .update(),
        "disposal item");
  }

  List<DisposalReport.Group> groups(UUID run) {
    return jdbc.sql(
            """
            select service, type, rule, state, hold, count(*) as items,
              (array_agg(case_number order by case_number))[1\\:%d] as examples
            from disposal_item where run_id = :run
            group by service, type, rule, state, hold order by service, type, state desc, hold
            """
                .formatted(EXAMPLES))
        .param("run", run)
        .query((row, n) -> group(row))
        .list();
  }

  private static DisposalReport.Group group(ResultSet row) throws SQLException {
    var hold = Optional.ofNullable(row.getString("hold")).map(Hold::valueOf).orElse(null);
    return new DisposalReport.Group(
        row.getString("service"),
        DocumentType.valueOf(row.getString("type")),
        row.getString("rule"),
        DisposalReport.State.valueOf(row.getString("state")),
        hold,
        row.getInt("items"),
        hold == Hold.PROTECTED
            ? List.of()
            : Arrays.asList((String[]) row.getArray("examples").getArray()));
  }

  private static Item item(ResultSet row) throws SQLException {
    return new Item(
        Sql.id(row, "id"),
        new CaseId(Sql.id(row, "case_id")),
        row.getString("case_number"),
        row.getString("service"),
        DocumentType.valueOf(row.getString("type")),
        row.getString("rule"));
  }

  /** One thing to dispose of. */
  record Item(
      UUID id, CaseId caseId, String caseNumber, String service, DocumentType type, String rule) {}
}
