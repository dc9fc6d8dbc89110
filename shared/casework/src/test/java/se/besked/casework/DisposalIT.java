package se.besked.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.besked.casework.access.AccessDenied;
import se.besked.casework.access.Actor;
import se.besked.casework.access.Role;
import se.besked.casework.cases.CaseAttachments;
import se.besked.casework.cases.CaseFile;
import se.besked.casework.chain.CheckChain;
import se.besked.casework.disposal.DisposalReport;
import se.besked.casework.disposal.DisposalRun;
import se.besked.casework.disposal.Disposals;
import se.besked.casework.disposal.Disposals.Confirming;
import se.besked.casework.disposal.DocumentType;
import se.besked.casework.disposal.Hold;
import se.besked.casework.disposal.RetentionPlan;
import se.besked.casework.disposal.RetentionRule;
import se.besked.casework.disposal.RetentionRule.After;
import se.besked.casework.ids.CaseId;
import se.besked.casework.jobs.Job;
import se.besked.casework.protection.FreezeCase;
import se.besked.casework.registry.JournalFilter;
import se.besked.casework.registry.JournalLine;
import se.besked.casework.registry.JournalLines;
import se.besked.casework.store.Stale;
import se.besked.kernel.law.AppealRoute;

class DisposalIT {
  private static final Actor.Staff ARCHIVIST = World.staff("arvid", Role.ADMINISTRATOR);
  private static final Actor.Staff SECOND = World.staff("asta", Role.ADMINISTRATOR);
  private static final Duration THREE_YEARS = Duration.ofDays(3 * 365 + 2);

  final World world = new World();

  @AfterEach
  void close() {
    world.close();
  }

  private Disposals disposals() {
    return world.get(Disposals.class);
  }

  private void plan(RetentionRule... rules) {
    world.plan.set(new RetentionPlan("test/1", true, List.of(rules)));
  }

  private static RetentionRule rule(DocumentType type, int years) {
    return new RetentionRule("school-transport", type, years, After.LAST_EVENT, "Exempel 1.1");
  }

  /** A case with a file that was taken back, entered in the record, as long ago as said. */
  private CaseFile withdrawn(Duration ago) {
    var file = world.submitted(false);
    world
        .get(CaseAttachments.class)
        .add(file.id(), world.anna, "why", "a.pdf", "application/pdf", new byte[] {1});
    end(file.id(), "WITHDRAWN");
    world.clock.advance(ago);
    return file;
  }

  private void end(CaseId id, String state) {
    world.runDueJobs();
    world
        .jdbc
        .sql("update case_file set state = :state where id = :id")
        .param("state", state)
        .param("id", id.value())
        .update();
    world.jdbc.sql("update staff_task set state = 'DONE', claimed_by = 'x'").update();
  }

  private DisposalReport.Group only() {
    var report = disposals().dryRun(ARCHIVIST);
    assertThat(report.groups()).hasSize(1);
    return report.groups().getFirst();
  }

  private UUID confirmed() {
    var run = disposals().dryRun(ARCHIVIST).run().id();
    assertThat(disposals().confirm(SECOND, run)).isEqualTo(Confirming.CONFIRMED);
    return run;
  }

  private int left(CaseId id, String table) {
    return world.count(table + " where case_id = '" + id + "'");
  }

  @Test
  void withoutAPlanOrARuleEverythingIsKept() {
    withdrawn(THREE_YEARS);
    assertThatThrownBy(() -> disposals().dryRun(ARCHIVIST))
        .hasMessageContaining("no retention plan");
    plan();
    var report = disposals().dryRun(ARCHIVIST);
    assertThat(report.groups()).isEmpty();
    assertThat(report.withoutRule())
        .containsExactly(new DisposalReport.WithoutRule("school-transport", 1));
  }

  @Test
  void aDryRunCountsAndRemovesNothing() {
    var file = withdrawn(THREE_YEARS);
    plan(rule(DocumentType.CASE, 3));
    var group = only();
    assertThat(group.state()).isEqualTo(DisposalReport.State.TO_DISPOSE);
    assertThat(group.count()).isOne();
    assertThat(group.examples()).containsExactly(file.head().number());
    world.runDueJobs();
    assertThat(world.count("case_file")).isOne();
    assertThat(left(file.id(), "case_attachment")).isOne();
  }

  /** Three years are over when their last day is. */
  @ParameterizedTest
  @ValueSource(ints = {3 * 365, 3 * 365 + 1})
  void whatIsNotOldEnoughIsNotFound(int days) {
    withdrawn(Duration.ofDays(days));
    plan(rule(DocumentType.CASE, 3));
    assertThat(disposals().dryRun(ARCHIVIST).groups()).isEmpty();
  }

  @Test
  void whoProposesDoesNotConfirm() {
    withdrawn(THREE_YEARS);
    plan(rule(DocumentType.CASE, 3));
    var run = disposals().dryRun(ARCHIVIST).run().id();
    assertThat(disposals().confirm(ARCHIVIST, run)).isEqualTo(Confirming.SAME_PERSON);
    world.runDueJobs();
    assertThat(world.count("case_file")).isOne();
    assertThat(world.count("audit_log where action = 'disposal.confirm' and result = 'REFUSED'"))
        .isOne();
    assertThat(disposals().confirm(SECOND, run)).isEqualTo(Confirming.CONFIRMED);
    assertThat(disposals().confirm(SECOND, run)).isEqualTo(Confirming.TOO_LATE);
    assertThatThrownBy(() -> disposals().dryRun(ARCHIVIST)).isInstanceOf(Stale.class);
  }

  @Test
  void aCaseGoesWholeAndTheRecordStays() {
    var file = withdrawn(THREE_YEARS);
    var kept = world.submitted(false);
    world.runDueJobs();
    plan(rule(DocumentType.CASE, 3));
    var run = confirmed();
    world.runDueJobs();
    assertThat(disposals().report(SECOND, run).run().state()).isEqualTo(DisposalRun.State.DONE);
    for (var table : tablesOfCases()) {
      assertThat(left(file.id(), table)).as(table).isZero();
    }
    assertThat(world.count("case_file where id = '" + file.id() + "'")).isZero();
    assertThat(world.count("draft")).as("the other case's draft").isOne();
    assertThat(left(kept.id(), "case_event")).isPositive();
    assertThat(left(kept.id(), "case_key")).isOne();

    assertThat(
            world
                .get(JournalLines.class)
                .list(
                    World.REGISTRAR,
                    new JournalFilter(2026, null, "BUN 2026/1"),
                    JournalLines.LATEST,
                    10))
        .extracting(JournalLine::title)
        .contains("Ansökan");
    assertThat(world.count("journal_document where case_id = '" + file.id() + "'")).isPositive();
    assertThat(
            world.count(
                "journal_document where content is not null and case_id = '" + file.id() + "'"))
        .isZero();
    var log = disposals().log(SECOND, 10);
    assertThat(log).hasSize(1);
    assertThat(log.getFirst().caseNumber()).isEqualTo(file.head().number());
    assertThat(log.getFirst().proposedBy() + log.getFirst().confirmedBy()).isEqualTo("arvidasta");
    assertThat(log.getFirst().rows()).isGreaterThan(10);
    assertThat(world.count("disposal_log where (removed ->> 'case_key')::int = 1")).isOne();
    assertThat(world.count("audit_log where action = 'disposal.carry-out'")).isOne();
    assertThat(world.count("person")).as("people are not cases").isPositive();

    world.run(Job.ADVANCE_CHAIN, "recurring");
    assertThat(new CheckChain(world.dataSource).run())
        .allSatisfy(report -> assertThat(report.breaks()).isEmpty())
        .anySatisfy(report -> assertThat(report.links()).isPositive());
    for (var table : List.of("case_event", "case_signature")) {
      assertThat(
              world.count(
                  """
                  chain_entry gone join chain_entry was using (table_name, key, content)
                  where gone.kind = 'DISPOSED' and was.kind = 'ADDED' and table_name = '%s'
                  """
                      .formatted(table)))
          .as("the chain keeps the hash of what was disposed of: " + table)
          .isPositive();
    }
  }

  @Test
  void theApplicationDisposesOfNothingButByTheFunctionAndOnce() {
    withdrawn(THREE_YEARS);
    var other = world.submitted(false);
    plan(rule(DocumentType.CASE, 3));
    confirmed();
    var application = world.get(JdbcClient.class);
    for (var trick :
        List.of(
            "delete from case_file",
            "delete from case_event",
            "update disposal_item set case_id = '" + other.id() + "'",
            "set besked.disposal = 'x'; delete from case_signature",
            "select dispose_rows('case_file', 'id', array['" + other.id() + "'], 0)")) {
      assertThatThrownBy(() -> application.sql(trick).update())
          .as(trick)
          .hasStackTraceContaining("permission denied");
    }
    var dispose = "select dispose(id, '" + world.clock.instant() + "') from disposal_item";
    application.sql(dispose).query().listOfRows();
    assertThat(world.count("case_file")).as("the other's").isOne();
    assertThatThrownBy(() -> application.sql(dispose).query().listOfRows())
        .hasStackTraceContaining("nobody has confirmed");
    assertThat(world.count("disposal_log")).isOne();
  }

  @Test
  void partsGoAndTheCaseStays() {
    var file = withdrawn(THREE_YEARS);
    plan(
        rule(DocumentType.ATTACHMENTS, 1),
        rule(DocumentType.SIGNATURES, 1),
        rule(DocumentType.DECISION_LETTERS, 1),
        rule(DocumentType.NOTICES, 1));
    var run = confirmed();
    world.runDueJobs();
    assertThat(disposals().report(SECOND, run).groups())
        .extracting(DisposalReport.Group::type, DisposalReport.Group::state)
        .containsExactlyInAnyOrder(
            org.assertj.core.groups.Tuple.tuple(
                DocumentType.ATTACHMENTS, DisposalReport.State.DISPOSED),
            org.assertj.core.groups.Tuple.tuple(
                DocumentType.SIGNATURES, DisposalReport.State.DISPOSED),
            org.assertj.core.groups.Tuple.tuple(
                DocumentType.NOTICES, DisposalReport.State.DISPOSED));
    assertThat(left(file.id(), "case_attachment")).isZero();
    assertThat(left(file.id(), "case_signature")).isZero();
    assertThat(left(file.id(), "notice")).isZero();
    assertThat(left(file.id(), "case_event")).isPositive();
    assertThat(world.read(file.id()).head().number()).isEqualTo(file.head().number());
    assertThat(disposals().dryRun(ARCHIVIST).groups()).isEmpty();
  }

  @Test
  void lettersGoWhenTheCaseIsFinal() {
    var decision = world.published(AppealRoute.ADMINISTRATIVE_APPEAL);
    world.runDueJobs();
    world.clock.advance(THREE_YEARS);
    plan(rule(DocumentType.DECISION_LETTERS, 1));
    assertThat(only().hold()).isEqualTo(Hold.OPEN);
    end(decision.caseId(), "FINAL");
    world.clock.advance(Duration.ofDays(400));
    var run = confirmed();
    world.runDueJobs();
    assertThat(disposals().report(SECOND, run).run().state()).isEqualTo(DisposalRun.State.DONE);
    assertThat(world.count("decision_document")).isZero();
    assertThat(world.count("decision")).isOne();
  }

  @Test
  void anOpenCaseIsHeld() {
    var file = world.submitted(false);
    world.runDueJobs();
    world.clock.advance(THREE_YEARS);
    plan(rule(DocumentType.CASE, 1));
    assertThat(only().hold()).isEqualTo(Hold.OPEN);
    assertThat(only().examples()).containsExactly(file.head().number());
  }

  @Test
  void anOpenAppealAndTimeToAppealHold() {
    var decision = world.published(AppealRoute.ADMINISTRATIVE_APPEAL);
    end(decision.caseId(), "WITHDRAWN");
    world.clock.advance(THREE_YEARS);
    plan(rule(DocumentType.CASE, 1));
    assertThat(only().hold()).as("a decision that is not final").isEqualTo(Hold.APPEAL);
    end(decision.caseId(), "FINAL");
    world.clock.advance(Duration.ofDays(400));
    assertThat(only().hold()).isNull();
    world
        .jdbc
        .sql(
            """
            insert into appeal (id, decision_id, case_id, person_id, client_key, wanted_change,
              reasons, arrived_at, timeliness, state)
            values (gen_random_uuid(), :d, :c, :p, gen_random_uuid(), 'x', 'x', now(),
              'ON_TIME', 'FORWARDED')
            """)
        .param("d", decision.id().value())
        .param("c", decision.caseId().value())
        .param("p", world.anna.person().value())
        .update();
    assertThat(only().hold()).isEqualTo(Hold.APPEAL);
  }

  @Test
  void somethingToDoHolds() {
    var file = withdrawn(THREE_YEARS);
    plan(rule(DocumentType.CASE, 3));
    world
        .get(se.besked.casework.tasks.StaffTasks.class)
        .raise(
            se.besked.casework.tasks.TaskKind.CUSTODY_CHANGED,
            World.M,
            file.id(),
            "test",
            "Se efter.",
            null);
    assertThat(only().hold()).isEqualTo(Hold.WORK);
  }

  @Test
  void incomesAreHeldUntilTheControlIsDoneAndTheFeesStand() {
    var file = withdrawn(Duration.ofDays(30));
    world
        .jdbc
        .sql(
            """
            insert into income_statement (id, municipality, person_id, case_id, from_month,
              last_month, content, stated_at)
            values (gen_random_uuid(), :m, :p, :c, '2026-01-01', '2027-10-01', '\\x00', now())
            """)
        .param("m", World.M)
        .param("p", world.anna.person().value())
        .param("c", file.id().value())
        .update();
    plan(rule(DocumentType.CASE, 1));
    world.clock.advance(Duration.ofDays(400));
    assertThat(only().hold()).isEqualTo(Hold.POST_CONTROL);
    // Incomes of 2027 are controlled in 2029.
    at("2029-12-31");
    assertThat(only().hold()).isEqualTo(Hold.POST_CONTROL);
    at("2030-01-01");
    assertThat(only().hold()).isEqualTo(Hold.FEE_WINDOW);
    at("2030-11-01");
    assertThat(only().hold()).isEqualTo(Hold.FEE_WINDOW);
    at("2030-11-02");
    assertThat(only().hold()).isNull();
    confirmed();
    world.runDueJobs();
    assertThat(world.count("income_statement")).isZero();
  }

  private void at(String day) {
    var noon =
        java.time.LocalDate.parse(day)
            .atTime(12, 0)
            .atZone(java.time.ZoneId.of("Europe/Stockholm"));
    world.clock.advance(Duration.between(world.clock.instant(), noon.toInstant()));
  }

  @Test
  void aProtectedCaseIsHeldAndNotNamed() {
    var file = withdrawn(THREE_YEARS);
    world.get(FreezeCase.class).freeze(World.JOB, file.id(), Set.of());
    world.clock.advance(THREE_YEARS);
    plan(rule(DocumentType.CASE, 3));
    var group = only();
    assertThat(group.hold()).isEqualTo(Hold.PROTECTED);
    assertThat(group.examples()).isEmpty();
  }

  @Test
  void aPersonsHoldStandsUntilItIsLifted() {
    var file = withdrawn(THREE_YEARS);
    plan(rule(DocumentType.CASE, 3));
    var number = file.head().number();
    assertThat(disposals().hold(ARCHIVIST, number, "Tillsyn pågår.")).isTrue();
    assertThat(disposals().hold(ARCHIVIST, number, "Igen.")).isFalse();
    assertThat(disposals().hold(ARCHIVIST, "SKJ-0000-00000", "Finns inte.")).isFalse();
    assertThat(only().hold()).isEqualTo(Hold.PERSON);
    assertThat(disposals().lift(SECOND, number)).isTrue();
    assertThat(disposals().lift(SECOND, number)).isFalse();
    assertThat(only().hold()).isNull();
  }

  @Test
  void whatIsHeldAfterTheConfirmationStays() {
    var file = withdrawn(THREE_YEARS);
    plan(rule(DocumentType.CASE, 3));
    var run = confirmed();
    disposals().hold(SECOND, file.head().number(), "Begäran om utlämnande.");
    world.runDueJobs();
    assertThat(world.count("case_file")).isOne();
    assertThat(disposals().report(SECOND, run).groups().getFirst().hold()).isEqualTo(Hold.PERSON);
    assertThat(disposals().report(SECOND, run).run().state()).isEqualTo(DisposalRun.State.DONE);
  }

  @Test
  void aRuleThatIsGoneAfterTheConfirmationDisposesOfNothing() {
    withdrawn(THREE_YEARS);
    plan(rule(DocumentType.CASE, 3));
    var run = confirmed();
    plan();
    world.runDueJobs();
    assertThat(world.count("case_file")).isOne();
    assertThat(disposals().report(SECOND, run).groups().getFirst().hold()).isEqualTo(Hold.CHANGED);
  }

  @Test
  void manyGoInBatchesAndAJobThatRunsTwiceDoesNothingMore() {
    for (int i = 0; i < 3; i++) {
      end(world.submitted(false).id(), "WITHDRAWN");
    }
    world.clock.advance(THREE_YEARS);
    plan(rule(DocumentType.CASE, 3));
    var run = confirmed();
    world.run(se.besked.casework.jobs.Job.CARRY_OUT_DISPOSAL, run + "/1");
    world.run(se.besked.casework.jobs.Job.CARRY_OUT_DISPOSAL, run + "/1");
    world.runDueJobs();
    assertThat(world.count("case_file")).isZero();
    assertThat(world.count("disposal_log")).isEqualTo(3);
  }

  @Test
  void nothingElseRemovesAnything() {
    var decision = world.published(AppealRoute.ADMINISTRATIVE_APPEAL);
    world
        .get(CaseAttachments.class)
        .add(decision.caseId(), world.anna, "why", "a.pdf", "application/pdf", new byte[] {1});
    end(decision.caseId(), "FINAL");
    var other = world.submitted(false);
    end(other.id(), "WITHDRAWN");
    world.clock.advance(THREE_YEARS);
    plan(rule(DocumentType.CASE, 3));
    disposals().hold(ARCHIVIST, world.read(decision.caseId()).head().number(), "Stannar.");
    confirmed();
    for (var statement :
        List.of(
            "delete from case_signature",
            "update case_signature set signed_at = now()",
            "delete from case_event",
            "update case_event set type = 'x'",
            "delete from decision_document",
            "delete from case_attachment",
            "delete from case_key",
            "delete from case_file",
            "delete from decision_receipt",
            "delete from decision",
            "delete from journal_entry",
            "delete from audit_log")) {
      assertThatThrownBy(() -> world.jdbc.sql(statement).update())
          .as(statement)
          .hasStackTraceContaining("append-only");
    }
  }

  @Test
  void theDatabaseItselfAsksForTwoPersons() {
    withdrawn(THREE_YEARS);
    plan(rule(DocumentType.CASE, 3));
    disposals().dryRun(ARCHIVIST);
    assertThatThrownBy(
            () ->
                world
                    .get(JdbcClient.class)
                    .sql("select dispose(id, now()) from disposal_item")
                    .query()
                    .listOfRows())
        .hasStackTraceContaining("nobody has confirmed");
    for (var trick :
        List.of(
            "update disposal_run set state = 'CONFIRMED', confirmed_by = 'arvid'",
            "update disposal_run set state = 'DONE', confirmed_by = 'asta', ended_at = now()",
            "insert into disposal_run (id, municipality, state, plan, without_rule, proposed_by,"
                + " proposed_at, confirmed_by) values (gen_random_uuid(), '1299', 'CONFIRMED',"
                + " 'x', '[]', 'a', now(), 'b')",
            "delete from disposal_run",
            "delete from disposal_item",
            "update disposal_item set case_id = gen_random_uuid()",
            "update disposal_run set proposed_by = 'asta'")) {
      assertThatThrownBy(() -> world.jdbc.sql(trick).update()).as(trick).isNotNull();
    }
    var run = confirmed();
    assertThatThrownBy(
            () ->
                world
                    .jdbc
                    .sql(
                        "insert into disposal_item (id, run_id, case_id, case_number, service,"
                            + " type, rule, due_since, state) values (gen_random_uuid(), :run,"
                            + " gen_random_uuid(), 'x', 'x', 'CASE', 'x', now(), 'TO_DISPOSE')")
                    .param("run", run)
                    .update())
        .hasStackTraceContaining("not added to");
    world.runDueJobs();
    for (var trick : List.of("update disposal_log set rule = 'x'", "delete from disposal_log")) {
      assertThatThrownBy(() -> world.jdbc.sql(trick).update())
          .hasStackTraceContaining("append-only");
    }
  }

  @Test
  void onlyAnAdministratorOfTheMunicipalityDisposes() {
    withdrawn(THREE_YEARS);
    plan(rule(DocumentType.CASE, 3));
    var run = disposals().dryRun(ARCHIVIST).run().id();
    var neighbour = new Actor.Staff("nils", "1298", Set.of(Role.ADMINISTRATOR));
    assertThatThrownBy(() -> disposals().confirm(World.OFFICER, run))
        .isInstanceOf(AccessDenied.class);
    assertThatThrownBy(() -> disposals().confirm(neighbour, run)).isInstanceOf(AccessDenied.class);
    assertThatThrownBy(() -> disposals().report(neighbour, run)).isInstanceOf(AccessDenied.class);
    assertThat(disposals().runs(neighbour, 10)).isEmpty();
    assertThat(disposals().cancel(ARCHIVIST, run)).isTrue();
    assertThatCode(() -> disposals().dryRun(SECOND)).doesNotThrowAnyException();
  }

  /** A new table that nothing may be deleted from would keep every case for ever. */
  @Test
  void everyTableThatHangsOnACaseLetsItGo() {
    var hanging =
        """
        with recursive hanging(oid) as (
          select 'case_file'::regclass::oid
          union select c.conrelid from pg_constraint c join hanging h on c.confrelid = h.oid
            where c.contype = 'f')
        """;
    assertThat(
            world
                .jdbc
                .sql(hanging + " select oid::regclass::text from hanging")
                .query(String.class)
                .list())
        .contains("case_key", "decision_document", "offer_signature", "platform_delivery")
        .doesNotContain(
            "person", "person_key", "income_key", "audit_log", "journal_entry", "disposal_log");
    assertThat(
            world
                .jdbc
                .sql(
                    hanging
                        + """
                         select h.oid::regclass || ' ' || p.proname from hanging h
                          join pg_trigger t on t.tgrelid = h.oid and not t.tgisinternal
                            and t.tgtype & 8 = 8 and t.tgtype & 1 = 1
                          join pg_proc p on p.oid = t.tgfoid
                        where p.proname not in ('refuse_but_disposal', 'chain_past')
                          and not (p.proname = 'refuse_change' and exists (
                            select 1 from pg_attribute a
                            where a.attrelid = h.oid and a.attname = 'case_id'))
                        """)
                .query(String.class)
                .list())
        .as("tables whose rows cannot go with their case")
        .isEmpty();
  }

  /** What hangs on a case by the schema, found there: a new table is walked by itself. */
  private List<String> tablesOfCases() {
    var found =
        world
            .jdbc
            .sql(
                """
                select c.conrelid::regclass::text from pg_constraint c
                  join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
                where c.contype = 'f' and c.confrelid = 'case_file'::regclass
                  and a.attname = 'case_id'
                """)
            .query(String.class)
            .list();
    assertThat(found).contains("case_event", "case_party", "case_key", "notice", "staff_task");
    return found;
  }
}
