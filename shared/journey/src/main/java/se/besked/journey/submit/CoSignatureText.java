package se.besked.journey.submit;

import java.util.Map;
import se.besked.casework.cases.CaseHead;
import se.besked.eservice.Words;
import se.besked.journey.Json;
import se.besked.journey.assess.StoredSummary;
import se.besked.kernel.municipality.Municipality;
import se.besked.kernel.signing.ElectronicId.TextToSign;
import se.besked.kernel.signing.SignedText;

/** What the second guardian signs: what concerns the child, and nothing else of the first's. */
public final class CoSignatureText {
  private CoSignatureText() {}

  /** The text in a language; the same case and language give the same text. */
  public static TextToSign of(CaseHead head, Municipality municipality, String language) {
    var consent =
        language.equals(Words.SWEDISH.getLanguage())
            ? "Jag är vårdnadshavare och godkänner det som har skickats in till %s."
            : "I am a guardian and approve what has been sent to %s.";
    var summary = StoredSummary.of(head, language);
    // Of what the other wrote alone, a hash would be an e-mail address or a phone to guess.
    var shared = StoredSummary.of(head, Words.SWEDISH.getLanguage()).sharedRows();
    var text = new SignedText(summary.title());
    summary.sharedRows().forEach(r -> text.row(r.name(), r.value()));
    return new TextToSign(
        text.gap().line(consent.formatted(municipality.name())).toString(),
        Json.write(
            Map.of(
                "sha256", PreparedApplication.sha256(Json.write(shared)),
                "case", head.id().toString(),
                "service", head.service())));
  }
}
