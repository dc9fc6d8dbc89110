package se.besked.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import se.besked.casework.access.AccessDenied;
import se.besked.casework.access.Actor;
import se.besked.casework.access.NoSuchCase;
import se.besked.casework.access.Role;
import se.besked.casework.cases.CaseFile;
import se.besked.casework.cases.CaseState;
import se.besked.casework.cases.CoGuardians;
import se.besked.casework.cases.ReviewCase;
import se.besked.casework.ids.CaseId;
import se.besked.casework.protection.FreezeCase;
import se.besked.casework.queue.AnswerPromises;
import se.besked.casework.queue.Assigned;
import se.besked.casework.queue.CaseQueue;
import se.besked.casework.queue.Colleague;
import se.besked.casework.queue.Colleagues;
import se.besked.casework.queue.DeadlineKind;
import se.besked.casework.queue.QueueFilter;
import se.besked.casework.queue.QueueLine;
import se.besked.casework.queue.QueueSearch;
import se.besked.casework.queue.SavedView;
import se.besked.casework.queue.SavedViews;
import se.besked.casework.queue.Urgency;
import se.besked.casework.queue.WorkOnCases;
import se.besked.casework.tasks.StaffTasks;
import se.besked.casework.tasks.TaskKind;
import se.besked.kernel.law.AppealRoute;

/** The queue's order, its days, who sees what in it, and who has which case. */
class QueueIT {
  private static final World WORLD = new World();
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

  private final CaseQueue queue = WORLD.get(CaseQueue.class);
  private final WorkOnCases work = WORLD.get(WorkOnCases.class);

  @AfterAll
  static void close() {
    WORLD.close();
  }

  private QueueLine line(Actor.Staff staff, CaseId id) {
    return find(staff, id).orElseThrow();
  }

  private Optional<QueueLine> find(Actor.Staff staff, CaseId id) {
    return queue
        .page(
            staff,
            QueueFilter.ALL,
            QueueSearch.number(WORLD.read(id).head().number()),
            Optional.empty(),
            10)
        .stream()
        .findFirst();
  }

  private static void assess(CaseId id, String assessment) {
    WORLD
        .jdbc
        .sql("update case_file set assessment = :assessment::jsonb where id = :id")
        .param("assessment", assessment)
        .param("id", id.value())
        .update();
  }

  @Test
  void theNearestOfItsDaysCountsAndEachFollowsWhatHappens() {
    var review = WORLD.underReview();
    assertThat(line(World.OFFICER, review.id()).deadlines()).isEmpty();

    assess(review.id(), "{\"appealRoute\":\"ADMINISTRATIVE_APPEAL\"}");
    WORLD.get(AnswerPromises.class).are(Map.of("school-transport", Period.ofMonths(2)));
    assertThat(line(World.OFFICER, review.id()).deadlines())
        .isEqualTo(
            Map.of(
                DeadlineKind.DELAY,
                LocalDate.of(2027, 5, 23),
                DeadlineKind.PROMISED,
                LocalDate.of(2027, 1, 23)));
    WORLD.get(AnswerPromises.class).are(Map.of("school-transport", Period.ofDays(10)));
    assertThat(line(World.OFFICER, review.id()).due()).isEqualTo(LocalDate.of(2026, 12, 3));

    var current = (CaseFile.UnderReview) WORLD.read(review.id());
    var waiting =
        WORLD
            .get(ReviewCase.class)
            .askCompletion(World.OFFICER, current, "Intyg", LocalDate.of(2026, 12, 1));
    assertThat(line(World.OFFICER, review.id()))
        .satisfies(
            l -> {
              assertThat(l.nearest()).isEqualTo(DeadlineKind.COMPLETION);
              assertThat(l.due()).isEqualTo(LocalDate.of(2026, 12, 1));
              assertThat(l.state()).isEqualTo(CaseState.AWAITING_COMPLETION);
            });
    var unused = WORLD.get(ReviewCase.class).completed(World.OFFICER, waiting);
    assertThat(line(World.OFFICER, review.id()).nearest()).isEqualTo(DeadlineKind.PROMISED);
  }

  @Test
  void thePreschoolGuaranteeIsFourMonthsButNotBeforeTheDayWishedFor() {
    var id = WORLD.underReview().id();
    assess(id, guarantee("2027-01-10"));
    assertThat(line(World.OFFICER, id).deadlines())
        .isEqualTo(Map.of(DeadlineKind.GUARANTEE, LocalDate.of(2027, 3, 23)));
    assess(id, guarantee("2027-08-16"));
    assertThat(line(World.OFFICER, id).due()).isEqualTo(LocalDate.of(2027, 8, 16));
    assess(id, "{\"findings\":[{\"rule\":\"preschool.guarantee\",\"inputs\":{}}]}");
    assertThat(line(World.OFFICER, id).deadlines()).doesNotContainKey(DeadlineKind.GUARANTEE);
  }

  @Test
  void thePreschoolGuaranteeIsNotBeforeTheChildIsOneYear() {
    var id = WORLD.underReview().id();
    var ofBaby =
        """
        {"findings":[
          {"rule":"preschool.age","standing":"NOT_MET",
            "inputs":{"birthDate":"%s","wishedStart":"2027-01-10"}},
          {"rule":"preschool.guarantee","standing":"MET",
            "inputs":{"guaranteeMonths":4,"wishedStart":"2027-01-10"}}]}
        """;
    assess(id, ofBaby.formatted("2026-10-05"));
    assertThat(line(World.OFFICER, id).due()).isEqualTo(LocalDate.of(2027, 10, 5));
    assess(id, ofBaby.formatted("2026-02-28"));
    assertThat(line(World.OFFICER, id).due()).isEqualTo(LocalDate.of(2027, 3, 23));
    assess(id, ofBaby.formatted("2024-02-29"));
    assertThat(line(World.OFFICER, id).due()).isEqualTo(LocalDate.of(2027, 3, 23));

    arrived(id, "2026-10-31T12:00:00+01:00");
    assess(id, ofBaby.formatted("2025-01-01"));
    assertThat(line(World.OFFICER, id).due()).isEqualTo(LocalDate.of(2027, 2, 28));
    arrived(id, "2026-11-23T09:00:00+01:00");
  }

  private static void arrived(CaseId id, String at) {
    WORLD
        .jdbc
        .sql("update case_file set arrived_at = cast(:at as timestamptz) where id = :id")
        .param("at", at)
        .param("id", id.value())
        .update();
  }

  @Test
  void theOtherGuardianIsWaitedForUntilTheyHaveAnswered() {
    var asked = WORLD.submitted(true);
    assertThat(line(World.OFFICER, asked.id()).deadlines())
        .containsEntry(DeadlineKind.CO_GUARDIAN_ANSWER, LocalDate.of(2026, 12, 7));
    assertThat(
            ids(
                World.OFFICER,
                filter(null, null, null, DeadlineKind.CO_GUARDIAN_ANSWER, null, null)))
        .contains(asked.id());
    WORLD.get(CoGuardians.class).sign(WORLD.bo, asked.id(), World.evidence("bo"));
    assertThat(line(World.OFFICER, asked.id()).deadlines())
        .doesNotContainKey(DeadlineKind.CO_GUARDIAN_ANSWER);
  }

  @Test
  void anOpenOfferIsWaitedFor() {
    var id = WORLD.underReview().id();
    assess(id, guarantee("2027-01-10"));
    WORLD
        .jdbc
        .sql(
            """
            insert into place_offer (id, municipality, case_id, external_key, unit_id, unit_name,
              activity, starts_on, fee_text, answer_by, options, needs_all, closes_application,
              state, made_by, made_at)
            values (gen_random_uuid(), '1299', :id, :key, 'enhet-1', 'Lärkan', 'PRESCHOOL',
              '2027-01-10', '', '2026-12-03', 'ACCEPT', true, true, 'OPEN', 'olle', now())
            """)
        .param("id", id.value())
        .param("key", id.toString())
        .update();
    assertThat(line(World.OFFICER, id))
        .satisfies(
            l -> {
              assertThat(l.nearest()).isEqualTo(DeadlineKind.OFFER_ANSWER);
              assertThat(l.due()).isEqualTo(LocalDate.of(2026, 12, 3));
              assertThat(l.deadlines()).doesNotContainKey(DeadlineKind.GUARANTEE);
            });
  }

  private static String guarantee(String wished) {
    return """
    {"findings":[{"rule":"preschool.guarantee","standing":"MET",
      "inputs":{"guaranteeMonths":4,"wishedStart":"%s"}}]}
    """
        .formatted(wished);
  }

  @Test
  void aDecidedCaseIsOutOfTheQueueButItsLastDayToAppealIsKnown() {
    var decision = WORLD.published(AppealRoute.ADMINISTRATIVE_APPEAL);
    assertThat(all(World.OFFICER)).doesNotContain(decision.caseId());
    var decided =
        new QueueFilter(
            QueueFilter.Whose.ANYBODYS, null, null, CaseState.DECIDED, null, null, null, null);
    assertThat(ids(World.OFFICER, decided)).contains(decision.caseId());
    assertThat(line(World.OFFICER, decision.caseId()).due()).isNull();
    for (var guardian : List.of(WORLD.anna, WORLD.bo)) {
      var unused =
          WORLD
              .get(se.besked.casework.receipts.ReadDecision.class)
              .acknowledge(guardian, decision.id());
    }
    assertThat(line(World.OFFICER, decision.caseId()).deadlines())
        .isEqualTo(Map.of(DeadlineKind.APPEAL_END, LocalDate.of(2026, 12, 14)));
  }

  @Test
  void pagesGoOnWhereTheLastOneEnded() {
    for (int i = 0; i < 7; i++) {
      assess(WORLD.underReview().id(), guarantee("2027-0%d-01".formatted(9 - i % 3)));
    }
    var onePage = ids(World.OFFICER, QueueFilter.ALL);
    var paged = new ArrayList<CaseId>();
    Optional<QueueLine.Position> after = Optional.empty();
    List<QueueLine> page;
    do {
      page = queue.page(World.OFFICER, QueueFilter.ALL, QueueSearch.NOTHING, after, 3);
      page.forEach(l -> paged.add(l.id()));
      after = page.isEmpty() ? Optional.empty() : Optional.of(page.getLast().position());
    } while (page.size() == 3);
    assertThat(paged).isEqualTo(onePage).doesNotHaveDuplicates();
    assertThat(queue.count(World.OFFICER, QueueFilter.ALL, QueueSearch.NOTHING))
        .isEqualTo(onePage.size());
    var days =
        queue
            .page(World.OFFICER, QueueFilter.ALL, QueueSearch.NOTHING, Optional.empty(), 500)
            .stream()
            .map(QueueLine::due)
            .map(due -> due == null ? LocalDate.MAX : due)
            .toList();
    assertThat(days).isSorted();
  }

  private List<CaseId> all(Actor.Staff staff) {
    return ids(staff, QueueFilter.ALL);
  }

  private List<CaseId> ids(Actor.Staff staff, QueueFilter filter) {
    return queue.page(staff, filter, QueueSearch.NOTHING, Optional.empty(), 500).stream()
        .map(QueueLine::id)
        .toList();
  }

  @Test
  void eachConditionOfAFilterCounts() {
    var mine = WORLD.underReview().id();
    var nobodys = WORLD.submitted(false).id();
    assess(mine, guarantee("2027-01-10"));
    WORLD
        .jdbc
        .sql("update case_file set units = '{enhet-9}' where id = :id")
        .param("id", mine.value())
        .update();
    assertThat(ids(World.OFFICER, QueueFilter.ALL.whose(QueueFilter.Whose.MINE)))
        .contains(mine)
        .doesNotContain(nobodys);
    assertThat(ids(World.OFFICER, QueueFilter.ALL.whose(QueueFilter.Whose.NOBODYS)))
        .contains(nobodys)
        .doesNotContain(mine);
    assertThat(
            ids(
                World.OTHER_OFFICER,
                new QueueFilter(
                    QueueFilter.Whose.ONE_OFFICERS, "olle", null, null, null, null, null, null)))
        .contains(mine)
        .doesNotContain(nobodys);
    assertThat(ids(World.OFFICER, filter(null, null, "enhet-9", null, null, null)))
        .containsExactly(mine);
    assertThat(ids(World.OFFICER, filter(null, null, null, DeadlineKind.GUARANTEE, null, null)))
        .contains(mine)
        .doesNotContain(nobodys);
    assertThat(ids(World.OFFICER, filter("music-school", null, null, null, null, null))).isEmpty();
    assertThat(ids(World.OFFICER, filter(null, CaseState.RECEIVED, null, null, null, null)))
        .contains(nobodys)
        .doesNotContain(mine);
    assertThat(ids(World.OFFICER, filter(null, null, null, null, TODAY, TODAY)))
        .contains(mine, nobodys);
    assertThat(ids(World.OFFICER, filter(null, null, null, null, TODAY.plusDays(1), null)))
        .isEmpty();
    assertThat(ids(World.OFFICER, filter(null, null, null, null, null, TODAY.minusDays(1))))
        .isEmpty();
  }

  private static QueueFilter filter(
      String service,
      CaseState state,
      String unit,
      DeadlineKind deadline,
      LocalDate from,
      LocalDate to) {
    return new QueueFilter(
        QueueFilter.Whose.ANYBODYS, null, service, state, unit, deadline, from, to);
  }

  @Test
  void aProtectedChildIsFoundByTheRestrictedGroupAlone() {
    var id = WORLD.submitted(false).id();
    var byChild = QueueSearch.person(WORLD.child);
    var before = queue.count(World.OFFICER, QueueFilter.ALL, byChild);
    assertThat(find(World.OFFICER, id)).isPresent();
    var unused = WORLD.get(FreezeCase.class).freeze(World.JOB, id, Set.of());
    assertThat(find(World.OFFICER, id)).isEmpty();
    assertThat(find(World.REGISTRAR, id)).isEmpty();
    assertThat(all(World.OFFICER)).doesNotContain(id);
    assertThat(queue.count(World.OFFICER, QueueFilter.ALL, byChild)).isEqualTo(before - 1);
    assertThat(
            queue.page(World.OFFICER, QueueFilter.ALL, byChild, Optional.empty(), 500).stream()
                .map(QueueLine::id))
        .doesNotContain(id);
    assertThat(find(World.RESTRICTED, id)).isPresent();
    assertThatThrownBy(() -> work.claim(World.OFFICER, id)).isInstanceOf(NoSuchCase.class);
  }

  @Test
  void aPrincipalSeesTheirUnitsAndTakesNothing() {
    var id = WORLD.underReview().id();
    WORLD
        .jdbc
        .sql("update case_file set units = '{enhet-1}' where id = :id")
        .param("id", id.value())
        .update();
    var principal = new Actor.Staff("rektor", World.M, Set.of(Role.PRINCIPAL), Set.of("enhet-1"));
    var other = new Actor.Staff("rektor2", World.M, Set.of(Role.PRINCIPAL), Set.of("enhet-2"));
    assertThat(all(principal)).containsExactly(id);
    assertThat(all(other)).isEmpty();
    assertThatThrownBy(() -> work.claim(principal, id)).isInstanceOf(AccessDenied.class);
    assertThatThrownBy(() -> all(World.ROBOT)).isInstanceOf(AccessDenied.class);
    var neighbour = new Actor.Staff("granne", "granhult", EnumSet.allOf(Role.class));
    assertThat(all(neighbour)).isEmpty();
    assertThat(queue.summary(neighbour, TODAY)).isEmpty();
  }

  @Test
  void ofManyAtOnceOneTakesTheCaseAndTheOthersAreTold() throws Exception {
    var id = WORLD.submitted(false).id();
    var next = new AtomicInteger();
    var all =
        Threads.results(
            Threads.atOnce(
                8,
                () ->
                    work.claim(
                        World.staff("officer-" + next.incrementAndGet(), Role.OFFICER), id)));
    assertThat(all).hasSize(8);
    assertThat(all.stream().filter(a -> a == Assigned.DONE)).hasSize(1);
    assertThat(all).containsOnly(Assigned.DONE, Assigned.TAKEN);
    assertThat(WORLD.read(id).head().state()).isEqualTo(CaseState.UNDER_REVIEW);
  }

  @Test
  void aCaseIsHandedOverToWhoMayWorkWithItAndPutBack() {
    var colleagues = WORLD.get(Colleagues.class);
    colleagues.met(new Colleague("olga", "Olga Officer", World.M, Set.of(Role.OFFICER), Set.of()));
    colleagues.met(new Colleague("regina", "Regina", World.M, Set.of(Role.REGISTRAR), Set.of()));
    assertThat(colleagues.of(World.OFFICER)).extracting(Colleague::userId).containsExactly("olga");
    var id = WORLD.submitted(false).id();
    assertThat(work.claim(World.OFFICER, id)).isEqualTo(Assigned.DONE);
    assertThat(work.claim(World.OFFICER, id)).isEqualTo(Assigned.MINE_ALREADY);
    assertThat(work.handOver(World.OFFICER, id, "regina")).isEqualTo(Assigned.COLLEAGUE_MAY_NOT);
    assertThat(work.handOver(World.OFFICER, id, "ingen")).isEqualTo(Assigned.COLLEAGUE_MAY_NOT);
    assertThat(work.handOver(World.OFFICER, id, "olga")).isEqualTo(Assigned.DONE);
    assertThat(line(World.OFFICER, id).officer()).isEqualTo("olga");
    assertThat(work.handOver(World.OFFICER, id, "olga")).isEqualTo(Assigned.THEIRS_ALREADY);
    assertThat(work.release(World.OFFICER, id)).isEqualTo(Assigned.TAKEN);
    assertThat(work.release(World.OTHER_OFFICER, id)).isEqualTo(Assigned.DONE);
    assertThat(line(World.OFFICER, id).officer()).isNull();
    assertThat(work.release(World.OTHER_OFFICER, id)).isEqualTo(Assigned.NOBODYS_ALREADY);
    assertThat(
            WORLD.count(
                "case_event where type in ('ASSIGNED', 'RELEASED') and case_id = '" + id + "'"))
        .isEqualTo(3);

    var waiting = WORLD.submitted(true).id();
    assertThat(work.claim(World.OFFICER, waiting)).isEqualTo(Assigned.NOT_NOW);

    var restricted = WORLD.submitted(false).id();
    var frozen = WORLD.get(FreezeCase.class).freeze(World.JOB, restricted, Set.of());
    var unused = WORLD.get(FreezeCase.class).resume(World.RESTRICTED, frozen);
    assertThat(work.handOver(World.RESTRICTED, restricted, "olga"))
        .isEqualTo(Assigned.COLLEAGUE_MAY_NOT);
  }

  @Test
  void anInternalTaskIsLeftWithoutPersonalNumbers() {
    var id = WORLD.underReview().id();
    assertThat(work.addTask(World.OFFICER, id, "Ring skolan", TODAY.plusDays(2)))
        .isEqualTo(Assigned.DONE);
    assertThat(WORLD.get(StaffTasks.class).list(World.OTHER_OFFICER, 500))
        .anySatisfy(
            task -> {
              assertThat(task.kind()).isEqualTo(TaskKind.INTERNAL);
              assertThat(task.caseId()).isEqualTo(id);
              assertThat(task.text()).isEqualTo("Ring skolan");
            });
    assertThatThrownBy(() -> work.addTask(World.OFFICER, id, "Om 20180228-2390", TODAY.plusDays(2)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void savedViewsAreTheOwnersAndOneIsTheDefault() {
    var views = WORLD.get(SavedViews.class);
    var mine = QueueFilter.ALL.whose(QueueFilter.Whose.MINE);
    views.save(World.OFFICER, "Mina", mine, true);
    views.save(
        World.OFFICER,
        "Skolskjuts",
        filter("school-transport", CaseState.RECEIVED, "e", DeadlineKind.DELAY, TODAY, TODAY),
        true);
    assertThat(views.list(World.OFFICER))
        .extracting(SavedView::name, SavedView::isDefault)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("Mina", false),
            org.assertj.core.groups.Tuple.tuple("Skolskjuts", true));
    assertThat(views.list(World.OFFICER).getFirst().filter()).isEqualTo(mine);
    assertThat(views.list(World.OTHER_OFFICER)).isEmpty();
    var id = views.list(World.OFFICER).getFirst().id();
    views.remove(World.OTHER_OFFICER, id);
    assertThat(views.list(World.OFFICER)).hasSize(2);
    views.remove(World.OFFICER, id);
    assertThat(views.list(World.OFFICER)).hasSize(1);
  }

  @Test
  void urgencyIsOfTheDay() {
    assertThat(Urgency.of(TODAY.minusDays(1), TODAY)).isEqualTo(Urgency.PASSED);
    assertThat(Urgency.of(TODAY, TODAY)).isEqualTo(Urgency.TODAY);
    assertThat(Urgency.of(TODAY.plusDays(7), TODAY)).isEqualTo(Urgency.SOON);
    assertThat(Urgency.of(TODAY.plusDays(8), TODAY)).isEqualTo(Urgency.LATER);
    assertThat(Urgency.of(null, TODAY)).isEqualTo(Urgency.NONE);
  }
}
