package se.besked.schooltransport;

import static org.assertj.core.api.Assertions.assertThat;
import static se.besked.schooltransport.Applications.assigned;
import static se.besked.schooltransport.Applications.chosen;
import static se.besked.schooltransport.Applications.elsewhere;
import static se.besked.schooltransport.Applications.here;
import static se.besked.schooltransport.Applications.notMeasured;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import se.besked.kernel.law.Parameters;
import tools.jackson.databind.json.JsonMapper;

/** A stored application gives the same assessment when it is read again. */
class ReplayTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  @Test
  void storedAndReadAgain() {
    for (var application :
        List.of(
            assigned(2601).grounds(Ground.DISTANCE, Ground.TRAFFIC, Ground.OTHER),
            assigned(2001).homes(here("a", 2500), elsewhere("b", 900)),
            assigned(0).homes(notMeasured("a")),
            assigned(0).homes(new HomeDistance("a", null, null, null, "Ingen adress.")),
            chosen(5000).extraCost(800),
            chosen(5000).independent().year("2028/29").stage(9),
            assigned(10).trip(Trip.AFTER_SCHOOL_CARE).school(SchoolChoice.TO_BE_CHECKED))) {
      var stored = JSON.writeValueAsString(application.made());
      var again = JSON.readValue(stored, new SchoolTransport().applicationType());

      assertThat(again).isEqualTo(application.made());
      assertThat(JSON.writeValueAsString(again)).isEqualTo(stored);
      for (var rules : List.of(Municipalities.LUND, Municipalities.UPPSALA)) {
        assertThat(Municipalities.assess(again, rules)).isEqualTo(application.in(rules));
      }
    }
  }

  @Test
  void theStoredFormIsKept() {
    var stored =
        JSON.writeValueAsString(assigned(2601).grounds(Ground.OTHER, Ground.DISTANCE).made());

    assertThat(JSON.readTree(stored))
        .isEqualTo(
            JSON.readTree(
                """
                {
                  "schoolYear": {"startYear": 2026},
                  "stage": {"yearsSinceSix": 0},
                  "school": "ASSIGNED",
                  "schoolName": "Ekskolan",
                  "independentSchool": false,
                  "homes": [{
                    "name": "folkbokföringsadressen",
                    "inMunicipality": true,
                    "metres": 2601,
                    "method": "kortaste gångväg",
                    "whyNotMeasured": null,
                    "openTo": null,
                    "told": null
                  }],
                  "grounds": ["DISTANCE", "OTHER"],
                  "trip": "SCHOOL",
                  "extraCostSek": null,
                  "nearestSchool": null
                }
                """));
  }

  /** As it was stored before anybody's home was hidden: nobody's secret, and the same answer. */
  @Test
  void theFormFromBeforeIsReadAndGivesTheSame() {
    var old =
        """
        {"schoolYear": {"startYear": 2026}, "stage": {"yearsSinceSix": 0}, "school": "ASSIGNED",
         "schoolName": "Ekskolan", "independentSchool": false,
         "homes": [{"name": "folkbokföringsadressen", "inMunicipality": true, "metres": 2601,
           "method": "kortaste gångväg", "whyNotMeasured": null}],
         "grounds": ["DISTANCE"], "trip": "SCHOOL", "extraCostSek": null}\
        """;
    var again = JSON.readValue(old, new SchoolTransport().applicationType());

    assertThat(again).isEqualTo(assigned(2601).grounds(Ground.DISTANCE).made());
    assertThat(Municipalities.assess(again, Municipalities.LUND))
        .isEqualTo(assigned(2601).grounds(Ground.DISTANCE).in(Municipalities.LUND));
  }

  /** Whose home a way began at is stored with it, so that each reader gets the same years later. */
  @Test
  void whoMayKnowAHomeIsStoredWithIt() {
    var hidden =
        new HomeDistance(
            "a", true, 2601, "gångväg", null, Set.of("g-1"), HomeDistance.Told.OVER_OR_UNDER);
    var application = assigned(0).homes(hidden).made();
    var again =
        JSON.readValue(
            JSON.writeValueAsString(application), new SchoolTransport().applicationType());

    assertThat(again).isEqualTo(application);
    var assessment = Municipalities.assess(again, Municipalities.LUND);
    assertThat(assessment.shownTo("g-1").toString()).contains("2601");
    assertThat(assessment.shownTo("g-2").toString()).doesNotContain("2601");
  }

  @Test
  void rulesMadeAgainFromTheirFiguresAreTheSame() {
    var again = new Parameters("elsewhere", Municipalities.LUND.values());

    assertThat(assigned(2601).in(again)).isEqualTo(assigned(2601).in(Municipalities.LUND));
  }
}
