package se.besked.preschoolapplication;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.Set;
import org.junit.jupiter.api.Test;
import se.besked.childcare.fees.PayingChild;
import se.besked.childcare.fees.SupportPlace;
import se.besked.childcare.start.Situation;
import se.besked.eservice.ContactQuestions;
import se.besked.eservice.EService;
import se.besked.eservice.Words;
import se.besked.eservice.testkit.FormApproval;
import se.besked.eservice.testkit.SignedApproval;
import se.besked.formkit.Answers;
import se.besked.formkit.Page;
import se.besked.formkit.Problem;
import se.besked.kernel.facts.Activity;
import se.besked.kernel.facts.Care;
import se.besked.kernel.facts.CareUnit;
import se.besked.kernel.facts.Child;
import se.besked.kernel.facts.Facts;
import se.besked.kernel.facts.Home;
import se.besked.kernel.facts.Household;
import se.besked.kernel.facts.Household.Adult;
import se.besked.kernel.facts.Household.ChildAtHome;
import se.besked.kernel.facts.Placement;
import se.besked.kernel.facts.Walk;
import se.besked.kernel.people.PersonName;
import se.besked.kernel.registers.Position;
import se.besked.kernel.registers.Sourced;
import tools.jackson.databind.json.JsonMapper;

/** The form: what it asks of whom, and what its answers become. */
class PreschoolFormTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
  private static final Adult PARTNER =
      new Adult("partner", new PersonName("Per", "Provsson"), Optional.of(22_000));

  private final Preschool service = new Preschool();

  @Test
  void isAsApproved() {
    FormApproval.assertAsApproved(service);
  }

  @Test
  @SuppressWarnings("rawtypes") // a service loader knows no type arguments
  void isMounted() {
    assertThat(ServiceLoader.load(EService.class).stream().map(p -> p.type().getName()))
        .contains(Preschool.class.getName());
  }

  @Test
  void aChildWhoHasBegunSchoolIsToldWhy() {
    var facts = facts(List.of(), List.of("fi"), PARTNER);

    assertThat(service.whyNot(child("a", "2024-05-01"), facts)).isEmpty();
    assertThat(service.whyNot(child("a", "2021-05-01"), facts)).isEmpty();
    assertThat(service.whyNot(child("a", "2020-05-01"), facts).orElseThrow())
        .contains("fritidshem");
    assertThat(service.whyNot(child("a", "2020-05-01"), facts.in("en")).orElseThrow())
        .contains("school-age educare");
  }

  @Test
  void theMinorityLanguageIsAskedOnlyInSuchAnArea() {
    assertThat(pages(facts(List.of(), List.of("fi"), PARTNER))).contains("sprak");
    assertThat(pages(facts(List.of(), List.of(), PARTNER))).doesNotContain("sprak");
  }

  @Test
  void whatTheOtherAdultDoesIsAskedOnlyWhereThereIsOne() {
    assertThat(PreschoolForm.PARTNER.isAsked(answers(), facts(List.of(), List.of()))).isFalse();
    assertThat(PreschoolForm.PARTNER.isAsked(answers(), facts(List.of(), List.of(), PARTNER)))
        .isTrue();
  }

  @Test
  void theNearestPreschoolStandsFirst() {
    var units = PreschoolFacts.units(answers(), facts(List.of(), List.of(), PARTNER));

    assertThat(units).extracting(p -> p.option().value()).containsExactly("near", "far", "unknown");
    assertThat(units.getFirst().option().detail().orElseThrow())
        .isEqualTo("400\u00a0m att gå hemifrån");
    assertThat(units.get(1).option().detail().orElseThrow()).contains("fristående");
  }

  /** A home that is hidden from the applicant: no order, no metres, no map, no word. */
  @Test
  void ofAHomeThatIsHiddenNothingIsShown() {
    var whole = inHomeOf("other", facts(List.of(), List.of("fi"), PARTNER));
    var shown = whole.seenBy("me");
    var units = PreschoolFacts.units(answers(), shown);

    assertThat(units)
        .extracting(p -> p.option().label())
        .containsExactly("Friskolans förskola", "Tuvans förskola", "Ängens förskola");
    assertThat(units)
        .extracting(p -> p.option().detail())
        .containsExactly(Optional.of("fristående"), Optional.empty(), Optional.empty());
    assertThat(PreschoolFacts.home(answers(), shown)).isEmpty();
    assertThat(service.form().firstIncomplete(answers(), shown)).isEmpty();
    assertThat(shown.toString()).doesNotContain("Havregatan", "900", "55.9");
    var application = service.read(service.form().submitted(answers(), shown), whole);
    assertThat(application.wishes())
        .extracting(Wish::walkingMetres)
        .as("for staff")
        .containsExactly(900, 400);
    assertThat(service.kept(service.read(answers(), shown)).toString())
        .doesNotContain("900", "400");
    assertToldOnlyTo("other", "me", application);
  }

  /** And the metres from the applicant's own home are not for the other guardian. */
  @Test
  void metresFromTheApplicantsHomeAreForTheApplicant() {
    var whole = inHomeOf("me", facts(List.of(), List.of("fi"), PARTNER));

    assertThat(PreschoolFacts.units(answers(), whole.seenBy("me")).getFirst().option().detail())
        .contains("400\u00a0m att gå hemifrån");
    assertToldOnlyTo("me", "other", service.read(answers(), whole));
  }

  private static void assertToldOnlyTo(String who, String not, PreschoolApplication application) {
    var service = new Preschool();
    var assessment = service.assess(application, Havrelunda.RULES, Words.of(service, "sv"));
    assertThat(assessment.shownTo(who).findings().toString()).contains("900\u00a0m", "400\u00a0m");
    for (var less : List.of(assessment.shownTo(not), assessment.common())) {
      assertThat(less.findings().toString())
          .contains("Friskolans förskola", "Ängens förskola")
          .doesNotContain("900", "400", "\u00a0m ");
    }
  }

  private static Facts inHomeOf(String who, Facts facts) {
    var home = (Home.Open) home();
    return facts.with(
        facts.children().stream()
            .map(
                c ->
                    c.with(
                        List.of(
                            new Home.Open(
                                home.kind(),
                                home.shownAddress(),
                                home.municipalityCode(),
                                Optional.of(new Position(55.9, 13.6)),
                                home.toSchools(),
                                new Home.Secret(Set.of(who), "Hemma hos Kim")))))
            .toList());
  }

  @Test
  void theDayIsBetweenTodayAndSchool() {
    assertThat(problem("2026-11-21")).isEqualTo("tooEarly");
    assertThat(problem("2026-11-22")).isEmpty();
    assertThat(problem("2030-07-31")).isEmpty();
    assertThat(problem("2030-08-01")).isEqualTo("tooLate");
  }

  @Test
  void completeAnswersBecomeAnApplication() {
    var facts = facts(List.of("partner"), List.of("fi"), PARTNER);
    assertThat(service.form().firstIncomplete(answers(), facts)).isEmpty();

    var application = service.read(answers(), facts);

    assertThat(application.wishes())
        .containsExactly(
            new Wish("far", "Friskolans förskola", 900, true),
            new Wish("near", "Ängens förskola", 400, false));
    assertThat(application.adults()).containsExactly(Situation.WORK, Situation.STUDIES);
    assertThat(application.hoursPerWeek()).isEqualTo(38);
    assertThat(application.registeredHere()).isTrue();
    assertThat(application.minorityLanguage()).isEqualTo("fi");
    var household = Objects.requireNonNull(application.household());
    assertThat(household.others()).extracting(PayingChild::key).containsExactly("sibling");
    assertThat(household.income()).as("own and partner’s").isEqualTo(52_000);
  }

  @Test
  void theFeeFollowsTheSpecialSupportAndTheHoursAskedFor() {
    var facts = facts(List.of("partner"), List.of("fi"), PARTNER);
    var ordinary = Objects.requireNonNull(service.read(answers(), facts).household());
    assertThat(ordinary.child().support()).isNull();
    var answers =
        answers()
            .with("support", List.of("YES"))
            .with("supportText", List.of("Behöver förskola för sitt språk."));
    var asked = Objects.requireNonNull(service.read(answers, facts).household());
    assertThat(asked.child().support()).isEqualTo(new SupportPlace(38));
  }

  @Test
  void nothingOfTheHouseholdIsKept() {
    var facts = facts(List.of("partner"), List.of("fi"), PARTNER);
    var kept = service.kept(service.read(answers(), facts));

    assertThat(kept.household()).isNull();
    assertThat(kept.wishes()).hasSize(2);
  }

  @Test
  void siblingsAreFoundAndNotAsked() {
    var facts = facts(List.of(), List.of(), PARTNER);

    assertThat(PreschoolFacts.siblings(answers(), facts).orElseThrow().value())
        .isEqualTo("Syster Provsson går på Friskolans förskola");
    assertThat(PreschoolFacts.siblings(answers(), facts.in("en")).orElseThrow().value())
        .isEqualTo("Syster Provsson goes to Friskolans förskola");
  }

  @Test
  void isTheSameWhenItHasBeenStored() {
    var application = service.read(answers(), facts(List.of("partner"), List.of("fi"), PARTNER));
    var json = JsonMapper.builder().build();

    assertThat(json.readValue(json.writeValueAsString(application), PreschoolApplication.class))
        .isEqualTo(application);
  }

  @Test
  void whatIsSignedIsUnderstoodAlone() {
    var answers =
        answers().with(PreschoolForm.SUPPORT, "YES").with(PreschoolForm.SUPPORT_TEXT, "Rullstol.");
    SignedApproval.assertAsApproved(
        service, answers, facts(List.of("partner"), List.of("fi"), PARTNER));
  }

  @Test
  void theOtherGuardianSeesNothingOfTheApplicantsOwn() {
    var facts = facts(List.of("partner"), List.of("fi"), PARTNER);
    var answers =
        answers()
            .with(PreschoolForm.SUPPORT, "YES")
            .with(PreschoolForm.SUPPORT_TEXT, "Hemlig diagnos")
            .with(PreschoolForm.OWN_NEED, "Hemligt skäl");
    var application = service.read(answers, facts);
    var summary = service.summary(application, answers, facts, Words.of(service, "sv"));

    assertThat(summary.title()).isEqualTo("Ansökan om plats i förskola för Test Provsson");
    assertThat(summary.sharedRows())
        .extracting(row -> row.name())
        .containsExactly("Barn", "Önskade förskolor", "Önskad första dag");
    assertThat(summary.sharedRows().toString())
        .doesNotContain("Hemlig", "@", "Arbetar", "finska", "52");
    assertThat(summary.rows().toString())
        .contains("Hemlig diagnos", "Hemligt skäl", "Arbetar", "38", "finska", "a@example.se");
  }

  private String problem(String day) {
    var facts = facts(List.of(), List.of(), PARTNER);
    var page = service.form().page("start").orElseThrow();
    return service.form().problems(page, answers().with(PreschoolForm.START, day), facts).stream()
        .map(Problem::ending)
        .findFirst()
        .orElse("");
  }

  private List<String> pages(Facts facts) {
    return service.form().pagesFor(answers(), facts).stream().map(Page::key).toList();
  }

  private static Answers answers() {
    return Answers.NONE
        .with(PreschoolForm.CHILD, "child")
        .with(ContactQuestions.EMAIL, "a@example.se")
        .with("wishes", List.of("far", "near"))
        .with(PreschoolForm.START, "10 januari 2027")
        .with(PreschoolForm.SITUATION, "WORK")
        .with(PreschoolForm.PARTNER, "STUDIES")
        .with(PreschoolForm.HOURS, "38")
        .with(PreschoolForm.SUPPORT, "NO")
        .with(PreschoolForm.LANGUAGE, "fi");
  }

  private static Facts facts(List<String> coGuardians, List<String> languages, Adult... others) {
    var child =
        new Child(
            "child",
            sourced(new PersonName("Test", "Provsson")),
            LocalDate.of(2024, 5, 1),
            coGuardians.stream()
                .map(h -> new Child.CoGuardian(h, new PersonName("Per", "Provsson")))
                .toList(),
            List.of(home()),
            Optional.empty());
    var sibling =
        new Child(
            "sibling",
            sourced(new PersonName("Syster", "Provsson")),
            LocalDate.of(2022, 5, 1),
            List.of(),
            List.of(home()),
            Optional.empty(),
            List.of(sourced(place())),
            true);
    var household =
        new Household(
            List.of(others),
            List.of(
                new ChildAtHome(
                    "child", Optional.empty(), child.birthDate(), Optional.empty(), false),
                new ChildAtHome(
                    "sibling",
                    Optional.empty(),
                    sibling.birthDate(),
                    Optional.of(Activity.PRESCHOOL),
                    false)));
    var care =
        new Care(
            List.of(
                unit("unknown", "Tuvans förskola", true),
                unit("far", "Friskolans förskola", false),
                unit("near", "Ängens förskola", true),
                new CareUnit(
                    "fth", "Fritids", Activity.SCHOOL_AGE_EDUCARE, true, Optional.empty())),
            languages,
            Optional.of(household),
            Optional.of(30_000));
    return new Facts(
        "1299",
        new Facts.Guardian("me", new PersonName("Vera", "Provsson"), Optional.empty(), "1299"),
        List.of(child, sibling),
        List.of(),
        care,
        List.of(),
        TODAY,
        "sv");
  }

  private static CareUnit unit(String id, String name, boolean municipal) {
    return new CareUnit(id, name, Activity.PRESCHOOL, municipal, Optional.empty());
  }

  private static Home home() {
    return new Home.Open(
        Home.Kind.REGISTERED,
        Optional.of(sourced("Havregatan 1")),
        "1299",
        Optional.empty(),
        Map.of("far", new Walk.Metres(900, "gångväg"), "near", new Walk.Metres(400, "gångväg")));
  }

  private static Placement place() {
    return new Placement(
        "p1",
        "far",
        "Friskolans förskola",
        Activity.PRESCHOOL,
        LocalDate.of(2025, 8, 18),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        true);
  }

  private static Child child(String handle, String born) {
    return new Child(
        handle,
        sourced(new PersonName("Test", "Provsson")),
        LocalDate.parse(born),
        List.of(),
        List.of(),
        Optional.empty());
  }

  private static <T> Sourced<T> sourced(T value) {
    return new Sourced<>(value, "Folkbokföringen", Instant.EPOCH);
  }
}
