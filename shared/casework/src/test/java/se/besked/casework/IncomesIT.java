package se.besked.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import se.besked.casework.access.AccessDenied;
import se.besked.casework.access.Actor;
import se.besked.casework.cases.CaseFile;
import se.besked.casework.cases.CaseFiles;
import se.besked.casework.cases.Submission;
import se.besked.casework.cases.SubmitCase;
import se.besked.casework.cases.Submitted;
import se.besked.casework.cases.WholeCase;
import se.besked.casework.crypto.IncomeVault;
import se.besked.casework.crypto.Place;
import se.besked.casework.crypto.VaultFailure;
import se.besked.casework.drafts.Drafts;
import se.besked.casework.ids.CaseId;
import se.besked.casework.income.IncomeStatement;
import se.besked.casework.income.Incomes;
import se.besked.casework.income.Naming;
import se.besked.casework.income.PartnerLink;
import se.besked.casework.income.Partners;
import se.besked.casework.income.PostControls;
import se.besked.casework.income.YearCheck;
import se.besked.kernel.people.PersonName;
import se.besked.kernel.people.PersonalNumber;

class IncomesIT {
  static final YearMonth DECEMBER = YearMonth.of(2026, 12);
  static final PersonalNumber ANNA = PersonalNumber.of("198501012382");
  static final PersonalNumber BO = PersonalNumber.of("198501012390");
  static final PersonalNumber STEP = PersonalNumber.of("198806152388");

  final World world = new World();
  final Incomes incomes = world.get(Incomes.class);
  final Partners partners = world.get(Partners.class);
  final PostControls controls = world.get(PostControls.class);

  @AfterEach
  void close() {
    world.close();
  }

  /** An income case has its applicant for only party. */
  private CaseId submitted(Actor.Citizen adult) {
    var draft =
        world.get(Drafts.class).start(adult, World.M, "income-statement", "1", "{}", "income");
    var submission =
        new Submission(
            draft.id(),
            draft.version(),
            "INK",
            "rules/1",
            "{}",
            "{}",
            "{}",
            "{}",
            new WholeCase("{}", "{}", "{}"),
            Set.of(),
            new Submission.Applicant(
                adult.person(), new PersonName("Prov", "Provsson"), null, null, "sv"),
            null,
            null,
            Submission.OtherSay.NONE,
            World.evidence(adult.person().toString()));
    return ((Submitted.Accepted) world.get(SubmitCase.class).submit(adult, submission))
        .caseFile()
        .id();
  }

  private void state(Actor.Citizen adult, YearMonth from, int salary, int pension) {
    incomes.state(
        World.JOB,
        submitted(adult),
        from,
        Optional.of(Map.of("SALARY", salary, "PENSION", pension)),
        12);
  }

  @Test
  void theLatestStatementForAMonthCountsAndHistoryIsKept() {
    state(world.anna, YearMonth.of(2026, 3), 30_000, 0);
    world.clock.advance(Duration.ofHours(1));
    state(world.anna, DECEMBER, 20_000, 5_000);
    world.clock.advance(Duration.ofHours(1));
    state(world.anna, DECEMBER, 21_000, 5_000);
    assertThat(incomes.perMonth(ANNA, YearMonth.of(2026, 2))).isEmpty();
    assertThat(incomes.perMonth(ANNA, YearMonth.of(2026, 11))).contains(30_000);
    assertThat(incomes.perMonth(ANNA, DECEMBER)).contains(26_000);
    assertThat(incomes.mine(world.anna)).hasSize(3);
    assertThat(incomes.mine(world.anna).getFirst().perKind())
        .contains(Map.of("PENSION", 5_000, "SALARY", 21_000));
    assertThat(incomes.perMonth(BO, DECEMBER)).isEmpty();
    assertThatThrownBy(
            () -> world.jdbc.sql("update income_statement set from_month = '2020-01-01'").update())
        .isInstanceOf(DataAccessException.class);
  }

  @Test
  void noIncomeIsNotTheSameAsNoStatementOrTheMaximumFee() {
    state(world.anna, DECEMBER, 0, 0);
    incomes.state(World.JOB, submitted(world.bo), DECEMBER, Optional.empty(), 12);
    assertThat(incomes.perMonth(ANNA, DECEMBER)).contains(0);
    assertThat(incomes.perMonth(BO, DECEMBER)).isEmpty();
    assertThat(incomes.mine(world.bo).getFirst().perKind()).isEmpty();
  }

  @Test
  void aStatementCountsOncePerCase() throws InterruptedException {
    var id = submitted(world.anna);
    var results =
        Threads.results(
            Threads.atOnce(
                8,
                () ->
                    incomes.state(World.JOB, id, DECEMBER, Optional.of(Map.of("SALARY", 1)), 12)));
    assertThat(results).hasSize(8).filteredOn(b -> b).hasSize(1);
    assertThat(world.count("income_statement")).isOne();
  }

  @Test
  void figuresAreSealedAndOpenForTheirOwnerAlone() {
    state(world.anna, DECEMBER, 54_321, 0);
    assertThat(
            world.count(
                "income_statement where position('54321'::bytea in content) > 0"
                    + " or (to_jsonb(income_statement) - '{id,case_id,person_id,content}'::text[])::text"
                    // Not in what is random, where any figure turns up sooner or later.
                    + " like '%54321%'"))
        .isZero();
    var row =
        world
            .jdbc
            .sql("select id, content from income_statement")
            .query((r, n) -> Map.entry(r.getObject(1, UUID.class), r.getBytes(2)))
            .single();
    state(world.bo, DECEMBER, 1, 1);
    assertThatThrownBy(
            () ->
                world
                    .get(IncomeVault.class)
                    .open(
                        world.bo.person(),
                        new Place("income_statement", row.getKey(), "content"),
                        row.getValue()))
        .isInstanceOf(VaultFailure.class);
    assertThat(incomes.mine(world.anna).getFirst())
        .hasToString("IncomeStatement[" + row.getKey() + ", from 2026-12]");
  }

  /** Two adults and a step-parent: every way a citizen has, tried against the others' figures. */
  @Test
  void noAdultReadsAnothersFigures() {
    var step = world.citizen(STEP.digits());
    state(world.anna, DECEMBER, 41_111, 0);
    var annasCase = world.get(CaseFiles.class).of(world.anna).getFirst().id();
    state(world.bo, DECEMBER, 52_222, 0);
    partners.name(world.anna, new PersonName("Anna", "Provsson"), World.M, STEP);
    var link = partners.of(step).getFirst();
    partners.confirm(step, link.id());
    state(step, DECEMBER, 63_333, 0);
    var child = world.submitted(false).id();
    for (var adult : List.of(world.anna, world.bo, step)) {
      assertThat(incomes.mine(adult)).hasSize(1);
      for (var other : List.of(world.anna, world.bo, step)) {
        if (!other.equals(adult)) {
          assertThat(incomes.mine(adult).getFirst().perMonth())
              .isNotEqualTo(incomes.mine(other).getFirst().perMonth());
        }
      }
    }
    assertThat(world.get(CaseFiles.class).find(step, child)).isEmpty();
    for (var other : List.of(world.bo, step)) {
      assertThat(world.get(CaseFiles.class).find(other, annasCase)).isEmpty();
      assertThat(world.get(CaseFiles.class).of(other)).noneMatch(c -> c.id().equals(annasCase));
      assertThatThrownBy(() -> incomes.state(other, annasCase, DECEMBER, Optional.empty(), 12))
          .isInstanceOf(AccessDenied.class);
      assertThat(partners.of(other).toString()).doesNotContain("41111", "41_111", "41 111");
    }
  }

  @Test
  void anOldStatementIsRemindedOfAndThenNoLongerCounts() {
    state(world.anna, DECEMBER, 30_000, 0);
    assertThat(incomes.perMonth(ANNA, YearMonth.of(2027, 12))).contains(30_000);
    assertThat(incomes.perMonth(ANNA, YearMonth.of(2028, 1))).isEmpty();
    world.clock.set(java.time.Instant.parse("2027-12-03T10:00:00Z"));
    world.runDueJobs();
    assertThat(world.count("notice where kind = 'INCOME_GROWS_OLD'")).isOne();
    state(world.anna, YearMonth.of(2027, 12), 31_000, 0);
    world.clock.set(java.time.Instant.parse("2027-12-27T10:00:00Z"));
    world.runDueJobs();
    assertThat(world.count("notice where kind = 'INCOME_GROWS_OLD'")).isOne();
    assertThat(incomes.perMonth(ANNA, YearMonth.of(2028, 1))).contains(31_000);
  }

  @Test
  @Tag("race")
  void aHundredAdultsAtOnceLoseAndCrossNothing() throws Exception {
    var adults = adults();
    assertThat(adults).hasSize(100);
    var cases = new ConcurrentHashMap<PersonalNumber, CaseId>();
    var expected = new ConcurrentHashMap<PersonalNumber, Integer>();
    for (int i = 0; i < adults.size(); i++) {
      expected.put(adults.get(i), 10_000 + 137 * i);
    }
    for (int i = 0; i < adults.size(); i += 2) {
      var a = world.citizen(adults.get(i).digits());
      var b = world.citizen(adults.get(i + 1).digits());
      partners.name(a, new PersonName("Prov", "Provsson"), World.M, adults.get(i + 1));
      partners.confirm(b, partners.of(b).getFirst().id());
    }
    var turn = new AtomicInteger();
    var futures =
        Threads.atOnce(
            100,
            () -> {
              var number = adults.get(turn.getAndIncrement());
              var adult = world.citizen(number.digits());
              var id = submitted(adult);
              cases.put(number, id);
              incomes.state(
                  World.JOB,
                  id,
                  DECEMBER,
                  Optional.of(Map.of("SALARY", expected.get(number) - 1, "PENSION", 1)),
                  12);
              return incomes.mine(adult).getFirst().perMonth();
            });
    assertThat(Threads.results(futures)).hasSize(100);
    assertThat(world.count("income_statement")).isEqualTo(100);
    assertThat(cases.values()).doesNotHaveDuplicates().hasSize(100);
    assertThat(world.count("case_file where service = 'income-statement'")).isEqualTo(100);
    for (int i = 0; i < adults.size(); i++) {
      var number = adults.get(i);
      assertThat(incomes.perMonth(number, DECEMBER)).contains(expected.get(number));
      assertThat(incomes.mine(world.citizen(number.digits())))
          .singleElement()
          .extracting(IncomeStatement::perMonth)
          .isEqualTo(Optional.of(expected.get(number)));
      var partner = adults.get(i % 2 == 0 ? i + 1 : i - 1);
      assertThat(partners.partnerOf(number)).contains(partner);
      assertThat(world.read(cases.get(number))).isInstanceOf(CaseFile.Received.class);
    }
  }

  private static List<PersonalNumber> adults() throws IOException {
    try (var in = IncomesIT.class.getResourceAsStream("official-test-adults.txt")) {
      return new String(in.readAllBytes(), StandardCharsets.US_ASCII)
          .lines()
          .map(PersonalNumber::of)
          .toList();
    }
  }

  @Test
  void partnersAreConfirmedByBothAndEndedByEither() throws InterruptedException {
    var step = world.citizen(STEP.digits());
    var name = new PersonName("Anna", "Provsson");
    assertThat(partners.name(world.anna, name, World.M, ANNA)).isEqualTo(Naming.OWN_NUMBER);
    assertThat(partners.name(world.anna, name, World.M, STEP)).isEqualTo(Naming.ASKED);
    assertThat(partners.name(world.anna, name, World.M, STEP)).isEqualTo(Naming.ASKED);
    assertThat(partners.of(world.anna)).hasSize(1);
    assertThat(partners.of(world.anna).getFirst().namedBy()).isNull();
    var link = partners.of(step).getFirst();
    assertThat(link.namedBy()).isEqualTo(name);
    assertThat(partners.partnerOf(ANNA)).isEmpty();
    assertThatThrownBy(() -> partners.confirm(world.anna, link.id()))
        .isInstanceOf(AccessDenied.class);
    assertThatThrownBy(() -> partners.confirm(world.bo, link.id()))
        .isInstanceOf(AccessDenied.class);
    var confirmed = Threads.results(Threads.atOnce(8, () -> partners.confirm(step, link.id())));
    assertThat(confirmed).hasSize(8).containsOnly(true);
    assertThat(partners.partnerOf(ANNA)).contains(STEP);
    assertThat(partners.partnerOf(STEP)).contains(ANNA);
    assertThat(partners.of(step).getFirst().state()).isEqualTo(PartnerLink.State.CONFIRMED);
    assertThat(partners.name(world.anna, name, World.M, BO)).isEqualTo(Naming.HAS_PARTNER);
    assertThat(partners.end(step, link.id())).isTrue();
    assertThat(partners.end(world.anna, link.id())).isFalse();
    assertThat(partners.partnerOf(ANNA)).isEmpty();
    assertThat(partners.confirm(step, link.id())).isFalse();
  }

  @Test
  void onePersonHasOnePartnerHoweverManyNameThem() throws InterruptedException {
    var step = world.citizen(STEP.digits());
    partners.name(world.anna, new PersonName("Anna", "Provsson"), World.M, STEP);
    partners.name(world.bo, new PersonName("Bo", "Provsson"), World.M, STEP);
    var links = partners.of(step);
    var turn = new AtomicInteger();
    var results =
        Threads.results(
            Threads.atOnce(
                10, () -> partners.confirm(step, links.get(turn.getAndIncrement() % 2).id())));
    assertThat(results).contains(true, false);
    assertThat(world.count("partner_link where state = 'CONFIRMED'")).isOne();
    assertThat(world.count("partner_now")).isEqualTo(2);
  }

  @Test
  void aNumberThatIsNobodysIsAnsweredLikeAnyOther() throws IOException {
    var name = new PersonName("Anna", "Provsson");
    var others = adults();
    assertThat(partners.name(world.anna, name, World.M, others.get(0))).isEqualTo(Naming.ASKED);
    assertThat(partners.name(world.anna, name, World.M, others.get(1))).isEqualTo(Naming.ASKED);
    assertThat(partners.name(world.anna, name, World.M, others.get(2))).isEqualTo(Naming.ASKED);
    assertThat(partners.name(world.anna, name, World.M, others.get(3))).isEqualTo(Naming.TOO_MANY);
    world.clock.advance(Duration.ofDays(31));
    assertThat(partners.of(world.anna)).isEmpty();
  }

  @Test
  void everyLineOfTheFileEndsSomewhere() {
    world.person(STEP.digits());
    incomes.state(
        World.JOB,
        submitted(world.anna),
        YearMonth.of(2025, 1),
        Optional.of(Map.of("SALARY", 30_000)),
        12);
    var file =
        """
        personnummer;taxerad inkomst
        198501012382;420 000
        198806152388;100000
        198501012383;1
        850101-2390;12,5
        bara text
        19850101-2382;5
        """
            .getBytes(StandardCharsets.UTF_8);
    var run = (PostControls.Uploaded.Accepted) controls.upload(World.FEE_OFFICER, 2025, file);
    assertThat(run.lines()).isEqualTo(6);
    assertThat(run.unreadable()).isEqualTo(4);
    var again = (PostControls.Uploaded.Accepted) controls.upload(World.FEE_OFFICER, 2025, file);
    assertThat(again.run()).isEqualTo(run.run());
    assertThat(again.isNew()).isFalse();
    world.clock.advance(Duration.ofMinutes(1));
    world.runDueJobs();
    assertThat(controls.progress(World.FEE_OFFICER, run.run()))
        .isEqualTo(new PostControls.Progress(0, 4, 1, 1));
    var rows = controls.rows(World.FEE_OFFICER, run.run(), 0, 100);
    assertThat(rows).extracting(PostControls.Row::line).containsExactly(2, 3, 4, 5, 6, 7);
    assertThat(rows.getFirst().result().verdict()).isEqualTo(YearCheck.Verdict.INVOICE);
    assertThat(rows.getFirst().result().differenceKronor()).isEqualTo(12 * 150);
    assertThat(rows.getFirst().result().months()).hasSize(12);
    assertThat(rows)
        .extracting(PostControls.Row::problem)
        .containsExactly(
            null,
            null,
            "Personnumret är felskrivet.",
            "Inkomsten ska vara hela kronor, utan tecken och decimaler.",
            "Raden ska ha två värden med semikolon emellan.",
            "Samma personnummer finns på rad 2.");
    assertThat(world.host.lookedUp).contains(Optional.of(100_000));
    assertThat(rows.toString()).doesNotContain("1985");
    // Eight digits: fewer would sometimes stand in sealed bytes by chance.
    assertThat(world.count("post_control_row where post_control_row::text like '%19850101%'"))
        .isZero();
    assertThatThrownBy(() -> controls.rows(World.ROBOT, run.run(), 0, 1))
        .isInstanceOf(AccessDenied.class);
    var neighbour = new Actor.Staff("granne", "1298", World.FEE_OFFICER.roles());
    assertThatThrownBy(() -> controls.rows(neighbour, run.run(), 0, 1))
        .isInstanceOf(AccessDenied.class);
  }

  @Test
  void aFileThatCannotBeReadIsRefusedWhole() {
    assertThat(refusal(2025, "namn;inkomst\n")).contains("rubrikerna");
    assertThat(refusal(2026, "personnummer;inkomst\n")).contains("har inte tagit slut");
    assertThat(refusal(2025, "")).contains("rubrikerna");
    assertThat(refusal(2025, "personnummer;x\n" + "x".repeat(11 * 1024 * 1024)))
        .contains("större än 10 MB");
    var latin = "personnummer;inkomst\nå".getBytes(StandardCharsets.ISO_8859_1);
    assertThat(controls.upload(World.FEE_OFFICER, 2025, latin))
        .isEqualTo(new PostControls.Uploaded.Refused("Filen är inte text i UTF-8."));
    assertThat(world.count("post_control_run")).isZero();
  }

  private String refusal(int year, String file) {
    return ((PostControls.Uploaded.Refused)
            controls.upload(World.FEE_OFFICER, year, file.getBytes(StandardCharsets.UTF_8)))
        .why();
  }
}
