package se.besked.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.besked.casework.access.Desk;
import se.besked.casework.hearings.Communications;
import se.besked.casework.ids.CaseId;

/** What people have signed and answered, which whoever has the application's role cannot change. */
class SaidOnceIT {
  static final World WORLD = new World();
  static final JdbcClient APPLICATION = WORLD.get(JdbcClient.class);
  private static final LocalDate ANSWER_BY = LocalDate.parse("2026-12-14");
  static CaseId id;

  private static final String AMENDMENT =
      """
      insert into case_amendment (id, case_id, draft_id, person_id, application_before,
        summary_before, evidence, amended_at)
      select gen_random_uuid(), id, draft_id, applicant_id, '\\x01', '\\x01', '\\x01', now()
      from case_file where id = '%s'
      """;

  @BeforeAll
  static void everythingSaid() {
    var unused = new Belongings(WORLD);
    id = WORLD.submitted(true).id();
    // Other wishes of an earlier transaction: they open nothing for a later one.
    APPLICATION.sql(AMENDMENT.formatted(id)).update();
    assertThat(
            APPLICATION
                .sql(
                    "update case_party set signing = 'OBJECTED', answered_at = now(), objection ="
                        + " '\\x01' where person_id = :bo and case_id = :c")
                .param("c", id.value())
                .param("bo", WORLD.bo.person().value())
                .update())
        .isOne();
    var communications = WORLD.get(Communications.class);
    var sent =
        communications.send(
            World.OFFICER, WORLD.underReview(), "Olle", "1 900 m.", Set.of(), ANSWER_BY);
    communications.answer(WORLD.anna, sent, "Vi går en annan väg.", List.of());
    WORLD.jdbc.sql("update case_file set guardians_disagree = true").update();
  }

  @AfterAll
  static void close() {
    WORLD.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "summary = '\\x01'",
        "application = '\\x01'",
        "sealed = '\\x01'",
        "sealed = null",
        "facts = '{\"a\": 1}'",
        "assessment = '{\"a\": 1}'",
        "rule_version = 'other'"
      })
  void whatWasSignedIsChangedWithOtherWishesOnly(String set) {
    var change = "update case_file set " + set + " where id = '" + id + "'";
    assertThatThrownBy(() -> APPLICATION.sql(change).update())
        .hasStackTraceContaining("other wishes only");
  }

  /** What the product does when wishes change leaves a chained row, whoever does it. */
  @Test
  void otherWishesLeaveARowInTheChain() {
    var other = WORLD.submitted(false).id();
    int before = WORLD.count("chain_entry where table_name = 'case_amendment'");
    WORLD
        .get(Desk.class)
        .whole(
            () -> {
              APPLICATION.sql(AMENDMENT.formatted(other)).update();
              APPLICATION
                  .sql("update case_file set summary = '\\x01' where id = '" + other + "'")
                  .update();
            });
    assertThat(WORLD.count("chain_entry where table_name = 'case_amendment'"))
        .isEqualTo(before + 1);
  }

  /** Whoever amends is not asked what stood before. */
  @Test
  void whatStoodBeforeIsKeptAsItStoodWhateverIsSaid() {
    var other = WORLD.submitted(false).id();
    APPLICATION.sql(AMENDMENT.formatted(other)).update();
    assertThat(
            WORLD.count(
                """
                case_amendment a join case_file c on c.id = a.case_id
                where c.id = '%s' and a.application_before = c.application
                  and a.summary_before = c.summary
                """
                    .formatted(other)))
        .isOne();
  }

  /** Otherwise what somebody else wrote meanwhile would stand nowhere. */
  @Test
  void whatStoodBeforeIsStillThereWhenItIsChanged() {
    var other = WORLD.submitted(false).id();
    WORLD
        .get(Desk.class)
        .whole(
            () -> {
              APPLICATION.sql(AMENDMENT.formatted(other)).update();
              assertThatThrownBy(
                      () ->
                          WORLD
                              .jdbc
                              .sql(
                                  "set lock_timeout = '200ms'; update case_file set summary ="
                                      + " '\\x02' where id = '"
                                      + other
                                      + "'")
                              .update())
                  .hasStackTraceContaining("lock timeout");
            });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "objection = '\\x02'",
        "objection = null",
        "answered_at = null",
        "answered_at = now() + interval '1 day'",
        "signing = 'SIGNED'",
        "signing = 'TOLD'",
        "signing = 'INVALIDATED'"
      })
  void aGuardianAnswersOnce(String set) {
    assertThatThrownBy(
            () ->
                APPLICATION
                    .sql("update case_party set " + set + " where person_id = :bo and case_id = :c")
                    .param("bo", WORLD.bo.person().value())
                    .param("c", id.value())
                    .update())
        .hasStackTraceContaining("said once");
  }

  /** What the owner has written down for the first time, the application does not write again. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "appeal | version = version | tried_reasons = '\\x02'",
        "appeal | court_outcome = '\\x01' | court_outcome = null",
        "letter | posted_on = '2026-11-02' | posted_on = '2026-01-02'",
        "reported_value | settled_at = now() | settled_at = null",
        "reported_value | version = version | register_said = '\\x02'",
        "delay_request | version = version | decide_by = '2030-01-01'",
        "decision_receipt | letter_downloaded_at = '2026-11-01' | letter_downloaded_at = null",
        "notice | version = version | kind = 'DECISION'",
        "notice | version = version | queued_at = '2026-01-02'",
        "notice | state = 'SENT', settled_at = '2026-11-02' | settled_at = '2026-01-02'",
        "offer_answer | version = version | person_id = gen_random_uuid()"
      })
  void norWhatElsePeopleRelyOn(String table, String first, String then) {
    WORLD.jdbc.sql("update " + table + " set " + first).update();
    assertThatThrownBy(() -> APPLICATION.sql("update " + table + " set " + then).update())
        .hasStackTraceContaining(table)
        .hasStackTraceContaining("ERROR: ");
    assertThat(WORLD.count(table)).as("there is one to try with").isPositive();
  }

  /** How things stand may change, but not without something being said of it, which is chained. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "case_file | state = 'WITHDRAWN', resumes_as = null | a case changes with an event",
        "case_file | is_protected = true | a case changes with an event",
        "case_file | guardians_disagree = false | a case changes with an event",
        "case_file | officer = 'otto' | a case changes with an event",
        "case_file | officer = null | a case changes with an event",
        "case_custody | said = 'nobody' | a case changes with an event",
        "case_custody | standing = 'CHANGED' | a case changes with an event",
        "case_custody | settled_said = said, settled_at = now() | a case changes with an event",
        "decision_receipt | window_last_day = window_last_day + 1 | changes with an event",
        "decision | standing = 'REPLACED' | until another takes its place",
        "offer_answer | choice = 'DECLINE', answered_at = now() | with a signature"
      })
  void nothingChangesInSilence(String table, String set, String why) {
    assertThat(WORLD.count(table)).as("there is one to try with").isPositive();
    assertThatThrownBy(() -> APPLICATION.sql("update " + table + " set " + set).update())
        .hasStackTraceContaining(why);
  }

  @Test
  void norDoesAWordOfAnOfficersAboutCustodyComeInSilence() {
    var other = WORLD.submitted(false).id();
    var word =
        """
        insert into case_custody (case_id, municipality, said, settled_said, settled_at)
        select id, municipality, 'nobody', 'nobody', now() from case_file where id = '%s'
        """
            .formatted(other);
    WORLD.jdbc.sql("delete from case_custody where case_id = '" + other + "'").update();
    assertThatThrownBy(() -> APPLICATION.sql(word).update())
        .hasStackTraceContaining("a case changes with an event");
  }

  /** What a step writes in a savepoint is of its transaction. */
  @Test
  void whatIsSaidInASavepointIsSaid() {
    var other = WORLD.submitted(false).id();
    WORLD
        .get(Desk.class)
        .whole(
            () -> {
              inASavepoint(AMENDMENT.formatted(other));
              set("case_file set summary = '\\x01' where id = '" + other + "'");
            });
    WORLD
        .get(Desk.class)
        .whole(
            () -> {
              inASavepoint(
                  """
                  insert into case_event (case_id, type, at, actor_kind, actor, person_id)
                  values ('%s', 'CO_GUARDIAN_INVALIDATED', now(), 'SYSTEM', 'test', '%s')
                  """
                      .formatted(other, WORLD.bo.person()));
              set(
                  """
                  case_party set signing = 'INVALIDATED', ended_at = now()
                  where case_id = '%s' and person_id = '%s'
                  """
                      .formatted(other, WORLD.bo.person()));
            });
  }

  private static void set(String change) {
    assertThat(APPLICATION.sql("update " + change).update()).isOne();
  }

  private static void inASavepoint(String sql) {
    APPLICATION.sql("savepoint s").update();
    assertThat(APPLICATION.sql(sql).update()).isOne();
    APPLICATION.sql("release savepoint s").update();
  }

  @Test
  void whatARegisterHasWrongIsNotTakenOutOfACase() {
    assertThat(WORLD.count("reported_value where case_id is not null")).isPositive();
    assertThatThrownBy(
            () -> APPLICATION.sql("delete from reported_value where case_id is not null").update())
        .hasStackTraceContaining("reported_value");
  }

  @Test
  void nobodyAnswersAgainByLosingCustodyWithoutAnEvent() {
    assertThatThrownBy(
            () ->
                APPLICATION
                    .sql(
                        "update case_party set signing = 'INVALIDATED', ended_at = now()"
                            + " where person_id = :bo and case_id = :c")
                    .param("bo", WORLD.bo.person().value())
                    .param("c", id.value())
                    .update())
        .hasStackTraceContaining("with an event");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "answer = '\\x02'",
        "answer = null, answered_at = null",
        "answered_at = now() + interval '1 day'",
        "taken_down_by = 'olle'",
        "opened_at = now() + interval '1 day'"
      })
  void anAnswerToWhatWasPutBeforeAPartyStays(String set) {
    assertThatThrownBy(
            () ->
                APPLICATION
                    .sql("update communication_party set " + set + " where answer is not null")
                    .update())
        .rootCause()
        .hasMessageMatching("(?s).*(may change|is said once).*");
  }
}
