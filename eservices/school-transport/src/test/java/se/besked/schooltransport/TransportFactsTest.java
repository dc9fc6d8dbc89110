package se.besked.schooltransport;

import static org.assertj.core.api.Assertions.assertThat;
import static se.besked.schooltransport.Havrelunda.CODE;
import static se.besked.schooltransport.Havrelunda.answers;
import static se.besked.schooltransport.Havrelunda.other;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import se.besked.eservice.Route;
import se.besked.eservice.Validity;
import se.besked.formkit.Pick.Option;
import se.besked.kernel.facts.Child.SchoolPlace;
import se.besked.kernel.facts.Facts;
import se.besked.kernel.facts.Home;
import se.besked.kernel.facts.School;
import se.besked.kernel.law.SchoolYear;
import se.besked.kernel.law.Stage;
import se.besked.kernel.people.PersonName;
import se.besked.kernel.registers.Position;
import se.besked.kernel.registers.Sourced;

/** What is shown and offered of what the registers know. */
class TransportFactsTest {
  private static final Position FROM = new Position(55.7, 13.2);
  private static final Position TO = new Position(55.71, 13.21);

  private final Havrelunda known = new Havrelunda();
  private final SchoolTransport service = new SchoolTransport();

  @Test
  void whatTheRegistersSayOfTheChild() {
    var answers = answers("eken");

    assertThat(SchoolTransportFacts.name(answers, known.facts()).map(Sourced::value))
        .contains("Bo Provsson");
    assertThat(SchoolTransportFacts.enrolment(answers, known.facts()))
        .contains(new Sourced<>("Ekskolan", "Elevregistret", Havrelunda.READ));
    assertThat(SchoolTransportFacts.otherHome(answers, known.facts())).isEmpty();
    known.homes.add(other(CODE, Map.of()));
    assertThat(SchoolTransportFacts.otherHome(answers, known.facts()).map(Sourced::value))
        .contains("Hemma hos Kim Provsson");
    known.place =
        Optional.of(new SchoolPlace("okänd", Optional.empty(), SchoolYear.parse("2026/27")));
    assertThat(SchoolTransportFacts.enrolment(answers, known.facts())).isEmpty();
  }

  @Test
  void onlySchoolsWithTheGradeAreOffered() {
    assertThat(SchoolTransportFacts.schools(answers("eken"), known.facts()))
        .extracting(Option::value)
        .containsExactly("bjorken", "eken", "lyktan");
    known.place =
        Optional.of(
            new SchoolPlace("asen", Optional.of(new Stage(7)), SchoolYear.parse("2026/27")));
    assertThat(SchoolTransportFacts.schools(answers("asen"), known.facts()))
        .extracting(Option::value)
        .containsExactly("bjorken", "lyktan", "asen");
  }

  @Test
  void theSchoolOfTheRegisterIsLikelierThanTheNearest() {
    assertThat(SchoolTransportFacts.likelySchool(answers("eken"), known.facts())).contains("eken");
    known.place =
        Optional.of(
            new SchoolPlace("bjorken", Optional.of(new Stage(2)), SchoolYear.parse("2026/27")));
    assertThat(SchoolTransportFacts.likelySchool(answers("eken"), known.facts()))
        .contains("bjorken");
  }

  @Test
  void anIndependentSchoolIsChosenAlsoWhereNothingIsMeasured() {
    known.homes.set(0, Havrelunda.registered(CODE, Map.of()));

    assertThat(tried("lyktan")).isEqualTo(SchoolChoice.CHOSEN);
    assertThat(tried("eken")).isEqualTo(SchoolChoice.TO_BE_CHECKED);
  }

  private SchoolChoice tried(String school) {
    var answers =
        answers("eken")
            .with(SchoolTransportTryOut.YEAR, "2026/27")
            .with(SchoolTransportTryOut.GRADE, "2")
            .with(SchoolTransportTryOut.SCHOOL, school);
    return service
        .tryOut()
        .orElseThrow()
        .read(answers, known.facts(), known.homes.getFirst())
        .school();
  }

  @Test
  void theMatterIsOfOneChildOneSchoolAndOneSchoolYear() {
    var application = known.read(answers("eken"));

    assertThat(service.childIn(answers("eken"), known.facts()).orElseThrow().handle())
        .isEqualTo("child-1");
    assertThat(service.units(application, answers("eken"), known.facts())).containsExactly("eken");
    assertThat(service.validity(application))
        .contains(new Validity(LocalDate.of(2026, 8, 1), LocalDate.of(2027, 7, 31)));
    assertThat(service.ruleForms())
        .singleElement()
        .satisfies(f -> assertThat(f.topic()).isEqualTo("school-transport"));
  }

  @Test
  void theWayIsDrawnWhereBothEndsAreKnown() {
    var answers = answers("eken");
    var way = Optional.of(new Route(FROM, TO, "Ekskolan"));

    assertThat(service.route(answers, mapped(FROM, TO))).isEqualTo(way);
    assertThat(service.route(answers, mapped(null, TO))).isEmpty();
    assertThat(service.route(answers, mapped(FROM, null))).isEmpty();
  }

  private Facts mapped(
      @org.jspecify.annotations.Nullable Position home,
      @org.jspecify.annotations.Nullable Position school) {
    known.homes.set(
        0,
        new Home.Open(
            Home.Kind.REGISTERED, Optional.empty(), CODE, Optional.ofNullable(home), Map.of()));
    return new Facts(
        CODE,
        new Facts.Guardian("g", new PersonName("Test", "Testsson"), Optional.empty(), CODE),
        List.of(known.child()),
        List.of(
            new School(
                "eken", "Ekskolan", true, new Stage(0), new Stage(6), Optional.ofNullable(school))),
        List.of(),
        known.today);
  }
}
