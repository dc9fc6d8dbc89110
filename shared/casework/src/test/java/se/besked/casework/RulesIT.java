package se.besked.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import se.besked.casework.access.AccessDenied;
import se.besked.casework.access.Actor;
import se.besked.casework.access.Role;
import se.besked.casework.crypto.CaseVault;
import se.besked.casework.crypto.Place;
import se.besked.casework.ids.CaseId;
import se.besked.casework.jobs.Job;
import se.besked.casework.rules.Approval;
import se.besked.casework.rules.RuleDraft;
import se.besked.casework.rules.RuleDrafts;
import se.besked.casework.rules.RuleTrial;
import se.besked.casework.rules.RuleTrials;
import se.besked.casework.rules.RuleVersions;
import se.besked.casework.rules.TrialOfCase.Reason;
import se.besked.casework.rules.TrialOfCase.Tried;
import se.besked.casework.store.Stale;
import se.besked.kernel.decisions.Outcome;
import se.besked.kernel.law.AppealRoute;
import se.besked.kernel.law.Dated;
import se.besked.kernel.law.Parameters;
import se.besked.kernel.law.RuleBook;

/** New figures: drafted by one, tried, approved by another, and kept for ever. */
class RulesIT {
  private static final String TOPIC = "school-transport";
  private static final LocalDate NEW_YEAR = LocalDate.of(2027, 1, 1);

  final World world = new World();
  final RuleDrafts drafts = world.get(RuleDrafts.class);
  final RuleTrials trials = world.get(RuleTrials.class);
  final RuleVersions versions = world.get(RuleVersions.class);

  @AfterEach
  void close() {
    world.close();
  }

  private RuleDraft started(String topic, LocalDate from, int metres) {
    return drafts.start(World.ADMINISTRATOR, topic, from, "Nämnden § 1", Map.of("metres", metres));
  }

  private RuleDraft tried(LocalDate from, int metres) {
    var draft = started(TOPIC, from, metres);
    trials.start(World.ADMINISTRATOR, draft.id());
    world.runDueJobs();
    return draft;
  }

  private String approved(LocalDate from, int metres) {
    var draft = tried(from, metres);
    return ((Approval.Approved) drafts.approve(World.OTHER_ADMINISTRATOR, draft)).versionId();
  }

  private RuleBook file(int metres) {
    var version =
        new Dated.Version<>(
            "1299/school-transport/2024-07-01",
            LocalDate.of(2024, 7, 1),
            null,
            "Nämnden",
            new Parameters(TOPIC, Map.of("metres", metres)));
    return new RuleBook(Map.of(TOPIC, new Dated<>(TOPIC, List.of(version))));
  }

  private int metres(Instant known, LocalDate day) {
    return versions.history(World.M).at(known).on(TOPIC, day).value().whole("metres");
  }

  @Test
  void whoWritesDoesNotApproveAndTheTryIsKept() {
    var draft = tried(NEW_YEAR, 3000);
    assertThat(drafts.approve(World.ADMINISTRATOR, draft)).isEqualTo(new Approval.OwnDraft());
    assertThat(
            world.count(
                "audit_log where actor = 'ada' and action = 'rules.approve'"
                    + " and result = 'REFUSED'"))
        .isOne();
    assertThat(drafts.save(World.OTHER_ADMINISTRATOR, draft, NEW_YEAR, "x", draft.figures()))
        .isEmpty();
    var edited = drafts.get(World.OTHER_ADMINISTRATOR, draft.id());
    assertThat(edited.editors()).containsExactly("ada", "adam");
    assertThat(drafts.approve(World.OTHER_ADMINISTRATOR, edited))
        .isEqualTo(new Approval.OwnDraft());
    assertThatThrownBy(
            () ->
                world
                    .jdbc
                    .sql(
                        "update rule_draft set state = 'APPROVED', version_id = 'x',"
                            + " approved_by = 'adam', approved_at = now()")
                    .update())
        .isInstanceOf(DataAccessException.class);
  }

  @Test
  void isApprovedOnlyWhenTriedRightAndInTime() {
    var untried = started(TOPIC, NEW_YEAR, 3000);
    assertThat(drafts.approve(World.OTHER_ADMINISTRATOR, untried))
        .isEqualTo(new Approval.NotTried());
    var late = tried(world.clock.instant().atZone(world.clock.getZone()).toLocalDate(), 3000);
    assertThat(drafts.approve(World.OTHER_ADMINISTRATOR, late)).isEqualTo(new Approval.TooLate());
    var wrong =
        drafts.start(World.ADMINISTRATOR, "handling", NEW_YEAR, "Nämnden", Map.of("meters", 3000));
    assertThat(drafts.approve(World.OTHER_ADMINISTRATOR, wrong))
        .isEqualTo(
            new Approval.Invalid("Inställningen handling.meters är okänd. Här finns metres."));
    var old = tried(NEW_YEAR, 3000);
    drafts.save(World.ADMINISTRATOR, old, NEW_YEAR, "Nämnden", Map.of("metres", 3100));
    assertThatThrownBy(() -> drafts.approve(World.OTHER_ADMINISTRATOR, old))
        .isInstanceOf(Stale.class);
    assertThat(
            drafts.approve(
                World.OTHER_ADMINISTRATOR, drafts.get(World.OTHER_ADMINISTRATOR, old.id())))
        .as("tried with other figures")
        .isEqualTo(new Approval.NotTried());
  }

  @Test
  void aVersionTakesOverOnItsDayAndWhatWasKnownIsKnownForEver() {
    versions.remember(World.M, file(2000));
    var before = world.clock.instant();
    long revision = versions.revisions().get(World.M);
    world.clock.advance(Period.ofDays(1));
    var id = approved(NEW_YEAR, 3000);
    assertThat(id).startsWith("1299/school-transport/2027-01-01/");
    assertThat(versions.revisions().get(World.M)).isGreaterThan(revision);
    var after = world.clock.instant();
    assertThat(metres(after, NEW_YEAR.minusDays(1))).isEqualTo(2000);
    assertThat(metres(after, NEW_YEAR)).isEqualTo(3000);
    assertThat(metres(before, NEW_YEAR)).as("as it was known then").isEqualTo(2000);

    world.clock.advance(Period.ofYears(3));
    versions.remember(World.M, file(1500));
    assertThat(metres(before, NEW_YEAR)).as("years later").isEqualTo(2000);
    assertThat(metres(after, NEW_YEAR)).isEqualTo(3000);
    assertThat(metres(world.clock.instant(), NEW_YEAR.minusDays(1))).isEqualTo(1500);
    assertThatThrownBy(
            () -> world.jdbc.sql("update rule_draft set figures = '{\"metres\": 1}'").update())
        .isInstanceOf(DataAccessException.class);
    assertThatThrownBy(() -> world.jdbc.sql("delete from rule_draft").update())
        .isInstanceOf(DataAccessException.class);
  }

  @Test
  void whatTheFileSaysIsRememberedOnceHoweverOftenItIsRead() {
    versions.remember(World.M, file(2000));
    versions.remember(World.M, file(2000));
    assertThat(world.count("rule_file_version")).isOne();
    assertThat(metres(Instant.EPOCH.plusSeconds(1), NEW_YEAR)).isEqualTo(2000);
    versions.remember(World.M, new RuleBook(Map.of()));
    world.clock.advance(Duration.ofMinutes(1));
    assertThat(versions.history(World.M).at(world.clock.instant()).has(TOPIC)).isFalse();
    versions.remember(World.M, file(2000));
    assertThat(world.count("rule_file_version")).isEqualTo(2);
  }

  @Test
  void isWithdrawnBeforeItsDayAndNeverAfter() {
    versions.remember(World.M, file(2000));
    var id = approved(NEW_YEAR, 3000);
    var known = world.clock.instant();
    world.clock.advance(Duration.ofMinutes(1));
    var draft = drafts.list(World.ADMINISTRATOR).getFirst();
    assertThat(draft.versionId()).isEqualTo(id);
    assertThat(drafts.withdraw(World.ADMINISTRATOR, draft)).isTrue();
    assertThat(metres(world.clock.instant(), NEW_YEAR)).isEqualTo(2000);
    assertThat(metres(known, NEW_YEAR)).as("decisions made meanwhile keep it").isEqualTo(3000);
    var again = approved(NEW_YEAR, 3100);
    assertThat(again).isNotEqualTo(id);
    world.clock.set("2027-01-01T00:00");
    assertThat(drafts.withdraw(World.ADMINISTRATOR, drafts.list(World.ADMINISTRATOR).getFirst()))
        .isFalse();
    assertThat(metres(world.clock.instant(), NEW_YEAR)).isEqualTo(3100);
  }

  @Test
  void lastYearsCasesAreTriedAndProtectedOnesCountedForTheRestrictedGroupAlone() {
    var seen = world.decided(AppealRoute.ADMINISTRATIVE_APPEAL).caseId();
    var hidden = world.decided(AppealRoute.ADMINISTRATIVE_APPEAL).caseId();
    var broken = world.decided(AppealRoute.ADMINISTRATIVE_APPEAL).caseId();
    var old = world.decided(AppealRoute.ADMINISTRATIVE_APPEAL).caseId();
    world.underReview();
    set("is_protected = true", hidden.value());
    set("arrived_at = arrived_at - interval '13 months'", old.value());
    world.host.outcome =
        head ->
            head.id().equals(broken)
                ? new Tried.NotTried(Reason.NOT_THE_SAME)
                : new Tried.Compared(Outcome.GRANT, Outcome.REFUSE, true);
    var before =
        world.jdbc.sql("select md5(string_agg(c::text, '|' order by id)) from case_file c");
    var trace = before.query(String.class).single();
    var draft = tried(NEW_YEAR, 3000);
    assertThat(world.host.tried).containsExactlyInAnyOrder(seen, hidden, broken);
    assertThat(before.query(String.class).single()).as("nothing is written").isEqualTo(trace);

    var admin = World.ADMINISTRATOR;
    var latest = trials.latest(admin, draft.id()).orElseThrow();
    assertThat(latest.state()).isEqualTo(RuleTrial.State.DONE);
    assertThat(latest.total()).isEqualTo(2);
    assertThat(latest.done()).isEqualTo(2);
    assertThat(trials.pairs(admin, draft.id()))
        .containsExactly(new RuleTrial.Pair(Outcome.GRANT, Outcome.REFUSE, 1, 1));
    assertThat(trials.untried(admin, draft.id()))
        .containsExactly(new RuleTrial.Untried(Reason.NOT_THE_SAME, 1));
    assertThat(trials.flips(admin, draft.id(), 10)).isEmpty();

    var reader = World.staff("adele", Role.ADMINISTRATOR, Role.OFFICER);
    assertThat(trials.flips(reader, draft.id(), 10))
        .extracting(RuleTrial.Flip::id)
        .containsExactly(seen);
    assertThat(trials.untriedCases(reader, draft.id(), 10))
        .extracting(RuleTrial.UntriedCase::id)
        .containsExactly(broken);
    var restricted = World.staff("agda", Role.ADMINISTRATOR, Role.PROTECTED_CASES);
    assertThat(trials.pairs(restricted, draft.id()).getFirst().cases()).isEqualTo(2);
    assertThat(trials.latest(restricted, draft.id()).orElseThrow().total()).isEqualTo(3);
    assertThat(trials.flips(restricted, draft.id(), 10))
        .extracting(RuleTrial.Flip::id)
        .containsExactly(hidden);
  }

  @Test
  void aTrialGoesInBatchesOnceEachAndCanBeStopped() {
    for (int i = 0; i < 3; i++) {
      world.decided(AppealRoute.ADMINISTRATIVE_APPEAL);
    }
    var first = world.jdbc.sql("select min(id::text) from case_file").query(String.class).single();
    copies(first, 230);
    var draft = started(TOPIC, NEW_YEAR, 3000);
    var trial = trials.start(World.ADMINISTRATOR, draft.id());
    assertThat(trial.total()).isEqualTo(233);
    world.run(Job.TRY_RULES, trial.id() + "/0");
    assertThat(trials.latest(World.ADMINISTRATOR, draft.id()).orElseThrow().done()).isEqualTo(100);
    assertThat(trials.cancel(World.ADMINISTRATOR, draft.id())).isTrue();
    world.runDueJobs();
    assertThat(world.count("rule_trial_case")).isEqualTo(100);
    assertThat(drafts.approve(World.OTHER_ADMINISTRATOR, draft)).isEqualTo(new Approval.NotTried());

    var again = trials.start(World.ADMINISTRATOR, draft.id());
    world.run(Job.TRY_RULES, again.id() + "/0");
    world.runDueJobs();
    assertThat(world.count("rule_trial_case where trial_id = '" + again.id() + "'")).isEqualTo(233);
    assertThat(trials.cancel(World.ADMINISTRATOR, draft.id())).isFalse();
    assertThat(drafts.approve(World.OTHER_ADMINISTRATOR, draft))
        .isInstanceOf(Approval.Approved.class);
  }

  @Test
  void nobodyElseSeesOrDraftsRules() {
    var draft = started(TOPIC, NEW_YEAR, 3000);
    var neighbour = new Actor.Staff("granne", "granhult", java.util.Set.of(Role.ADMINISTRATOR));
    assertThat(drafts.list(neighbour)).isEmpty();
    for (var staff : List.of(World.OFFICER, World.AUDITOR, neighbour)) {
      assertThatThrownBy(() -> drafts.get(staff, draft.id())).isInstanceOf(AccessDenied.class);
      assertThatThrownBy(() -> drafts.approve(staff, draft)).isInstanceOf(AccessDenied.class);
      assertThatThrownBy(() -> trials.start(staff, draft.id())).isInstanceOf(AccessDenied.class);
    }
    assertThat(drafts.discard(World.OTHER_ADMINISTRATOR, draft)).isTrue();
    assertThat(drafts.list(World.ADMINISTRATOR)).isEmpty();
  }

  private void set(String what, UUID id) {
    world.jdbc.sql("update case_file set " + what + " where id = :id").param("id", id).update();
  }

  /** More cases like one; only this test wants so many. */
  private void copies(String id, int count) {
    var columns =
        world
            .jdbc
            .sql(
                """
                select string_agg(column_name, ', ') from information_schema.columns
                where table_name = 'case_file' and is_generated = 'NEVER'
                """)
            .query(String.class)
            .single();
    world
        .jdbc
        .sql(
            """
            with more as (select gen_random_uuid() as id, gen_random_uuid() as draft, n
                from generate_series(1, :count) n),
              drafts as (insert into draft select (jsonb_populate_record(d,
                jsonb_build_object('id', m.draft))).* from draft d, more m
                where d.id = (select draft_id from case_file where id = :id::uuid))
            insert into case_file (COLUMNS) select COLUMNS from (
              select (jsonb_populate_record(c, jsonb_build_object(
                'id', m.id, 'draft_id', m.draft, 'number', 'K-' || m.n))).*
              from case_file c, more m where c.id = :id::uuid)
            """
                .replace("COLUMNS", columns))
        .param("count", count)
        .param("id", id)
        .update();
    world
        .jdbc
        .sql("select id from case_file where number like 'K-%'")
        .query(UUID.class)
        .list()
        .forEach(this::sealed);
  }

  /** Each with texts of its own, as no other's key opens them. */
  private void sealed(UUID id) {
    var vault = world.get(CaseVault.class);
    for (var column : List.of("summary", "application")) {
      world
          .jdbc
          .sql("update case_file set " + column + " = :text where id = :id")
          .param("text", vault.sealText(new CaseId(id), new Place("case_file", id, column), "{}"))
          .param("id", id)
          .update();
    }
  }
}
