package se.besked.schoolageeducareapplication;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.besked.childcare.start.Situation;
import se.besked.eservice.ContactQuestions;
import se.besked.eservice.Summary.Row;
import se.besked.eservice.Validity;
import se.besked.eservice.Words;
import se.besked.formkit.Answers;
import se.besked.formkit.Pick.Option;
import se.besked.kernel.facts.Activity;
import se.besked.kernel.facts.Care;
import se.besked.kernel.facts.CareUnit;
import se.besked.kernel.facts.Child;
import se.besked.kernel.facts.Child.SchoolPlace;
import se.besked.kernel.facts.Facts;
import se.besked.kernel.facts.Home;
import se.besked.kernel.facts.Household;
import se.besked.kernel.facts.Placement;
import se.besked.kernel.facts.School;
import se.besked.kernel.facts.Walk;
import se.besked.kernel.law.SchoolYear;
import se.besked.kernel.law.Stage;
import se.besked.kernel.people.PersonName;
import se.besked.kernel.registers.Sourced;

/** What is shown and offered of what the registers know. */
class EducareFactsTest {
  private final Educare service = new Educare();

  private LocalDate today = LocalDate.of(2026, 11, 22);
  private LocalDate born = LocalDate.of(2018, 5, 1);
  private Optional<String> school = Optional.of("havre");
  private String municipality = "1299";
  private boolean hasHome = true;
  private final List<Household.Adult> others = new ArrayList<>();
  private final List<Placement> places = new ArrayList<>();

  private final Answers answers =
      Answers.NONE
          .with(EducareForm.CHILD, "child")
          .with(ContactQuestions.EMAIL, "a@example.se")
          .with(EducareForm.START, "11/1 2027")
          .with(EducareForm.SITUATION, "WORK")
          .with(EducareForm.PARTNER, "STUDIES")
          .with("times", List.of("AFTER_SCHOOL", "HOLIDAYS"))
          .with(EducareForm.SUPPORT, "NO");

  @Test
  void whatTheRegistersSayOfTheChild() {
    places.add(place("Björken", LocalDate.of(2025, 8, 18)));
    places.add(place("Linden", LocalDate.of(2027, 1, 7)));

    assertThat(EducareFacts.name(answers, facts()).orElseThrow().value()).isEqualTo("Bo Provsson");
    assertThat(EducareFacts.address(answers, facts()).orElseThrow().value())
        .isEqualTo("Havregatan 1");
    assertThat(EducareFacts.placement(answers, facts()).orElseThrow().value())
        .isEqualTo("Björken, från den 18 augusti 2025; Linden, från den 7 januari 2027");
    places.clear();
    assertThat(EducareFacts.placement(answers, facts())).isEmpty();
  }

  @Test
  void schoolsWithTheChildsGradeTheNearestFirst() {
    school = Optional.empty();

    assertThat(EducareFacts.schools(answers, facts()))
        .containsExactly(
            Option.of("vind", "Friskolan (fristående)").withDetail("300\u00a0m att gå hemifrån"),
            Option.of("havre", "Havreskolan").withDetail("700\u00a0m att gå hemifrån"),
            Option.of("ask", "Askskolan"));
    born = LocalDate.of(2021, 5, 1);
    assertThat(EducareFacts.schools(answers, facts()))
        .as("begins next autumn")
        .extracting(Option::value)
        .containsExactly("vind", "havre");
    born = LocalDate.of(2023, 5, 1);
    assertThat(EducareFacts.schools(answers, facts())).as("of no school age").isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "2018-05-01, 2026-11-22, 2026-11-22", // in school
    "2020-05-01, 2026-07-31, 2026-08-01", // begins tomorrow
    "2020-05-01, 2026-08-01, 2026-08-01",
    "2021-05-01, 2026-11-22, 2027-08-01", // begins next autumn
    "2010-05-01, 2026-11-22, 2026-11-22", // has left school
  })
  void theFirstDayIsTodayButNotBeforeSchool(LocalDate born, LocalDate today, LocalDate first) {
    this.born = born;
    this.today = today;
    school = Optional.empty();

    assertThat(EducareFacts.earliest(answers, facts())).contains(first);
  }

  @Test
  void theOtherAdultIsAskedForWhereThereIsOne() {
    assertThat(EducareForm.PARTNER.isAsked(answers, facts())).isFalse();
    assertThat(service.read(answers, facts()).adults()).containsExactly(Situation.WORK);
    others.add(new Household.Adult("a", new PersonName("Kim", "Provsson"), Optional.of(20_000)));
    assertThat(EducareForm.PARTNER.isAsked(answers, facts())).isTrue();
    assertThat(service.read(answers, facts()).adults())
        .containsExactly(Situation.WORK, Situation.STUDIES);
  }

  @Test
  void whereTheChildIsRegistered() {
    assertThat(service.read(answers, facts()).registeredHere()).isTrue();
    municipality = "1298";
    assertThat(service.read(answers, facts()).registeredHere()).isFalse();
    hasHome = false;
    assertThat(service.read(answers, facts()).registeredHere()).isNull();
  }

  @Test
  void supportIsAskedForByYesAlone() {
    assertThat(service.read(answers, facts()).specialSupport()).isFalse();
    assertThat(service.read(answers.with(EducareForm.SUPPORT, "YES"), facts()).specialSupport())
        .isTrue();
  }

  @Test
  void theUnitIsTheSchoolsOrTheOneChosen() {
    school = Optional.of("ask");
    var chosen = answers.with(EducareForm.UNIT, "havre");

    assertThat(service.read(chosen, facts()).unit())
        .isEqualTo(new Unit("havre", "Havreskolan", false, true, 700));
    assertThat(service.units(service.read(chosen, facts()), chosen, facts()))
        .containsExactly("havre");
    assertThat(service.read(answers.with(EducareForm.UNIT, "birk"), facts()).unit())
        .isEqualTo(new Unit("birk", "Birken", false, true, null));
    assertThat(service.read(answers, facts()).unit())
        .isEqualTo(new Unit("", "", false, true, null));
    school = Optional.of("havre");
    assertThat(service.read(answers.with(EducareForm.UNIT, "birk"), facts()).unit().id())
        .as("not asked")
        .isEqualTo("havre");
  }

  @Test
  void theMatterIsOfOneChildFromTheDayWishedToTheYearOf13() {
    var application = service.read(answers, facts());

    assertThat(service.childIn(answers, facts()).map(Child::handle)).contains("child");
    assertThat(service.validity(application))
        .contains(new Validity(LocalDate.of(2027, 1, 11), LocalDate.of(2031, 6, 30)));
    assertThat(service.ruleTopics()).containsOnlyKeys("school-age-educare", "childcare-fees");
  }

  @Test
  void everythingStatedIsInWhatIsSigned() {
    others.add(new Household.Adult("a", new PersonName("Kim", "Provsson"), Optional.of(20_000)));
    var said =
        answers
            .with(EducareForm.SUPPORT, "YES")
            .with(EducareForm.SUPPORT_TEXT, "Lugn och ro")
            .with("files", List.of("f1", "f2"))
            .with("address", List.of("Vi har flyttat"));
    var summary =
        service.summary(service.read(said, facts()), said, facts(), Words.of(service, "sv"));

    assertThat(summary.rows())
        .contains(
            new Row("Barn", "Bo Provsson"),
            new Row("Skola", "Havreskolan"),
            new Row("Första dag på fritidshemmet", "11 januari 2027"),
            new Row("När behöver barnet fritidshem?", "Efter skolan, På skollov (lovomsorg)"),
            new Row("Det här stämmer inte: Barnets folkbokföringsadress", "Vi har flyttat"),
            new Row("Vad gör du medan barnet är på fritidshemmet?", "Arbetar"),
            new Row("Vad gör den andra vuxna i hushållet?", "Studerar"),
            new Row("Behöver barnet fritidshem för särskilt stöd?", "Ja"),
            new Row("Vilket stöd behöver barnet?", "Lugn och ro"),
            new Row("Bifoga intyg eller andra filer", "2 filer"));
    school = Optional.of("ask");
    assertThat(
            service
                .summary(service.read(answers, facts()), answers, facts(), Words.of(service, "sv"))
                .rows())
        .extracting(Row::name)
        .contains("Skola")
        .doesNotContain("Fritidshem");
  }

  private Facts facts() {
    return new Facts(
        "1299",
        new Facts.Guardian("me", new PersonName("Vera", "Provsson"), Optional.empty(), "1299"),
        List.of(child()),
        List.of(
            school("havre", "Havreskolan", true, 0, 6),
            school("vind", "Friskolan", false, 0, 9),
            school("kvarn", "Kvarnskolan", true, 7, 9),
            school("ask", "Askskolan", true, 1, 3)),
        new Care(
            List.of(
                unit("havre", "Havreskolan", Activity.SCHOOL_AGE_EDUCARE),
                unit("birk", "Birken", Activity.SCHOOL_AGE_EDUCARE),
                unit("fs", "Ärtan", Activity.PRESCHOOL)),
            List.of(),
            Optional.of(new Household(others, List.of())),
            Optional.empty()),
        List.of(),
        today,
        "sv");
  }

  private Child child() {
    var home =
        new Home.Open(
            Home.Kind.REGISTERED,
            Optional.of(sourced("Havregatan 1")),
            municipality,
            Optional.empty(),
            Map.of(
                "havre", new Walk.Metres(700, "gångväg"), "vind", new Walk.Metres(300, "gångväg")));
    return new Child(
        "child",
        sourced(new PersonName("Bo", "Provsson")),
        born,
        List.of(),
        hasHome ? List.of(home) : List.of(),
        school.map(
            s ->
                sourced(
                    new SchoolPlace(s, Optional.of(new Stage(2)), SchoolYear.parse("2026/27")))),
        places.stream().map(EducareFactsTest::sourced).toList(),
        true);
  }

  private static School school(String id, String name, boolean municipal, int from, int to) {
    return new School(id, name, municipal, new Stage(from), new Stage(to), Optional.empty());
  }

  private static CareUnit unit(String id, String name, Activity activity) {
    return new CareUnit(id, name, activity, true, Optional.empty());
  }

  private static Placement place(String unit, LocalDate start) {
    return new Placement(
        unit,
        unit,
        unit,
        Activity.SCHOOL_AGE_EDUCARE,
        start,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        true);
  }

  private static <T> Sourced<T> sourced(T value) {
    return new Sourced<>(value, "Folkbokföringen", Instant.EPOCH);
  }
}
