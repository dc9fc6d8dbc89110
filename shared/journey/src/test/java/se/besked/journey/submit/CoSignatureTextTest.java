package se.besked.journey.submit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import se.besked.casework.cases.CaseHead;
import se.besked.casework.cases.CaseState;
import se.besked.casework.ids.CaseId;
import se.besked.casework.ids.PersonId;
import se.besked.journey.Provkommunen;
import se.besked.kernel.municipality.Municipality;

class CoSignatureTextTest {
  private static final UUID ID = UUID.fromString("00000000-0000-4000-8000-000000000001");

  private static final Municipality HERE = Provkommunen.called("Provkommunen");

  private static CaseHead head(String shared, String phone) {
    return new CaseHead(
        new CaseId(ID),
        0,
        CaseState.RECEIVED,
        "prov",
        "school-transport",
        "SKJ 2026-1",
        null,
        new PersonId(ID),
        Instant.EPOCH,
        "1",
        "1",
        """
        {"title": "Skolskjuts", "rows": [], "sharedRows": [{"name": "Skola", "value": "%s"}]}
        """
            .formatted(shared),
        "{\"answers\": {\"phone\": [\"" + phone + "\"]}}",
        "{}",
        "{}",
        false,
        false,
        false,
        null,
        Instant.EPOCH);
  }

  /** A hash of what only the first has written would be a number to try through. */
  @Test
  void whatIsSignedIsTheSameWhateverTheFirstWroteForThemselves() {
    var text = CoSignatureText.of(head("Ekskolan", "0700000001"), HERE, "sv");
    assertThat(CoSignatureText.of(head("Ekskolan", "0700000002"), HERE, "sv")).isEqualTo(text);
    assertThat(CoSignatureText.of(head("Björkskolan", "0700000001"), HERE, "sv"))
        .isNotEqualTo(text);
  }
}
