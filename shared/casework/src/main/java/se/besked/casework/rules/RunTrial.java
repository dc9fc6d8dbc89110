package se.besked.casework.rules;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.besked.casework.access.Desk;
import se.besked.casework.cases.CaseFile;
import se.besked.casework.cases.CaseRows;
import se.besked.casework.ids.CaseId;
import se.besked.casework.jobs.Job;
import se.besked.casework.jobs.Jobs;
import se.besked.casework.rules.TrialOfCase.Tried;
import se.besked.casework.store.Sql;

/**
 * Tries the next cases of a {@link RuleTrial}, some at a time, so that it can be followed, stopped
 * and taken up again where a node was killed. Writes only what came of it.
 */
public final class RunTrial {
  private static final int BATCH = 100;

  private final JdbcClient jdbc;
  private final CaseRows cases;
  private final RuleVersions versions;
  private final Jobs jobs;
  private final Desk desk;
  private final Clock clock;
  private final Supplier<TrialOfCase> trial;

  public RunTrial(
      JdbcClient jdbc,
      CaseRows cases,
      RuleVersions versions,
      Jobs jobs,
      Desk desk,
      Clock clock,
      Supplier<TrialOfCase> trial) {
    this.jdbc = jdbc;
    this.cases = cases;
    this.versions = versions;
    this.jobs = jobs;
    this.desk = desk;
    this.clock = clock;
    this.trial = trial;
  }

  private record Running(
      UUID id,
      String municipality,
      String topic,
      Map<String, Object> figures,
      String services,
      Instant from,
      Instant to,
      @Nullable Instant lastArrived,
      @Nullable UUID lastCase,
      int version) {}

  private record Next(CaseId id, Instant arrivedAt) {}

  /** One batch. A second run of the same one finds it done, and goes on with what is left. */
  public void run(UUID id) {
    var running = find(id);
    if (running.isEmpty()) {
      return;
    }
    var now = running.getFirst();
    var next = next(now);
    var history = versions.history(now.municipality());
    var results = next.stream().map(n -> tried(now, history, n.id())).toList();
    desk.whole(() -> write(now, next, results));
  }

  private Tried tried(Running now, RuleHistory history, CaseId id) {
    return cases
        .find(id)
        .map(CaseFile::head)
        .map(head -> trial.get().of(head, history, now.topic(), now.figures()))
        .orElseThrow();
  }

  private void write(Running now, List<Next> next, List<Tried> results) {
    boolean last = next.size() < BATCH;
    var at = next.isEmpty() ? null : next.getLast();
    int rows =
        jdbc.sql(
                """
                update rule_trial set done = done + :tried, version = version + 1,
                  last_arrived = coalesce(:lastArrived::timestamptz, last_arrived),
                  last_case = coalesce(:lastCase::uuid, last_case),
                  state = case when :last then 'DONE' else 'RUNNING' end,
                  ended_at = case when :last then :now::timestamptz end
                where id = :id and version = :version and state = 'RUNNING'
                """)
            .param("tried", next.size())
            .param("lastArrived", at == null ? null : Sql.at(at.arrivedAt()))
            .param("lastCase", at == null ? null : at.id().value())
            .param("last", last)
            .param("now", Sql.at(clock.instant()))
            .param("id", now.id())
            .param("version", now.version())
            .update();
    if (rows == 0) {
      return; // stopped, or another node did this batch
    }
    for (int i = 0; i < next.size(); i++) {
      insert(now.id(), next.get(i).id(), results.get(i));
    }
    if (!last) {
      // Named after how far the trial has come: a batch that runs once more never plans the one
      // that is just running, which would be taken for planned already.
      jobs.plan(Job.TRY_RULES, now.id() + "/" + (now.version() + 1));
    }
  }

  private void insert(UUID trialId, CaseId caseId, Tried tried) {
    var compared = tried instanceof Tried.Compared c ? c : null;
    var not = tried instanceof Tried.NotTried n ? n : null;
    var unused =
        jdbc.sql(
                """
                insert into rule_trial_case (trial_id, case_id, before, after, otherwise, problem)
                values (:trial, :case, :before, :after, :otherwise, :problem)
                """)
            .param("trial", trialId)
            .param("case", caseId.value())
            .param("before", compared == null ? null : compared.before().name())
            .param("after", compared == null ? null : compared.after().name())
            .param("otherwise", compared != null && compared.otherwise())
            .param("problem", not == null ? null : not.reason().name())
            .update();
  }

  private List<Next> next(Running now) {
    return jdbc.sql(
            """
            select c.id, c.arrived_at from case_file c
            where c.municipality = :municipality and c.service = any (string_to_array(:services, ' '))
              and c.arrived_at > :from and c.arrived_at <= :to
              and (:lastArrived::timestamptz is null
                or (c.arrived_at, c.id) > (:lastArrived::timestamptz, :lastCase::uuid))
              and
            """
                + RuleTrials.CONCLUDED
                + " order by c.arrived_at, c.id limit :batch")
        .param("municipality", now.municipality())
        .param("services", now.services())
        .param("from", Sql.at(now.from()))
        .param("to", Sql.at(now.to()))
        .param("lastArrived", now.lastArrived() == null ? null : Sql.at(now.lastArrived()))
        .param("lastCase", now.lastCase())
        .param("batch", BATCH)
        .query((row, n) -> new Next(new CaseId(Sql.id(row, "id")), Sql.instant(row, "arrived_at")))
        .list();
  }

  private List<Running> find(UUID id) {
    return jdbc.sql("select * from rule_trial where id = :id and state = 'RUNNING'")
        .param("id", id)
        .query((row, n) -> read(row))
        .list();
  }

  private static Running read(ResultSet row) throws SQLException {
    return new Running(
        Sql.id(row, "id"),
        row.getString("municipality"),
        row.getString("topic"),
        Figures.read(row.getString("figures")),
        String.join(" ", (String[]) row.getArray("services").getArray()),
        Sql.instant(row, "arrived_from"),
        Sql.instant(row, "arrived_to"),
        Sql.maybeInstant(row, "last_arrived"),
        Sql.maybeId(row, "last_case"),
        row.getInt("version"));
  }
}
