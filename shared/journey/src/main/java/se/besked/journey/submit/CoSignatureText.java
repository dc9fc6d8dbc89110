package se.besked.journey.submit;

import java.util.Map;
import java.util.stream.Collectors;
import se.besked.casework.cases.CaseHead;
import se.besked.eservice.Summary;
import se.besked.journey.Json;
import se.besked.kernel.municipality.Municipality;
import se.besked.kernel.signing.ElectronicId.TextToSign;

/** What the second guardian signs: what concerns the child, and nothing else of the first's. */
public final class CoSignatureText {
  private CoSignatureText() {}

  public static TextToSign of(CaseHead head, Municipality municipality) {
    var summary = Json.read(head.summaryJson(), Summary.class);
    var visible =
        summary.sharedRows().stream()
            .map(r -> r.name() + ": " + r.value())
            .collect(
                Collectors.joining(
                    "\n",
                    summary.title() + "\n\n",
                    "\n\nJag är vårdnadshavare och godkänner ansökan till %s."
                        .formatted(municipality.name())));
    return new TextToSign(
        visible,
        Json.write(
            Map.of(
                "sha256", PreparedApplication.sha256(head.applicationJson()),
                "case", head.id().toString(),
                "service", head.service())));
  }
}
