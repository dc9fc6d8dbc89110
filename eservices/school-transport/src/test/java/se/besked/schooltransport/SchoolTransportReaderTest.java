package se.besked.schooltransport;

import static org.assertj.core.api.Assertions.assertThat;
import static se.besked.schooltransport.Havrelunda.CODE;
import static se.besked.schooltransport.Havrelunda.GRANHULT;
import static se.besked.schooltransport.Havrelunda.answers;
import static se.besked.schooltransport.Havrelunda.other;
import static se.besked.schooltransport.Havrelunda.registered;
import static se.besked.schooltransport.Havrelunda.walk;
import static se.besked.schooltransport.SchoolTransportForm.PLACEMENT;
import static se.besked.schooltransport.SchoolTransportForm.RESIDENCE;
import static se.besked.schooltransport.SchoolTransportForm.SCHOOL_YEAR;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import se.besked.formkit.Answers;
import se.besked.kernel.facts.Child.SchoolPlace;
import se.besked.kernel.facts.Walk;
import se.besked.kernel.law.SchoolYear;
import se.besked.kernel.law.Stage;

class SchoolTransportReaderTest {
  private final Havrelunda known = new Havrelunda();

  @Test
  void theNearestMunicipalSchoolWithTheGradeIsTheAssignedOne() {
    // Åsskolan is nearer but has no årskurs 2, and Lyktan is nearer but independent.
    var application = known.read(answers("eken"));

    assertThat(application)
        .isEqualTo(
            new SchoolTransportApplication(
                SchoolYear.parse("2026/27"),
                new Stage(2),
                SchoolChoice.ASSIGNED,
                "Ekskolan",
                false,
                java.util.List.of(
                    new HomeDistance(
                        "folkbokföringsadressen", true, 2601, "kortaste gångväg", null)),
                Set.of(Ground.DISTANCE),
                Trip.SCHOOL,
                null));
  }

  @Test
  void anotherMunicipalSchoolByTheFamilysOwnAccount() {
    assertThat(known.read(answers("bjorken").with(PLACEMENT, "WE_CHOSE")).school())
        .isEqualTo(SchoolChoice.CHOSEN);
    assertThat(known.read(answers("bjorken").with(PLACEMENT, "MUNICIPALITY_PLACED")).school())
        .isEqualTo(SchoolChoice.TO_BE_CHECKED);
  }

  @Test
  void anIndependentSchoolIsAlwaysChosen() {
    var application = known.read(answers("lyktan"));

    assertThat(application.school()).isEqualTo(SchoolChoice.CHOSEN);
    assertThat(application.independentSchool()).isTrue();
  }

  @Test
  void theNearestSchoolFollowsTheGradeOfTheYearAppliedFor() {
    known.place =
        Optional.of(
            new SchoolPlace("eken", Optional.of(new Stage(6)), SchoolYear.parse("2026/27")));

    assertThat(known.read(answers("eken")).school()).isEqualTo(SchoolChoice.ASSIGNED);
    var next = answers("asen").with(SCHOOL_YEAR, "2027/28");
    assertThat(known.read(next).school()).isEqualTo(SchoolChoice.ASSIGNED);
    assertThat(known.read(next).stage()).isEqualTo(new Stage(7));
    // Ekskolan ends with årskurs 6: it cannot be chosen for årskurs 7.
    assertThat(
            SchoolTransportForm.FORM
                .firstIncomplete(answers("eken").with(SCHOOL_YEAR, "2027/28"), known.facts())
                .orElseThrow()
                .key())
        .isEqualTo("skola");
  }

  @Test
  void withoutAPositionTheAssignedSchoolIsNotKnown() {
    known.homes.set(0, registered(CODE, Map.of()));
    var application = known.read(answers("eken").with(PLACEMENT, "WE_CHOSE"));

    assertThat(application.school()).isEqualTo(SchoolChoice.TO_BE_CHECKED);
    assertThat(application.registeredHome().metres()).isNull();
    assertThat(application.registeredHome().whyNotMeasured())
        .isEqualTo("Adressens läge på kartan är inte känt.");
  }

  @Test
  void aWayThatCouldNotBeMeasuredSaysWhy() {
    known.homes.set(
        0,
        registered(
            CODE,
            Map.of(
                "eken",
                new Walk.NotMeasured("Utanför kartan.", "Outside the map."),
                "bjorken",
                walk(9000))));
    var application = known.read(answers("eken").with(PLACEMENT, "WE_CHOSE"));

    assertThat(application.registeredHome().whyNotMeasured()).isEqualTo("Utanför kartan.");
  }

  @Test
  void aSecondHomeCountsOnlyWhenResidenceAlternates() {
    known.homes.add(other(CODE, Map.of("eken", walk(1000))));

    assertThat(known.read(answers("eken").with(RESIDENCE, "ONE_HOME")).homes()).hasSize(1);
    var alternating = known.read(answers("eken").with(RESIDENCE, "ALTERNATING"));
    assertThat(alternating.homes())
        .extracting(HomeDistance::name, HomeDistance::metres)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("folkbokföringsadressen", 2601),
            org.assertj.core.groups.Tuple.tuple("barnets andra hem", 1000));
  }

  @Test
  void homesInTheNeighbouringMunicipality() {
    known.homes.add(other(GRANHULT, Map.of("eken", walk(1000))));
    var application = known.read(answers("eken").with(RESIDENCE, "ALTERNATING"));

    assertThat(application.homes())
        .extracting(HomeDistance::elsewhere)
        .containsExactly(false, true);
    known.homes.set(0, registered(GRANHULT, Map.of("eken", walk(2601))));
    assertThat(known.read(answers("eken").with(RESIDENCE, "ONE_HOME")).registeredHome().elsewhere())
        .isTrue();
  }

  @Test
  void aChildWithoutARegisteredAddressIsNotSaidToLiveHere() {
    known.homes.clear();
    var application = known.read(answers("eken").with(PLACEMENT, "WE_CHOSE"));

    assertThat(application.registeredHome())
        .isEqualTo(
            new HomeDistance(
                "folkbokföringsadressen",
                null,
                null,
                null,
                "Det finns ingen adress i folkbokföringen."));
  }

  @Test
  void presetsFollowTheRegisters() {
    var filled = prefilled();

    assertThat(filled.of("schoolYear")).containsExactly("2026/27");
    assertThat(filled.of("school")).containsExactly("eken");
    known.place = Optional.empty();
    assertThat(prefilled().of("school")).as("the nearest with the grade").containsExactly("eken");
  }

  @Test
  void fromMayTheComingSchoolYearIsTheLikelyOne() {
    known.today = LocalDate.of(2027, 4, 30);
    assertThat(prefilled().of("schoolYear")).containsExactly("2026/27");
    known.today = LocalDate.of(2027, 5, 1);
    assertThat(prefilled().of("schoolYear")).containsExactly("2027/28");
    known.today = LocalDate.of(2027, 7, 31);
    assertThat(prefilled().of("schoolYear")).containsExactly("2027/28");
    known.today = LocalDate.of(2027, 8, 1);
    assertThat(prefilled().of("schoolYear")).containsExactly("2027/28");
    // A pupil in the last grade has no coming year.
    known.place =
        Optional.of(
            new SchoolPlace("asen", Optional.of(new Stage(9)), SchoolYear.parse("2026/27")));
    known.today = LocalDate.of(2027, 5, 1);
    assertThat(prefilled().of("schoolYear")).containsExactly("2026/27");
  }

  @Test
  void theGradesSourceIsTheOneItCameFrom() {
    var grade = SchoolTransportFacts.grade(answers("eken"), known.facts()).orElseThrow();
    assertThat(grade.value()).isEqualTo("Årskurs 2, läsåret 2026/27");
    assertThat(grade.source()).isEqualTo("Elevregistret");

    known.place =
        Optional.of(new SchoolPlace("eken", Optional.empty(), SchoolYear.parse("2026/27")));
    assertThat(SchoolTransportFacts.grade(answers("eken"), known.facts()).orElseThrow().source())
        .isEqualTo("Beräknat efter födelseår");
    known.place = Optional.empty();
    assertThat(SchoolTransportFacts.grade(answers("eken"), known.facts()).orElseThrow().source())
        .isEqualTo("Beräknat efter födelseår");
  }

  @Test
  void childrenWhoCannotHaveTransportAreShownWithTheReason() {
    known.place = Optional.empty();
    known.born = LocalDate.of(2022, 3, 1);
    assertThat(whyNot())
        .contains("Barnet börjar skolan hösten 2028. Du kan ansöka från och med augusti 2027.");
    known.today = LocalDate.of(2027, 7, 31);
    assertThat(whyNot()).isPresent();
    known.today = LocalDate.of(2027, 8, 1);
    assertThat(whyNot()).isEmpty();
    known.born = LocalDate.of(2009, 3, 1);
    assertThat(whyNot())
        .contains(
            "Skolskjuts finns till och med årskurs 9, och från hösten 2028 till och med årskurs 10.");
    var option = SchoolTransportForm.CHILD.options().apply(Answers.NONE, known.facts()).getFirst();
    assertThat(option.label()).isEqualTo("Bo Provsson");
    assertThat(option.detail()).contains("Född 2009");
    assertThat(option.whyNot()).isEqualTo(whyNot());
  }

  @Test
  void placementAndResidenceAreAskedOnlyWhereTheyMatter() {
    var form = SchoolTransportForm.FORM;

    assertThat(form.pagesFor(answers("eken"), known.facts()))
        .extracting(p -> p.key())
        .doesNotContain("boende");
    assertThat(PLACEMENT.isAsked(answers("eken"), known.facts())).isFalse();
    assertThat(PLACEMENT.isAsked(answers("bjorken"), known.facts())).isTrue();
    assertThat(PLACEMENT.isAsked(answers("lyktan"), known.facts())).isFalse();
    known.homes.add(other(CODE, Map.of()));
    assertThat(form.pagesFor(answers("eken"), known.facts()))
        .extracting(p -> p.key())
        .contains("boende");
  }

  private Optional<String> whyNot() {
    return new SchoolTransport().whyNot(known.child(), known.facts());
  }

  private Answers prefilled() {
    return SchoolTransportForm.FORM.prefilled(
        Answers.NONE.with(SchoolTransportForm.CHILD, "child-1"), known.facts());
  }
}
