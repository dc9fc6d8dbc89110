package se.besked.schoolageeducareapplication;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
import se.besked.kernel.facts.Child.SchoolPlace;
import se.besked.kernel.facts.Facts;
import se.besked.kernel.facts.Home;
import se.besked.kernel.facts.School;
import se.besked.kernel.facts.Walk;
import se.besked.kernel.law.SchoolYear;
import se.besked.kernel.law.Stage;
import se.besked.kernel.people.PersonName;
import se.besked.kernel.registers.Sourced;
import tools.jackson.databind.json.JsonMapper;

/** The form: what it asks of whom, and what its answers become. */
class EducareFormTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

  private final Educare service = new Educare();

  @Test
  void isAsApproved() {
    FormApproval.assertAsApproved(service);
  }

  @Test
  @SuppressWarnings("rawtypes") // a service loader knows no type arguments
  void isMounted() {
    assertThat(ServiceLoader.load(EService.class).stream().map(p -> p.type().getName()))
        .contains(Educare.class.getName());
  }

  @ParameterizedTest
  @CsvSource({
    "2020-05-01, ''",
    "2021-05-01, ''",
    "2022-05-01, 'Barnet börjar skolan hösten 2028'",
    "2014-03-01, ''",
    "2013-12-31, 'till och med vårterminen'",
  })
  void aChildOfAnotherAgeIsToldWhy(String born, String why) {
    var facts = facts(child(born, null));
    var told = service.whyNot(facts.children().getFirst(), facts);

    assertThat(told.orElse("")).contains(why);
    assertThat(told.isEmpty()).isEqualTo(why.isEmpty());
  }

  @Test
  void schoolAndUnitAreKnownAndNotAsked() {
    var facts = facts(child("2018-05-01", "havre"));

    assertThat(pages(facts)).doesNotContain("skola");
    assertThat(EducareFacts.enrolment(answers(), facts).orElseThrow().value())
        .isEqualTo("Havreskolan, årskurs 2");
    var application = service.read(answers(), facts);
    assertThat(application.unit()).isEqualTo(new Unit("havre", "Havreskolan", true, true, 700));
    assertThat(application.adults()).containsExactly(Situation.WORK);
    assertThat(application.times()).isEqualTo(Set.of(Time.AFTER_SCHOOL, Time.HOLIDAYS));
    assertThat(application.wishedStart()).isEqualTo(LocalDate.of(2027, 1, 11));
  }

  /** A home that is hidden from the applicant: no order, no metres, no word. */
  @Test
  void ofAHomeThatIsHiddenNothingIsShown() {
    for (var who : List.of("other", "me")) {
      var not = who.equals("me") ? "other" : "me";
      var whole = inHomeOf(who, facts(child("2018-05-01", "havre")));
      var shown = whole.seenBy("me");
      assertThat(EducareFacts.units(answers(), shown).getFirst().detail().isPresent())
          .isEqualTo(who.equals("me"));
      assertThat(EducareFacts.schools(answers(), whole.seenBy("other")).toString().contains("700"))
          .isEqualTo(who.equals("other"));
      var application = service.read(service.form().submitted(answers(), shown), whole);
      assertThat(application.unit().walkingMetres()).as("for staff").isEqualTo(700);
      var assessment = service.assess(application, Havrelunda.RULES, Words.of(service, "sv"));
      assertThat(assessment.shownTo(who).findings().toString()).contains("metresFromHome=700");
      assertThat(assessment.shownTo(not).findings().toString()).doesNotContain("700");
      assertThat(assessment.common().findings().toString()).doesNotContain("700");
    }
  }

  private static Facts inHomeOf(String who, Facts facts) {
    var child = facts.children().getFirst();
    var home = (Home.Open) child.homes().getFirst();
    return facts.with(
        List.of(
            child.with(
                List.of(
                    new Home.Open(
                        home.kind(),
                        home.shownAddress(),
                        home.municipalityCode(),
                        home.position(),
                        home.toSchools(),
                        new Home.Secret(Set.of(who), "Hemma hos Kim"))))));
  }

  @Test
  void aSchoolWithoutEducareLetsOneChooseAnother() {
    var facts = facts(child("2014-05-01", "kvarn"));

    assertThat(pages(facts)).contains("skola");
    assertThat(EducareForm.SCHOOL.isAsked(answers(), facts)).isFalse();
    assertThat(EducareFacts.units(answers(), facts))
        .extracting(o -> o.value())
        .containsExactly("havre");
    var application = service.read(answers().with(EducareForm.UNIT, "havre"), facts);
    assertThat(application.unit().atSchool()).isFalse();
    assertThat(application.schoolName()).isEqualTo("Kvarnskolan");
  }

  @Test
  void aChildWhoIsToBeginSchoolChoosesOne() {
    var facts = facts(child("2021-05-01", null));
    var answers = answers().with(EducareForm.SCHOOL, "havre");

    assertThat(EducareForm.SCHOOL.isAsked(answers, facts)).isTrue();
    assertThat(service.read(answers, facts).unit().atSchool()).isTrue();
    assertThat(problem("2027-07-31", facts)).isEqualTo("tooEarly");
    assertThat(problem("2027-08-01", facts)).isEmpty();
  }

  @Test
  void thereIsNoPlaceBeforeTodayNorAfterTheYearOf13() {
    var facts = facts(child("2014-05-01", "havre"));

    assertThat(problem("2026-11-21", facts)).isEqualTo("tooEarly");
    assertThat(problem("2026-11-22", facts)).isEmpty();
    assertThat(problem("2027-06-30", facts)).isEmpty();
    assertThat(problem("2027-07-01", facts)).isEqualTo("tooLate");
  }

  @Test
  void isTheSameWhenItHasBeenStored() {
    var application = service.read(answers(), facts(child("2018-05-01", "havre")));
    var json = JsonMapper.builder().build();

    assertThat(json.readValue(json.writeValueAsString(application), EducareApplication.class))
        .isEqualTo(application);
  }

  @Test
  void whatIsSignedIsUnderstoodAlone() {
    var answers =
        answers().with(EducareForm.SUPPORT, "YES").with(EducareForm.SUPPORT_TEXT, "Rullstol.");
    SignedApproval.assertAsApproved(service, answers, facts(child("2018-05-01", "havre")));
  }

  @Test
  void theOtherGuardianSeesNothingOfTheApplicantsOwn() {
    var facts = facts(child("2018-05-01", "havre"));
    var answers =
        answers()
            .with(EducareForm.SUPPORT, "YES")
            .with(EducareForm.SUPPORT_TEXT, "Hemlig diagnos")
            .with(EducareForm.OWN_NEED, "Hemligt skäl");
    var summary =
        service.summary(service.read(answers, facts), answers, facts, Words.of(service, "sv"));

    assertThat(summary.title()).isEqualTo("Ansökan om plats på fritidshem för Test Provsson");
    assertThat(summary.sharedRows())
        .extracting(row -> row.name())
        .containsExactly(
            "Barn",
            "Skola",
            "Fritidshem",
            "Första dag på fritidshemmet",
            "När behöver barnet fritidshem?");
    assertThat(summary.sharedRows().toString()).doesNotContain("Hemlig", "@", "Arbetar");
    assertThat(summary.rows().toString())
        .contains("Hemlig diagnos", "Hemligt skäl", "Arbetar", "a@example.se");
  }

  private String problem(String day, Facts facts) {
    var page = service.form().page("start").orElseThrow();
    return service.form().problems(page, answers().with(EducareForm.START, day), facts).stream()
        .map(Problem::ending)
        .findFirst()
        .orElse("");
  }

  private List<String> pages(Facts facts) {
    return service.form().pagesFor(answers(), facts).stream().map(Page::key).toList();
  }

  private static Answers answers() {
    return Answers.NONE
        .with(EducareForm.CHILD, "child")
        .with(ContactQuestions.EMAIL, "a@example.se")
        .with(EducareForm.START, "11/1 2027")
        .with(EducareForm.SITUATION, "WORK")
        .with("times", List.of("AFTER_SCHOOL", "HOLIDAYS"))
        .with(EducareForm.SUPPORT, "NO");
  }

  private static Facts facts(Child child) {
    var care =
        new Care(
            List.of(
                new CareUnit(
                    "havre", "Havreskolan", Activity.SCHOOL_AGE_EDUCARE, true, Optional.empty()),
                new CareUnit(
                    "vind", "Friskolan", Activity.SCHOOL_AGE_EDUCARE, false, Optional.empty()),
                new CareUnit("fs", "Ärtan", Activity.PRESCHOOL, true, Optional.empty())),
            List.of(),
            Optional.empty(),
            Optional.empty());
    return new Facts(
        "1299",
        new Facts.Guardian("me", new PersonName("Vera", "Provsson"), Optional.empty(), "1299"),
        List.of(child),
        List.of(
            new School("havre", "Havreskolan", true, new Stage(0), new Stage(6), Optional.empty()),
            new School("kvarn", "Kvarnskolan", true, new Stage(7), new Stage(9), Optional.empty())),
        care,
        List.of(),
        TODAY,
        "sv");
  }

  private static Child child(String born, @Nullable String school) {
    var year = SchoolYear.containing(TODAY);
    var birthDate = LocalDate.parse(born);
    var stage = Optional.of(new Stage(Math.max(0, 2026 - birthDate.getYear() - 6)));
    return new Child(
        "child",
        sourced(new PersonName("Test", "Provsson")),
        birthDate,
        List.of(),
        List.of(
            new Home.Open(
                Home.Kind.REGISTERED,
                Optional.of(sourced("Havregatan 1")),
                "1299",
                Optional.empty(),
                Map.of("havre", new Walk.Metres(700, "gångväg")))),
        Optional.ofNullable(school).map(s -> sourced(new SchoolPlace(s, stage, year))));
  }

  private static <T> Sourced<T> sourced(T value) {
    return new Sourced<>(value, "Folkbokföringen", Instant.EPOCH);
  }
}
