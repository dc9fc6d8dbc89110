package se.besked.schooltransport;

import static org.assertj.core.api.Assertions.assertThat;
import static se.besked.schooltransport.Havrelunda.CODE;
import static se.besked.schooltransport.Havrelunda.GRANHULT;
import static se.besked.schooltransport.Havrelunda.registered;
import static se.besked.schooltransport.Havrelunda.walk;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import se.besked.formkit.Answers;
import se.besked.formkit.Pick;
import se.besked.formkit.Pick.Option;
import se.besked.kernel.decisions.Outcome;
import se.besked.kernel.facts.Home;

class SchoolTransportTryOutTest {
  private final Havrelunda known = new Havrelunda();
  private final SchoolTransportTryOut tryOut = new SchoolTransportTryOut();
  private final Home home =
      registered(CODE, Map.of("eken", walk(2601), "bjorken", walk(3100), "lyktan", walk(400)));

  @Test
  void theSameRulesAsTheApplication() {
    var application = tryOut.read(answers("F", "eken"), known.facts(), home);
    var assessment = Municipalities.assess(application, Municipalities.LUND);

    assertThat(application.school()).isEqualTo(SchoolChoice.ASSIGNED);
    assertThat(application.registeredHome().name()).isEqualTo("adressen");
    assertThat(assessment.outcome()).isEqualTo(Outcome.GRANT);
    assertThat(assessment.findings().toString()).contains("Gångvägen från adressen");
  }

  @Test
  void otherSchoolsAreChosen() {
    assertThat(tryOut.read(answers("2", "bjorken"), known.facts(), home).school())
        .isEqualTo(SchoolChoice.CHOSEN);
    var independent = tryOut.read(answers("2", "lyktan"), known.facts(), home);
    assertThat(independent.school()).isEqualTo(SchoolChoice.CHOSEN);
    assertThat(independent.independentSchool()).isTrue();
  }

  @Test
  void anAddressThatTheMapDoesNotKnow() {
    var application = tryOut.read(answers("2", "eken"), known.facts(), registered(CODE, Map.of()));

    assertThat(application.school()).isEqualTo(SchoolChoice.TO_BE_CHECKED);
    assertThat(application.registeredHome().whyNotMeasured()).isNotBlank();
  }

  @Test
  void anAddressInTheNeighbouringMunicipality() {
    var there = registered(GRANHULT, Map.of("eken", walk(9000)));

    assertThat(tryOut.read(answers("2", "eken"), known.facts(), there).registeredHome().elsewhere())
        .isTrue();
  }

  @Test
  void gradesAreCalledAsTheyAreThatYear() {
    known.today = LocalDate.of(2027, 11, 22);
    assertThat(options(SchoolTransportTryOut.YEAR, Answers.NONE))
        .containsExactly("Läsåret 2027/28", "Läsåret 2028/29");
    assertThat(options(SchoolTransportTryOut.GRADE, in("2027/28")))
        .hasSize(10)
        .startsWith("Förskoleklass", "Årskurs 1")
        .endsWith("Årskurs 9");
    assertThat(options(SchoolTransportTryOut.GRADE, in("2028/29")))
        .hasSize(10)
        .startsWith("Årskurs 1", "Årskurs 2")
        .endsWith("Årskurs 10");
  }

  @Test
  void onlySchoolsWithTheGradeAreOffered() {
    assertThat(options(SchoolTransportTryOut.SCHOOL, in("2026/27"))).isEmpty();
    assertThat(options(SchoolTransportTryOut.SCHOOL, answers("2", "eken")))
        .containsExactly("Björkskolan", "Ekskolan", "Lyktan (fristående)");
    assertThat(options(SchoolTransportTryOut.SCHOOL, answers("8", "asen")))
        .contains("Åsskolan")
        .doesNotContain("Ekskolan");
  }

  @Test
  void theLikelyYearIsFilledIn() {
    assertThat(prefilledYear()).isEqualTo("2026/27");
    known.today = LocalDate.of(2027, 7, 15);
    assertThat(prefilledYear()).isEqualTo("2027/28");
  }

  private String prefilledYear() {
    return tryOut.form().prefilled(Answers.NONE, known.facts()).of("tryYear").getFirst();
  }

  private java.util.List<String> options(Pick pick, Answers answers) {
    return pick.options().apply(answers, known.facts()).stream().map(Option::label).toList();
  }

  private static Answers in(String year) {
    return Answers.NONE.with(SchoolTransportTryOut.YEAR, year);
  }

  private static Answers answers(String grade, String school) {
    return in("2026/27")
        .with(SchoolTransportTryOut.GRADE, grade)
        .with(SchoolTransportTryOut.SCHOOL, school);
  }
}
