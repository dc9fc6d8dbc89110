package se.besked.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.besked.casework.chain.ChainBreak;
import se.besked.casework.chain.ChainBreak.What;
import se.besked.casework.chain.CheckChain;
import se.besked.casework.ids.CaseId;
import se.besked.casework.jobs.Job;
import se.besked.kernel.law.AppealRoute;

/**
 * Whoever has taken over the application invents two persons and their words, and asks for a
 * disposal. The owner's function looks at the case itself, by the server's own clock.
 */
class ForgedDisposalIT {
  final World world = new World();
  final JdbcClient application = world.get(JdbcClient.class);

  @AfterEach
  void close() {
    world.close();
  }

  /** An installation whose clock nobody moves. */
  private void serversClock() {
    world.jdbc.sql("update moved_clock set ahead = '0'").update();
  }

  private void forge(CaseId id, String type, String proposed, String confirmed) {
    for (var sql :
        List.of(
            """
            insert into disposal_run (id, municipality, state, plan, without_rule, proposed_by,
              proposed_at)
            select gen_random_uuid(), municipality, 'PROPOSED', 'plan/1', '[]', 'arvid', %s
            from case_file where id = '%s'
            """
                .formatted(proposed, id),
            """
            insert into disposal_item (id, run_id, case_id, case_number, service, type, rule,
              due_since, state)
            select gen_random_uuid(), r.id, c.id, c.number, c.service, '%s', 'Planen',
              '2020-01-01', 'TO_DISPOSE' from case_file c, disposal_run r where c.id = '%s'
            """
                .formatted(type, id),
            "update disposal_run set state = 'CONFIRMED', confirmed_by = 'asta', confirmed_at = "
                + confirmed)) {
      application.sql(sql).update();
    }
  }

  private void dispose(String at) {
    application.sql("select dispose(id, " + at + ") from disposal_item").query().listOfRows();
  }

  /** A case that has ended, and whose last event is long ago by the server's clock too. */
  private CaseId old(boolean decided) {
    world.clock.set("2021-11-23T09:00");
    var id =
        decided
            ? world.published(AppealRoute.ADMINISTRATIVE_APPEAL).caseId()
            : world.submitted(false).id();
    world.runDueJobs();
    end(id, decided ? "FINAL" : "WITHDRAWN");
    return id;
  }

  private void end(CaseId id, String state) {
    world
        .jdbc
        .sql("update case_file set state = :state where id = :id")
        .param("state", state)
        .param("id", id.value())
        .update();
  }

  private List<ChainBreak> breaks() {
    world.run(Job.ADVANCE_CHAIN, "recurring");
    return new CheckChain(world.dataSource)
        .run().stream().flatMap(report -> report.breaks().stream()).toList();
  }

  @Test
  void aCaseThatHasNotEndedStays() {
    serversClock();
    var id = world.submitted(false).id();
    forge(id, "CASE", "'2021-01-01'", "'2021-01-02'");
    assertThatThrownBy(() -> dispose("now() + interval '10 years'"))
        .hasStackTraceContaining("has not ended");
    assertThat(world.count("case_file")).isOne();
  }

  /** The application may end a case; what has happened in it does not grow older by that. */
  @Test
  void aCaseWhereSomethingHasHappenedWithinAYearStaysWhateverTimeTheCallerSays() {
    serversClock();
    var id = world.submitted(false).id();
    world.runDueJobs();
    end(id, "WITHDRAWN");
    forge(id, "CASE", "'2021-01-01'", "'2021-01-02'");
    assertThatThrownBy(() -> dispose("now() + interval '10 years'"))
        .hasStackTraceContaining("within a year");
    assertThat(world.count("case_file")).isOne();
  }

  @Test
  void aConfirmationInTimeToComeIsNone() {
    serversClock();
    var id = old(false);
    forge(id, "CASE", "now()", "now() + interval '1 day'");
    assertThatThrownBy(() -> dispose("now() + interval '1 year'"))
        .hasStackTraceContaining("in time to come");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update case_file set is_protected = true",
        "insert into disposal_hold (id, municipality, case_id, reason, placed_by, placed_at)"
            + " select gen_random_uuid(), municipality, id, 'Tillsyn.', 'ada', now()"
            + " from case_file",
        "update case_file set state = 'REGISTERED'",
        "update decision_receipt set window_from = current_date, window_last_day ="
            + " current_date + 21",
      })
  void whatTheLawHoldsStays(String held) {
    serversClock();
    var id = old(true);
    world.jdbc.sql(held).update();
    forge(id, "CASE", "now()", "now()");
    assertThatThrownBy(() -> dispose("now()")).hasStackTraceContaining("stays");
  }

  @Test
  void anItemNamesTheCaseThatItIsAboutAsTheLogWill() {
    serversClock();
    var id = old(false);
    application
        .sql(
            """
            insert into disposal_run (id, municipality, state, plan, without_rule, proposed_by,
              proposed_at) select gen_random_uuid(), '%s', 'PROPOSED', 'x', '[]', 'a', now()
            """
                .formatted(World.M))
        .update();
    application
        .sql(
            """
            insert into disposal_item (id, run_id, case_id, case_number, service, type, rule,
              due_since, state) select gen_random_uuid(), id, '%s', 'SKJ-2000-00001', 'x', 'CASE',
              'x', '2020-01-01', 'TO_DISPOSE' from disposal_run
            """
                .formatted(id))
        .update();
    application
        .sql(
            "update disposal_run set state = 'CONFIRMED', confirmed_by = 'b', confirmed_at = now()")
        .update();
    assertThatThrownBy(() -> dispose("now()")).hasStackTraceContaining("another case");
  }

  /** What is old in truth can still be disposed of by a forgery: it is written down, and when. */
  @Test
  void aForgedDisposalIsInTheChainWithTheTimeOfTheServer() {
    serversClock();
    var id = old(true);
    forge(id, "DECISION_LETTERS", "'2022-01-01'", "'2022-01-02'");
    dispose("'2022-01-03'");
    assertThat(world.count("decision_document")).isZero();
    assertThat(world.count("disposal_log where at > now() - interval '1 hour'")).isOne();
    for (var table : List.of("disposal_run", "disposal_item", "disposal_log")) {
      assertThat(world.count("chain_entry where table_name = '" + table + "'"))
          .as(table)
          .isPositive();
    }
    assertThat(breaks()).isEmpty();
    for (var trick :
        List.of(
            "update disposal_run set confirmed_at = '2023-01-01'",
            "update disposal_run set confirmed_by = 'arne'",
            "update disposal_item set settled_at = '2023-01-01'")) {
      assertThatThrownBy(() -> application.sql(trick).update()).as(trick).isNotNull();
    }
  }

  @Test
  void otherLettersUnderTheKeysOfThoseThatWentAreNamed() {
    var id = old(true);
    var letter =
        application
            .sql("select decision_id from decision_document where kind = 'LETTER'")
            .query(java.util.UUID.class)
            .single();
    serversClock();
    forge(id, "DECISION_LETTERS", "'2022-01-01'", "'2022-01-02'");
    dispose("now()");
    application
        .sql(
            """
            insert into decision_document (decision_id, kind, edition, sha256, content, made_at)
            values (:id, 'LETTER', 1, sha256('x'), 'x', '2021-11-23')
            """)
        .param("id", letter)
        .update();
    assertThat(breaks()).extracting(ChainBreak::what).contains(What.CAME_BACK);
  }

  /** Else a row that was removed past the triggers would be told as one that was disposed of. */
  @Test
  void onlyTheFunctionSettlesAnItemAsDisposedOf() {
    var id = old(false);
    forge(id, "CASE", "now()", "now()");
    assertThatThrownBy(
            () ->
                application
                    .sql("update disposal_item set state = 'DISPOSED', settled_at = now()")
                    .update())
        .hasStackTraceContaining("by the function");
    application
        .sql(
            """
            insert into disposal_run (id, municipality, state, plan, without_rule, proposed_by,
              proposed_at) values (gen_random_uuid(), 'x', 'PROPOSED', 'x', '[]', 'a', now())
            """)
        .update();
    assertThatThrownBy(
            () ->
                application
                    .sql(
                        """
                        insert into disposal_item (id, run_id, case_id, case_number, service, type,
                          rule, due_since, state, settled_at)
                        select gen_random_uuid(), id, gen_random_uuid(), 'x', 'x', 'CASE', 'x',
                          '2020-01-01', 'DISPOSED', now()
                        from disposal_run where state = 'PROPOSED'
                        """)
                    .update())
        .hasStackTraceContaining("by the function");
  }
}
