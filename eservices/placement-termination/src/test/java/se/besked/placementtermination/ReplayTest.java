package se.besked.placementtermination;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** A stored termination gives the same answer when it is read again. */
class ReplayTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private final Family family = new Family();
  private final PlacementTermination service = new PlacementTermination();

  @Test
  void storedAndReadAgain() {
    for (var application :
        java.util.List.of(
            family.read(Family.answers()),
            family.read(Family.wishing("2027-01-05")),
            service.kept(family.read(Family.answers())))) {
      var stored = JSON.writeValueAsString(application);
      var again = JSON.readValue(stored, service.applicationType());

      assertThat(again).isEqualTo(application);
      assertThat(family.assess(again, "sv")).isEqualTo(family.assess(application, "sv"));
    }
  }

  @Test
  void theStoredFormIsKept() {
    var stored = JSON.writeValueAsString(service.kept(family.read(Family.wishing("2027-01-05"))));

    assertThat(JSON.readTree(stored))
        .isEqualTo(
            JSON.readTree(
                """
                {
                  "placementId": "p1",
                  "unitId": "unit-p1",
                  "unitName": "Björkens förskola",
                  "activity": "PRESCHOOL",
                  "birthDate": "2024-03-01",
                  "givenOn": "2026-11-22",
                  "wished": "2027-01-05",
                  "paying": null
                }
                """));
  }
}
