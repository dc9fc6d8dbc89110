package se.besked.incomestatement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** A stored statement gives the same answer when it is read again. */
class ReplayTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private final Home home = new Home().withPartner(Optional.of(17_321));
  private final IncomeStatementService service = new IncomeStatementService();

  @Test
  void storedAndReadAgain() {
    for (var answers :
        List.of(
            Home.salary(23_456),
            Home.stating(Statement.NONE),
            Home.stating(Statement.MAXIMUM).with(IncomeForm.FROM, "2027-02"))) {
      var kept = service.kept(home.read(answers));
      var stored = JSON.writeValueAsString(kept);
      var again = JSON.readValue(stored, service.applicationType());

      assertThat(again).isEqualTo(kept);
      assertThat(JSON.writeValueAsString(again)).isEqualTo(stored);
      assertThat(home.assess(again, "sv")).isEqualTo(home.assess(kept, "sv"));
    }
  }

  @Test
  void whatWasStoredBeforeSpecialSupportWasKnownIsReadAsBefore() {
    var kept = service.kept(home.read(Home.salary(23_456)));
    var stored = JSON.writeValueAsString(kept).replace(",\"support\":null", "");

    assertThat(stored).doesNotContain("support");
    assertThat(JSON.readValue(stored, service.applicationType())).isEqualTo(kept);
  }

  @Test
  void theStoredFormIsKept() {
    var stored = JSON.writeValueAsString(service.kept(home.read(Home.salary(23_456))));

    assertThat(JSON.readTree(stored))
        .isEqualTo(
            JSON.readTree(
                """
                {
                  "statement": "INCOME",
                  "amounts": {"SALARY": 23456},
                  "from": "2026-11",
                  "statedOn": "2026-11-22",
                  "before": null,
                  "household": {
                    "others": "STATED",
                    "children": [{
                      "key": "child-1",
                      "name": "Bo Provsson",
                      "birthDate": "2024-03-01",
                      "activity": "PRESCHOOL",
                      "twoHomes": false,
                      "registeredHere": true,
                      "support": null
                    }]
                  },
                  "othersIncome": null
                }
                """));
  }
}
