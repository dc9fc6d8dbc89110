package se.besked.schooltransport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.besked.eservice.ApiCheck.Measuring;
import se.besked.eservice.ApiCheck.Municipality;
import se.besked.eservice.InvalidField;
import se.besked.kernel.decisions.Outcome;
import se.besked.kernel.facts.Walk;
import se.besked.kernel.law.SchoolYear;
import se.besked.kernel.law.Stage;
import tools.jackson.databind.json.JsonMapper;

/** Requests as they come, in JSON. */
class SchoolTransportApiCheckTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Municipality HAVRELUNDA =
      new Municipality("havrelunda", "1299", "Havrelunda kommun");
  private static final Measuring MEASURED = (from, to) -> new Walk.Metres(2601, "kortaste gångväg");

  private final SchoolTransportApiCheck check = new SchoolTransportApiCheck();

  @Test
  void aStatedDistance() {
    var application =
        read(
            """
            {"schoolYear": "2026/27", "grade": "4", "school": "ASSIGNED", "walkingMetres": 3001,
             "grounds": ["TRAFFIC", "DISTANCE"]}
            """);

    assertThat(application.schoolYear()).isEqualTo(SchoolYear.parse("2026/27"));
    assertThat(application.stage()).isEqualTo(new Stage(4));
    assertThat(application.school()).isEqualTo(SchoolChoice.ASSIGNED);
    assertThat(application.registeredHome())
        .isEqualTo(new HomeDistance("hemmet", true, 3001, "uppgift i anropet", null));
    assertThat(application.grounds()).isEqualTo(Set.of(Ground.TRAFFIC, Ground.DISTANCE));
    assertThat(application.trip()).isEqualTo(Trip.SCHOOL);
    assertThat(application.extraCostSek()).isNull();
  }

  @Test
  void aMeasuredDistance() {
    var positions =
        base(
            """
            "home": {"lat": 55.7, "lon": 13.2}, "schoolPosition": {"lat": 55.71, "lon": 13.21}
            """);

    assertThat(read(positions).registeredHome().metres()).isEqualTo(2601);
    var unknown =
        check.read(parse(positions), HAVRELUNDA, (a, b) -> new Walk.NotMeasured("Sjö.", "A lake."));
    assertThat(unknown.registeredHome().whyNotMeasured()).isEqualTo("Sjö.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"havrelunda", "1299", "Havrelunda kommun", "Havrelunda", " HAVRELUNDA "})
  void bothHomesInThisMunicipality(String name) {
    var application = read(residence(name, 2500, name, 1000)); // T-TRN-7

    assertThat(application.homes()).extracting(HomeDistance::elsewhere).containsOnly(false);
    var assessment = Municipalities.assess(application, Municipalities.LUND);
    assertThat(assessment.outcome()).isEqualTo(Outcome.GRANT);
    assertThat(assessment.headline()).endsWith("från hem 1.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"granhult", "1298", "Granhults kommun"})
  void theSecondHomeInAnotherMunicipality(String name) {
    var application = read(residence("1299", 1000, name, 9000));

    assertThat(application.homes())
        .extracting(HomeDistance::elsewhere)
        .containsExactly(false, true);
  }

  @Test
  void aChosenSchoolWithItsExtraCost() { // T-TRN-5
    var application =
        read(
            """
            {"schoolYear": "2026/27", "grade": "F", "school": "CHOSEN", "independentSchool": true,
             "walkingMetres": 5000, "extraCostSek": 800, "trip": "AFTER_SCHOOL_CARE"}
            """);

    assertThat(application.school()).isEqualTo(SchoolChoice.CHOSEN);
    assertThat(application.independentSchool()).isTrue();
    assertThat(application.extraCostSek()).isEqualTo(800);
    assertThat(application.trip()).isEqualTo(Trip.AFTER_SCHOOL_CARE);
    var assessment = Municipalities.assess(application, Municipalities.LUND);
    assertThat(assessment.findings()).anyMatch(f -> f.text().startsWith("Skolan är en fristående"));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          schoolYear              | {"grade": "F", "school": "ASSIGNED", "walkingMetres": 1}
          schoolYear              | {"schoolYear": "2026/28", "grade": "F", "school": "ASSIGNED", "walkingMetres": 1}
          schoolYear              | {"schoolYear": "i år", "grade": "F", "school": "ASSIGNED", "walkingMetres": 1}
          grade                   | {"schoolYear": "2026/27", "school": "ASSIGNED", "walkingMetres": 1}
          grade                   | {"schoolYear": "2026/27", "grade": "10", "school": "ASSIGNED", "walkingMetres": 1}
          school                  | {"schoolYear": "2026/27", "grade": "F", "walkingMetres": 1}
          walkingMetres           | {"schoolYear": "2026/27", "grade": "F", "school": "ASSIGNED"}
          walkingMetres           | {"schoolYear": "2026/27", "grade": "F", "school": "ASSIGNED", "walkingMetres": -1}
          walkingMetres           | {"schoolYear": "2026/27", "grade": "F", "school": "ASSIGNED", "walkingMetres": 300001}
          walkingMetres           | {"schoolYear": "2026/27", "grade": "F", "school": "ASSIGNED", "walkingMetres": 1, "residence": []}
          home                    | {"schoolYear": "2026/27", "grade": "F", "school": "ASSIGNED", "walkingMetres": 1, "home": {"lat": 1, "lon": 1}}
          home                    | {"schoolYear": "2026/27", "grade": "F", "school": "ASSIGNED", "schoolPosition": {"lat": 1, "lon": 1}}
          home                    | {"schoolYear": "2026/27", "grade": "F", "school": "ASSIGNED", "home": {"lat": 1, "lon": 1}, "residence": []}
          schoolPosition          | {"schoolYear": "2026/27", "grade": "F", "school": "ASSIGNED", "home": {"lat": 1, "lon": 1}}
          schoolPosition          | {"schoolYear": "2026/27", "grade": "F", "school": "ASSIGNED", "walkingMetres": 1, "schoolPosition": {"lat": 1, "lon": 1}}
          schoolPosition          | {"schoolYear": "2026/27", "grade": "F", "school": "ASSIGNED", "residence": [], "schoolPosition": {"lat": 1, "lon": 1}}
          residence               | {"schoolYear": "2026/27", "grade": "F", "school": "ASSIGNED", "residence": []}
          residence               | {"schoolYear": "2026/27", "grade": "F", "school": "ASSIGNED", "residence": [{}, {}, {}]}
          residence[0]            | {"schoolYear": "2026/27", "grade": "F", "school": "ASSIGNED", "residence": [null]}
          residence[0].municipality | {"schoolYear": "2026/27", "grade": "F", "school": "ASSIGNED", "residence": [{"metres": 1}]}
          residence[0].municipality | {"schoolYear": "2026/27", "grade": "F", "school": "ASSIGNED", "residence": [{"municipality": " ", "metres": 1}]}
          residence[1].metres     | {"schoolYear": "2026/27", "grade": "F", "school": "ASSIGNED", "residence": [{"municipality": "1299", "metres": 1}, {"municipality": "1299"}]}
          residence[0].metres     | {"schoolYear": "2026/27", "grade": "F", "school": "ASSIGNED", "residence": [{"municipality": "1299", "metres": 300001}]}
          grounds[1]              | {"schoolYear": "2026/27", "grade": "F", "school": "ASSIGNED", "walkingMetres": 1, "grounds": ["OTHER", null]}
          independentSchool       | {"schoolYear": "2026/27", "grade": "F", "school": "ASSIGNED", "walkingMetres": 1, "independentSchool": true}
          extraCostSek            | {"schoolYear": "2026/27", "grade": "F", "school": "ASSIGNED", "walkingMetres": 1, "extraCostSek": 0}
          extraCostSek            | {"schoolYear": "2026/27", "grade": "F", "school": "CHOSEN", "walkingMetres": 1, "extraCostSek": -1}
          extraCostSek            | {"schoolYear": "2026/27", "grade": "F", "school": "CHOSEN", "walkingMetres": 1, "extraCostSek": 10000001}
          """)
  void impossibleValuesNameTheirField(String field, String request) {
    assertThatThrownBy(() -> read(request))
        .isInstanceOfSatisfying(
            InvalidField.class,
            e -> {
              assertThat(e.field()).isEqualTo(field);
              assertThat(e.getMessage()).endsWith(e.getMessage().endsWith("?") ? "?" : ".");
            });
  }

  @Test
  void thePublishedExamplesWork() {
    assertThat(check.examples()).isNotEmpty();
    check
        .examples()
        .forEach(
            (name, request) -> {
              var application = check.read(request, HAVRELUNDA, MEASURED);
              var assessment = Municipalities.assess(application, Municipalities.LUND);
              assertThat(assessment.outcome())
                  .as(name)
                  .isEqualTo(name.contains("2 001") ? Outcome.GRANT : Outcome.REFUSE);
            });
  }

  private SchoolTransportApplication read(String request) {
    return check.read(parse(request), HAVRELUNDA, MEASURED);
  }

  private SchoolTransportQuestion parse(String request) {
    return JSON.readValue(request, check.requestType());
  }

  private static String base(String more) {
    return """
        {"schoolYear": "2026/27", "grade": "F", "school": "ASSIGNED", %s}
        """
        .formatted(more);
  }

  private static String residence(String first, int metres, String second, int metresToo) {
    return base(
        """
        "residence": [{"municipality": "%s", "metres": %d}, {"municipality": "%s", "metres": %d}]
        """
            .formatted(first, metres, second, metresToo));
  }
}
