package se.besked.casework.rules;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.besked.casework.access.Actor;
import se.besked.casework.access.Desk;
import se.besked.casework.access.Permission;
import se.besked.casework.access.Role;
import se.besked.casework.ids.CaseId;
import se.besked.casework.jobs.Job;
import se.besked.casework.jobs.Jobs;
import se.besked.casework.store.Sql;
import se.besked.kernel.decisions.Outcome;

/**
 * Last year's cases tried with a draft's figures: begun and stopped by an administrator, done by a
 * job, read as counts by administrators and case by case by those who may read the case. Protected
 * cases are tried too, and counted for the restricted group alone.
 */
public final class RuleTrials {
  /** What has been decided or entered; what is open has its outcome before it. */
  static final String CONCLUDED = "c.state in ('REGISTERED', 'DECIDED', 'APPEALED', 'FINAL')";

  private static final String VISIBLE = "(:restricted or not c.is_protected)";

  /** The numbers leave out protected cases, or their difference would tell how many there are. */
  private static final String SEEN =
      """
      select t.id, t.draft_id, t.draft_version, t.state, t.arrived_from, t.arrived_to,
        t.started_by, t.started_at, t.ended_at,
        (select count(*) from rule_trial_case r join case_file c on c.id = r.case_id
          where r.trial_id = t.id and %1$s) as done,
        (select count(*) from case_file c
          where c.municipality = t.municipality and c.service = any (t.services)
            and c.arrived_at > t.arrived_from and c.arrived_at <= t.arrived_to
            and %2$s and %1$s) as total
      from rule_trial t where t.draft_id = :draft order by t.number desc limit 1
      """
          .formatted(VISIBLE, CONCLUDED);

  private final JdbcClient jdbc;
  private final RuleDrafts drafts;
  private final Jobs jobs;
  private final Desk desk;
  private final Clock clock;
  private final Supplier<RuleTopics> topics;

  public RuleTrials(
      JdbcClient jdbc,
      RuleDrafts drafts,
      Jobs jobs,
      Desk desk,
      Clock clock,
      Supplier<RuleTopics> topics) {
    this.jdbc = jdbc;
    this.drafts = drafts;
    this.jobs = jobs;
    this.desk = desk;
    this.clock = clock;
    this.topics = topics;
  }

  /** Begins a trial with the draft as it stands now. One that runs already is stopped. */
  public RuleTrial start(Actor.Staff staff, UUID draftId) {
    return desk.as(
        staff,
        drafts.draft(staff, draftId, ""),
        Permission.CHANGE_RULES,
        "rules.try",
        draft -> {
          topics.get().check(draft.topic(), draft.figures());
          stop(draftId);
          var id = UUID.randomUUID();
          var services = String.join(" ", topics.get().services(draft.topic()));
          var now = clock.instant();
          var from = now.atZone(Sql.SWEDEN).minusYears(1).toInstant();
          var unused =
              jdbc.sql(
                      """
                      insert into rule_trial (id, draft_id, draft_version, municipality, topic,
                        figures, services, arrived_from, arrived_to, state, total, started_by,
                        started_at)
                      select :id, :draft, :version, :municipality, :topic, :figures::jsonb,
                        string_to_array(:services, ' '), :from, :now, 'RUNNING', (select count(*) from case_file c
                          where c.municipality = :municipality and c.service = any (string_to_array(:services, ' '))
                            and c.arrived_at > :from and c.arrived_at <= :now and
                      """
                          + CONCLUDED
                          + "), :by, :now")
                  .param("id", id)
                  .param("draft", draftId)
                  .param("version", draft.version())
                  .param("municipality", staff.municipality())
                  .param("topic", draft.topic())
                  .param("figures", Figures.write(draft.figures()))
                  .param("services", services)
                  .param("from", Sql.at(from))
                  .param("now", Sql.at(now))
                  .param("by", staff.userId())
                  .update();
          jobs.plan(Job.TRY_RULES, id + "/0");
          return seen(staff, draftId).orElseThrow();
        });
  }

  /** Stops a trial; false when it has ended already. */
  public boolean cancel(Actor.Staff staff, UUID draftId) {
    return desk.as(
        staff,
        drafts.draft(staff, draftId, ""),
        Permission.CHANGE_RULES,
        "rules.stopTrial",
        draft -> stop(draftId) > 0);
  }

  private int stop(UUID draftId) {
    return jdbc.sql(
            """
            update rule_trial set state = 'CANCELLED', ended_at = :now, version = version + 1
            where draft_id = :draft and state = 'RUNNING'
            """)
        .param("now", Sql.at(clock.instant()))
        .param("draft", draftId)
        .update();
  }

  /** The draft's latest trial. */
  public Optional<RuleTrial> latest(Actor.Staff staff, UUID draftId) {
    return desk.as(
        staff,
        drafts.draft(staff, draftId, ""),
        Permission.CHANGE_RULES,
        "rules.read",
        draft -> seen(staff, draftId));
  }

  private Optional<RuleTrial> seen(Actor.Staff staff, UUID draftId) {
    return jdbc.sql(SEEN)
        .param("draft", draftId)
        .param("restricted", staff.has(Role.PROTECTED_CASES))
        .query((row, n) -> read(row))
        .optional();
  }

  /** How many go from which outcome to which. */
  public List<RuleTrial.Pair> pairs(Actor.Staff staff, UUID draftId) {
    return results(
        staff,
        draftId,
        "rules.pairs",
        "select t.before, t.after, count(*) as cases,"
            + " count(*) filter (where t.otherwise) as otherwise",
        "t.problem is null and " + VISIBLE,
        "group by t.before, t.after order by t.before, t.after",
        Map.of("restricted", staff.has(Role.PROTECTED_CASES)),
        (row, n) ->
            new RuleTrial.Pair(
                Outcome.valueOf(row.getString("before")),
                Outcome.valueOf(row.getString("after")),
                row.getInt("cases"),
                row.getInt("otherwise")));
  }

  /** How many could not be tried, by reason. */
  public List<RuleTrial.Untried> untried(Actor.Staff staff, UUID draftId) {
    return results(
        staff,
        draftId,
        "rules.untried",
        "select t.problem, count(*) as cases",
        "t.problem is not null and " + VISIBLE,
        "group by t.problem order by t.problem",
        Map.of("restricted", staff.has(Role.PROTECTED_CASES)),
        (row, n) ->
            new RuleTrial.Untried(
                TrialOfCase.Reason.valueOf(row.getString("problem")), row.getInt("cases")));
  }

  /** The cases whose outcome flips, among those that the actor may read. */
  public List<RuleTrial.Flip> flips(Actor.Staff staff, UUID draftId, int atMost) {
    var reached = Permission.READ_CASES.cases(staff);
    return results(
        staff,
        draftId,
        "rules.flips",
        "select c.id, c.number, t.before, t.after",
        "t.before <> t.after and " + reached.where(),
        "order by c.number limit " + atMost,
        reached.params(),
        (row, n) ->
            new RuleTrial.Flip(
                new CaseId(Sql.id(row, "id")),
                row.getString("number"),
                Outcome.valueOf(row.getString("before")),
                Outcome.valueOf(row.getString("after"))));
  }

  /** The cases that could not be tried, among those that the actor may read. */
  public List<RuleTrial.UntriedCase> untriedCases(Actor.Staff staff, UUID draftId, int atMost) {
    var reached = Permission.READ_CASES.cases(staff);
    return results(
        staff,
        draftId,
        "rules.untriedCases",
        "select c.id, c.number, t.problem",
        "t.problem is not null and " + reached.where(),
        "order by c.number limit " + atMost,
        reached.params(),
        (row, n) ->
            new RuleTrial.UntriedCase(
                new CaseId(Sql.id(row, "id")),
                row.getString("number"),
                TrialOfCase.Reason.valueOf(row.getString("problem"))));
  }

  private <R> List<R> results(
      Actor.Staff staff,
      UUID draftId,
      String action,
      String select,
      String condition,
      String suffix,
      Map<String, ?> params,
      RowMapper<R> reader) {
    return desk.as(
        staff,
        drafts.draft(staff, draftId, ""),
        Permission.CHANGE_RULES,
        action,
        draft ->
            jdbc.sql(
                    select
                        + " from rule_trial_case t join case_file c on c.id = t.case_id"
                        + " where t.trial_id = (select id from rule_trial where draft_id = :draft"
                        + " order by number desc limit 1) and "
                        + condition
                        + " "
                        + suffix)
                .param("draft", draftId)
                .params(params)
                .query(reader)
                .list());
  }

  private static RuleTrial read(ResultSet row) throws SQLException {
    return new RuleTrial(
        Sql.id(row, "id"),
        Sql.id(row, "draft_id"),
        row.getInt("draft_version"),
        RuleTrial.State.valueOf(row.getString("state")),
        Sql.instant(row, "arrived_from"),
        Sql.instant(row, "arrived_to"),
        row.getInt("total"),
        row.getInt("done"),
        row.getString("started_by"),
        Sql.instant(row, "started_at"),
        Sql.maybeInstant(row, "ended_at"));
  }
}
