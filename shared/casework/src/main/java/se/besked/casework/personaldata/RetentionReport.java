package se.besked.casework.personaldata;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.besked.casework.access.Actor;
import se.besked.casework.access.Desk;
import se.besked.casework.access.Own;
import se.besked.casework.access.Permission;
import se.besked.casework.access.Role;
import se.besked.casework.access.SqlFilter;
import se.besked.casework.access.Subject;
import se.besked.casework.store.Sql;

/** What is kept, for how long, by which rule, and how much of it there is. Reads nobody's data. */
public final class RetentionReport {
  private static final String BY_PLAN = "Enligt nämndens dokumenthanteringsplan.";

  private final JdbcClient jdbc;
  private final Desk desk;
  private final Clock clock;
  private final Kept kept;

  public RetentionReport(JdbcClient jdbc, Desk desk, Clock clock, Kept kept) {
    this.jdbc = jdbc;
    this.desk = desk;
    this.clock = clock;
    this.kept = kept;
  }

  /** How long what goes by itself is kept. */
  public record Kept(Duration drafts, Duration logins, Duration orders, Duration codes) {}

  /** The report. Cases that the member of staff may not know of are not counted. */
  @Own("how much is kept in the own municipality")
  public List<RetentionLine> of(Actor.Staff staff) {
    return desk.as(
        staff,
        Subject.list("retention"),
        Permission.READ_RETENTION,
        "retention.report",
        seen ->
            List.of(
                cases("Ärenden som pågår", "c.state not in ('FINAL', 'WITHDRAWN')", seen),
                cases("Avslutade ärenden", "c.state in ('FINAL', 'WITHDRAWN')", seen),
                timed(
                    "Utkast",
                    "Raderas %d dagar efter att de senast sparades.",
                    unclosed(
                        "draft where state in ('OPEN', 'SIGNING') and municipality = :m",
                        "owner_id",
                        staff),
                    "saved_at",
                    kept.drafts(),
                    staff),
                timed(
                    "Inloggningar",
                    "Raderas %d dagar efter att de öppnades. Åtkomstloggen minns att de fanns.",
                    unclosed("login where true", "person_id", staff),
                    "opened_at",
                    kept.logins(),
                    staff),
                timed(
                    "Påbörjade inloggningar och underskrifter",
                    "Raderas efter %d dag.",
                    unclosed("eid_order where true", "signer_id", staff),
                    "created_at",
                    kept.orders(),
                    staff),
                timed(
                    "Koder som bekräftar en adress",
                    "Raderas efter %d dag.",
                    unclosed("contact_code where true", "person_id", staff),
                    "asked_at",
                    kept.codes(),
                    staff),
                kept(
                    "Adresser för meddelanden",
                    "Tills personen ändrar eller tar bort dem.",
                    unclosed("contact_address where true", "person_id", staff),
                    "given_at",
                    staff),
                kept(
                    "Personer",
                    "Så länge det finns något om dem.",
                    unclosed("person where true", "id", staff),
                    "created_at",
                    staff),
                kept(
                    "Inkomstuppgifter",
                    BY_PLAN,
                    unclosed("income_statement where municipality = :m", "person_id", staff),
                    "stated_at",
                    staff),
                kept(
                    "Filer med taxerade inkomster",
                    BY_PLAN,
                    "post_control_run where municipality = :m",
                    "uploaded_at",
                    staff),
                auditLog(staff)));
  }

  /** Nor is what there is of people who are protected, or in a protected case. */
  private static String unclosed(String from, String person, Actor.Staff staff) {
    if (staff.has(Role.PROTECTED_CASES)) {
      return from;
    }
    return from
        + """
           and (%1$s is null or %1$s not in (
            select x.person_id from person_protection x where x.closed_since is not null
            union all
            select p.person_id from case_party p where p.case_id in (
              select c.id from case_file c where c.is_protected)))
          """
            .formatted(from.split(" ", 2)[0] + "." + person);
  }

  private RetentionLine cases(String what, String state, SqlFilter seen) {
    return jdbc.sql(
            "select count(*) as many, min(c.arrived_at) as oldest from case_queue c where "
                + state
                + " and "
                + seen.where())
        .params(seen.params())
        .query(
            (row, n) ->
                new RetentionLine(
                    what, BY_PLAN, row.getInt("many"), Sql.maybeInstant(row, "oldest"), 0))
        .single();
  }

  /** Days that are over have been counted already. */
  private RetentionLine auditLog(Actor.Staff staff) {
    return jdbc.sql(
            """
            select coalesce(sum(lines), 0) as many, min(first) as oldest from (
              select lines, first from audit_day where municipality in (:m, '-')
              union all
              select count(*), min(at) from audit_log
                where at >= (select coalesce(
                    (max(day) + 1)::timestamp at time zone 'Europe/Stockholm', '-infinity')
                  from audit_day)
                  and (municipality = :m or municipality is null)) counted
            """)
        .param("m", staff.municipality())
        .query(
            (row, n) ->
                new RetentionLine(
                    "Åtkomstlogg",
                    "Ingen gallring utan beslut av nämnden. Databasen tillåter ingen ändring.",
                    row.getInt("many"),
                    Sql.maybeInstant(row, "oldest"),
                    0))
        .single();
  }

  private RetentionLine timed(
      String what, String rule, String from, String since, Duration keptFor, Actor.Staff staff) {
    // A job that comes by every few hours is not late before the next day.
    var before = clock.instant().minus(keptFor).minus(Duration.ofDays(1));
    return line(what, rule.formatted(keptFor.toDays()), from, since, before, staff);
  }

  private RetentionLine kept(
      String what, String rule, String from, String since, Actor.Staff staff) {
    return line(what, rule, from, since, null, staff);
  }

  private RetentionLine line(
      String what,
      String rule,
      String from,
      String since,
      @Nullable Instant before,
      Actor.Staff staff) {
    return jdbc.sql(
            "select count(*) as many, min(%1$s) as oldest, count(*) filter (where %1$s < :before) as overdue, coalesce(:m, '') from %2$s"
                .formatted(since, from))
        .param("before", Sql.at(before == null ? Instant.EPOCH : before))
        .param("m", staff.municipality())
        .query(
            (row, n) ->
                new RetentionLine(
                    what,
                    rule,
                    row.getInt("many"),
                    Sql.maybeInstant(row, "oldest"),
                    row.getInt("overdue")))
        .single();
  }
}
