package se.besked.preschoolapplication;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.besked.childcare.start.Situation;
import se.besked.eservice.ContactQuestions;
import se.besked.eservice.Summary.Row;
import se.besked.eservice.Validity;
import se.besked.eservice.Words;
import se.besked.formkit.Answers;
import se.besked.kernel.facts.Activity;
import se.besked.kernel.facts.Care;
import se.besked.kernel.facts.CareUnit;
import se.besked.kernel.facts.Child;
import se.besked.kernel.facts.Child.SchoolPlace;
import se.besked.kernel.facts.Facts;
import se.besked.kernel.facts.Home;
import se.besked.kernel.facts.Household;
import se.besked.kernel.facts.Placement;
import se.besked.kernel.facts.Walk;
import se.besked.kernel.law.SchoolYear;
import se.besked.kernel.law.Stage;
import se.besked.kernel.people.PersonName;
import se.besked.kernel.registers.Position;
import se.besked.kernel.registers.Sourced;

/** What is shown and offered of what the registers know. */
class PreschoolFactsTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
  private static final Position HERE = new Position(55.7, 13.2);

  private final Preschool service = new Preschool();

  private String municipality = "1299";
  private boolean hasHome = true;
  private Optional<Optional<Stage>> school = Optional.empty();
  private final List<Household.Adult> others = new ArrayList<>();
  private final List<String> languages = new ArrayList<>();
  private final List<Placement> own = new ArrayList<>();
  private final List<Placement> siblings = new ArrayList<>();

  private final Answers answers =
      Answers.NONE
          .with(PreschoolForm.CHILD, "child")
          .with(ContactQuestions.EMAIL, "a@example.se")
          .with("wishes", List.of("far", "near"))
          .with(PreschoolForm.START, "10 januari 2027")
          .with(PreschoolForm.SITUATION, "WORK")
          .with(PreschoolForm.PARTNER, "STUDIES")
          .with(PreschoolForm.HOURS, "38")
          .with(PreschoolForm.SUPPORT, "NO")
          .with(PreschoolForm.LANGUAGE, "fi");

  @Test
  void whatTheRegistersSayOfTheChild() {
    own.add(place("near", "Björken", LocalDate.of(2025, 8, 18), null, Activity.PRESCHOOL));
    own.add(place("far", "Linden", LocalDate.of(2027, 1, 7), null, Activity.PRESCHOOL));

    assertThat(PreschoolFacts.name(answers, facts()).orElseThrow().value())
        .isEqualTo("Bo Provsson");
    assertThat(PreschoolFacts.address(answers, facts()).orElseThrow().value())
        .isEqualTo("Havregatan 1");
    assertThat(PreschoolFacts.placement(answers, facts()).orElseThrow().value())
        .isEqualTo("Björken, från den 18 augusti 2025; Linden, från den 7 januari 2027");
    assertThat(PreschoolFacts.home(answers, facts())).contains(HERE);
    own.clear();
    assertThat(PreschoolFacts.placement(answers, facts())).isEmpty();
  }

  @Test
  void onlyBrothersAndSistersWhoAreAtPreschoolNowCount() {
    own.add(place("near", "Björken", TODAY, null, Activity.PRESCHOOL));
    assertThat(PreschoolFacts.siblings(answers, facts())).as("no sibling of one's own").isEmpty();
    siblings.add(place("far", "Linden", TODAY, TODAY.minusDays(1), Activity.PRESCHOOL));
    siblings.add(place("far", "Fritids", TODAY, null, Activity.SCHOOL_AGE_EDUCARE));
    assertThat(PreschoolFacts.siblings(answers, facts())).isEmpty();
    assertThat(wishes()).extracting(Wish::sibling).containsExactly(false, false);
    siblings.add(place("far", "Eken", TODAY, TODAY, Activity.PRESCHOOL));
    assertThat(PreschoolFacts.siblings(answers, facts()).orElseThrow().value())
        .isEqualTo("Siv Provsson går på Eken");
    assertThat(wishes()).extracting(Wish::sibling).containsExactly(true, false);
  }

  private List<Wish> wishes() {
    return service.read(answers, facts()).wishes();
  }

  @Test
  void theWayThatIsNotKnownIsSaidToBeSo() {
    assertThat(PreschoolFacts.units(answers, facts()))
        .extracting(p -> p.option().value() + ": " + p.option().detail().orElse(""))
        .containsExactly(
            "near: 400\u00a0m att gå hemifrån",
            "far: avståndet är inte mätt, fristående",
            "other: avståndet är inte mätt");
  }

  @Test
  void whoIsInSchoolCannotHaveAPlace() {
    assertThat(whyNot()).isEmpty();
    school = Optional.of(Optional.empty());
    assertThat(whyNot()).as("enrolled without a grade").isEmpty();
    school = Optional.of(Optional.of(new Stage(0)));
    assertThat(whyNot()).isPresent();
  }

  private Optional<String> whyNot() {
    return service.whyNot(facts().children().getFirst(), facts());
  }

  @ParameterizedTest
  @CsvSource({
    "WORK, STUDIES, true",
    "STUDIES, WORK, true",
    "WORK, JOB_SEEKING, false",
    "PARENTAL_LEAVE, WORK, false",
    "OTHER, OTHER, false",
  })
  void hoursAreAskedForWhereWorkOrStudiesGiveTheRight(
      Situation one, Situation another, boolean asked) {
    var said =
        answers
            .with(PreschoolForm.SITUATION, one.name())
            .with(PreschoolForm.PARTNER, another.name());
    boolean first = one == Situation.WORK || one == Situation.STUDIES;
    assertThat(PreschoolForm.HOURS.isAsked(said, facts())).as("alone").isEqualTo(first);
    assertThat(service.read(said, facts()).adults()).containsExactly(one);
    others.add(new Household.Adult("a", new PersonName("Kim", "Provsson"), Optional.of(20_000)));
    assertThat(PreschoolForm.HOURS.isAsked(said, facts())).isEqualTo(asked);
    assertThat(service.read(said, facts()).adults()).containsExactly(one, another);
    assertThat(service.read(said, facts()).hoursPerWeek()).isEqualTo(asked ? 38 : null);
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
  void supportAndLanguageAreWhatIsAskedFor() {
    languages.add("fi");
    var no = answers.with(PreschoolForm.LANGUAGE, PreschoolFacts.NO_LANGUAGE);

    assertThat(service.read(answers, facts()).minorityLanguage()).isEqualTo("fi");
    assertThat(service.read(no, facts()).minorityLanguage()).isNull();
    assertThat(service.read(answers, facts()).specialSupport()).isFalse();
    assertThat(service.read(answers.with(PreschoolForm.SUPPORT, "YES"), facts()).specialSupport())
        .isTrue();
    assertThat(PreschoolFacts.languages(answers, facts()))
        .extracting(o -> o.value())
        .containsExactly("none", "fi");
  }

  @Test
  void theMatterIsOfOneChildFromTheDayWishedToSchool() {
    var application = service.read(answers, facts());

    assertThat(service.childIn(answers, facts()).map(Child::handle)).contains("child");
    assertThat(service.units(application, answers, facts())).containsOnly("far", "near");
    assertThat(service.validity(application))
        .contains(new Validity(LocalDate.of(2027, 1, 10), LocalDate.of(2030, 7, 31)));
    assertThat(service.ruleTopics()).containsOnlyKeys("preschool", "childcare-fees");
  }

  @Test
  void everythingStatedIsInWhatIsSigned() {
    others.add(new Household.Adult("a", new PersonName("Kim", "Provsson"), Optional.of(20_000)));
    languages.add("fi");
    var said =
        answers
            .with(PreschoolForm.SUPPORT, "YES")
            .with(PreschoolForm.SUPPORT_TEXT, "Lugn och ro")
            .with("files", List.of("f1"))
            .with("address", List.of("Vi har flyttat"));
    var summary =
        service.summary(service.read(said, facts()), said, facts(), Words.of(service, "sv"));

    assertThat(summary.rows())
        .contains(
            new Row("Barn", "Bo Provsson"),
            new Row("Önskade förskolor", "1. Linden, 2. Björken"),
            new Row("Önskad första dag", "10 januari 2027"),
            new Row("Det här stämmer inte: Barnets folkbokföringsadress", "Vi har flyttat"),
            new Row("Vad gör du medan barnet är i förskolan?", "Arbetar"),
            new Row("Vad gör den andra vuxna i hushållet?", "Studerar"),
            new Row("Behöver barnet förskola för särskilt stöd?", "Ja"),
            new Row("Bifoga intyg eller andra filer", "1 fil"),
            new Row("Förskola på minoritetsspråk", "Ja, helt eller till väsentlig del på finska"));
  }

  private Facts facts() {
    return new Facts(
        "1299",
        new Facts.Guardian("me", new PersonName("Vera", "Provsson"), Optional.empty(), "1299"),
        List.of(
            child("child", "Bo", LocalDate.of(2024, 5, 1), own),
            child("sibling", "Siv", LocalDate.of(2022, 5, 1), siblings)),
        List.of(),
        new Care(
            List.of(
                unit("other", "Tuvan", true),
                unit("far", "Linden", false),
                unit("near", "Björken", true)),
            languages,
            Optional.of(new Household(others, List.of())),
            Optional.empty()),
        List.of(),
        TODAY,
        "sv");
  }

  private Child child(String handle, String name, LocalDate born, List<Placement> places) {
    var home =
        new Home.Open(
            Home.Kind.REGISTERED,
            Optional.of(sourced("Havregatan 1")),
            municipality,
            Optional.of(HERE),
            Map.of("near", new Walk.Metres(400, "gångväg")));
    return new Child(
        handle,
        sourced(new PersonName(name, "Provsson")),
        born,
        List.of(),
        hasHome ? List.of(home) : List.of(),
        school.map(stage -> sourced(new SchoolPlace("s", stage, SchoolYear.parse("2026/27")))),
        places.stream().map(PreschoolFactsTest::sourced).toList(),
        true);
  }

  private static CareUnit unit(String id, String name, boolean municipal) {
    return new CareUnit(id, name, Activity.PRESCHOOL, municipal, Optional.empty());
  }

  private static Placement place(
      String unitId, String unit, LocalDate start, @Nullable LocalDate end, Activity activity) {
    return new Placement(
        unit,
        unitId,
        unit,
        activity,
        start,
        Optional.ofNullable(end),
        Optional.empty(),
        Optional.empty(),
        true);
  }

  private static <T> Sourced<T> sourced(T value) {
    return new Sourced<>(value, "Folkbokföringen", Instant.EPOCH);
  }
}
