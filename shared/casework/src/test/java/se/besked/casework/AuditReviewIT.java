package se.besked.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import se.besked.casework.access.AccessDenied;
import se.besked.casework.access.Actor;
import se.besked.casework.access.Role;
import se.besked.casework.cases.CaseFiles;
import se.besked.casework.decisions.Decisions;
import se.besked.casework.protection.FreezeCase;
import se.besked.casework.review.AuditLine;
import se.besked.casework.review.AuditQuestion;
import se.besked.casework.review.AuditReview;
import se.besked.casework.review.StaffFigures;
import se.besked.kernel.law.AppealRoute;
import se.besked.kernel.people.PersonalNumber;

/** Who has seen this child? */
class AuditReviewIT {
  private static final Actor.Staff TRUSTED =
      new Actor.Staff("tove", World.M, Set.of(Role.AUDITOR, Role.PROTECTED_CASES));
  private static final String CHILD = "201802282390";

  private final World world = new World();
  private final AuditReview review = world.get(AuditReview.class);
  private final LocalDate today = LocalDate.now(world.clock);

  @AfterEach
  void close() {
    world.close();
  }

  private AuditQuestion question(@Nullable String person, @Nullable String number) {
    return new AuditQuestion(
        "Klagomål",
        person == null ? null : PersonalNumber.of(person),
        number,
        null,
        false,
        today,
        today);
  }

  private AuditQuestion by(String staff) {
    return new AuditQuestion("Stickprov", null, null, staff, false, today, today);
  }

  @Test
  void everybodyWhoHasSeenAChildIsThere() {
    var decision = world.published(AppealRoute.ADMINISTRATIVE_APPEAL);
    var other = world.get(CaseFiles.class);
    other.get(World.OTHER_OFFICER, decision.caseId());
    var unused = world.get(Decisions.class).letter(World.REGISTRAR, decision.id());
    var stranger = world.citizen("198806152388");
    assertThatThrownBy(() -> other.get(stranger, decision.caseId()))
        .isInstanceOf(AccessDenied.class);

    var id = review.ask(World.AUDITOR, question(CHILD, null)).orElseThrow();
    var lines = review.lines(World.AUDITOR, id, Optional.empty(), 500);
    assertThat(lines)
        .extracting(AuditLine::actor, AuditLine::action, AuditLine::allowed)
        .contains(
            org.assertj.core.groups.Tuple.tuple("olga", "case.read", true),
            org.assertj.core.groups.Tuple.tuple("regina", "decision.letter", true),
            org.assertj.core.groups.Tuple.tuple("", "case.read", false));
    assertThat(lines).isSortedAccordingTo(java.util.Comparator.comparing(AuditLine::id).reversed());
    assertThat(lines).anyMatch(line -> !line.about().isEmpty());

    var first = review.lines(World.AUDITOR, id, Optional.empty(), 3);
    var second = review.lines(World.AUDITOR, id, Optional.of(first.getLast().id()), 3);
    assertThat(first).hasSize(3);
    assertThat(second).extracting(AuditLine::id).allMatch(i -> i < first.getLast().id());
    assertThat(review.export(World.AUDITOR, id)).hasSameSizeAs(lines);
    assertThat(world.count("audit_log where action = 'audit.export' and actor = 'audun'")).isOne();
    assertThat(review.searches(World.AUDITOR, 10))
        .extracting(search -> search.purpose())
        .containsExactly("Klagomål");
  }

  @Test
  void byCaseNumberByStaffAndRefusedOnly() {
    var id = world.submitted(false);
    world.get(CaseFiles.class).get(World.OFFICER, id.id());
    var byNumber = review.ask(World.AUDITOR, question(null, id.head().number())).orElseThrow();
    assertThat(review.lines(World.AUDITOR, byNumber, Optional.empty(), 50))
        .extracting(AuditLine::action)
        .contains("case.read");
    var byStaff = review.ask(World.AUDITOR, by("olle")).orElseThrow();
    assertThat(review.lines(World.AUDITOR, byStaff, Optional.empty(), 50))
        .isNotEmpty()
        .allMatch(line -> line.actor().equals("olle"));
    assertThatThrownBy(() -> review.searches(World.OFFICER, 1)).isInstanceOf(AccessDenied.class);
    var refused =
        review
            .ask(World.AUDITOR, new AuditQuestion("Nekade", null, null, null, true, today, today))
            .orElseThrow();
    assertThat(review.lines(World.AUDITOR, refused, Optional.empty(), 50))
        .isNotEmpty()
        .noneMatch(AuditLine::allowed);
  }

  @Test
  void whatIsProtectedIsNotThereForAnAuditorOutsideTheGroup() {
    var id = world.submitted(false);
    var number = id.head().number();
    var before = review.ask(World.AUDITOR, question(CHILD, null)).orElseThrow();
    var unused = world.get(FreezeCase.class).freeze(World.JOB, id.id(), Set.of());
    world.get(CaseFiles.class).get(World.RESTRICTED, id.id());

    assertThat(review.ask(World.AUDITOR, question(CHILD, null))).isEmpty();
    assertThat(review.ask(World.AUDITOR, question(null, number))).isEmpty();
    assertThat(review.ask(World.AUDITOR, question("198806152396", null))).isEmpty();
    assertThatThrownBy(() -> review.get(World.AUDITOR, before)).isInstanceOf(AccessDenied.class);
    var byStaff = review.ask(World.AUDITOR, by("rut")).orElseThrow();
    assertThat(review.lines(World.AUDITOR, byStaff, Optional.empty(), 50))
        .anyMatch(AuditLine::isProtected)
        .noneMatch(line -> line.toString().contains(number));

    var trusted = review.ask(TRUSTED, question(CHILD, null)).orElseThrow();
    assertThat(review.lines(TRUSTED, trusted, Optional.empty(), 50))
        .anyMatch(line -> line.actor().equals("rut") && line.about().equals(number));
    assertThat(review.get(TRUSTED, before).id()).isEqualTo(before);
  }

  @Test
  void anotherMunicipalitysAuditorLearnsNothing() {
    var id = world.submitted(false);
    var mine = review.ask(World.AUDITOR, question(CHILD, null)).orElseThrow();
    var neighbour = new Actor.Staff("nora", "granhult", Set.of(Role.AUDITOR, Role.PROTECTED_CASES));
    assertThat(review.ask(neighbour, question(CHILD, null))).isEmpty();
    assertThat(review.ask(neighbour, question(null, id.head().number()))).isEmpty();
    assertThatThrownBy(() -> review.get(neighbour, mine)).isInstanceOf(AccessDenied.class);
    assertThatThrownBy(() -> review.lines(neighbour, UUID.randomUUID(), Optional.empty(), 1))
        .isInstanceOf(AccessDenied.class);
    var all = review.ask(neighbour, by("olle")).orElseThrow();
    assertThat(review.lines(neighbour, all, Optional.empty(), 50)).isEmpty();
  }

  @Test
  void whoOpensProtectedCasesAndWhoStandsOutComeFirst() {
    var cases = world.get(CaseFiles.class);
    for (int i = 0; i < 22; i++) {
      cases.get(World.OFFICER, world.submitted(false).id());
    }
    var few = world.submitted(false).id();
    cases.get(World.OTHER_OFFICER, few);
    cases.get(World.REGISTRAR, few);
    var unused = world.get(FreezeCase.class).freeze(World.JOB, few, Set.of());
    cases.get(World.RESTRICTED, few);
    var figures = review.figures(World.AUDITOR, today, today);
    assertThat(figures.getFirst().staff()).isIn("rut", "olga", "regina");
    assertThat(figures.getFirst().protectedCases()).isOne();
    assertThat(figures)
        .filteredOn(StaffFigures::standsOut)
        .extracting(StaffFigures::staff)
        .containsExactly("olle");
  }
}
