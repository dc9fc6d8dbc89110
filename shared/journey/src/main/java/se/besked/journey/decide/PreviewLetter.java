package se.besked.journey.decide;

import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.besked.casework.access.Actor;
import se.besked.casework.cases.CaseFiles;
import se.besked.casework.cases.CaseHead;
import se.besked.casework.decisions.Decision;
import se.besked.casework.decisions.DecisionSubject;
import se.besked.casework.decisions.NewDecision;
import se.besked.casework.ids.CaseId;
import se.besked.casework.ids.DecisionId;
import se.besked.journey.Json;
import se.besked.journey.catalogue.EServices;
import se.besked.kernel.decisions.Assessment;
import se.besked.kernel.documents.LetterPress;
import se.besked.kernel.municipality.Municipalities;

/** The letter of a decision that has not been made, as it would be, marked UTKAST on each page. */
public final class PreviewLetter {
  private final CaseFiles caseFiles;
  private final EServices services;
  private final Municipalities municipalities;
  private final LetterPress press;
  private final Clock clock;

  public PreviewLetter(
      CaseFiles caseFiles,
      EServices services,
      Municipalities municipalities,
      LetterPress press,
      Clock clock) {
    this.caseFiles = caseFiles;
    this.services = services;
    this.municipalities = municipalities;
    this.press = press;
    this.clock = clock;
  }

  /**
   * Writes the draft as PDF, as the applicant would get it.
   *
   * @param rapporteur who proposes it, where somebody else decides
   */
  public byte[] of(
      Actor.Staff staff, CaseId caseId, NewDecision decision, @Nullable String rapporteur) {
    var head = caseFiles.get(staff, caseId).head();
    var letter =
        new DecisionLetter(
                municipalities.find(head.municipality()).orElseThrow(),
                head,
                asIfMade(head, decision, rapporteur),
                services.find(head.service()).orElseThrow(),
                List.of(),
                true)
            .write();
    return press.print(letter);
  }

  /** Characters of an officer's text that no letter shows; see {@link LetterPress#unprintable}. */
  public List<String> unprintable(String text) {
    return press.unprintable(text);
  }

  private Decision asIfMade(CaseHead head, NewDecision d, @Nullable String rapporteur) {
    if (!(d.decidedBy() instanceof NewDecision.ByOfficer(var name, var delegation))) {
      throw new IllegalArgumentException("Only an officer's decision is previewed");
    }
    return new Decision(
        DecisionId.random(),
        head.id(),
        head.municipality(),
        "UTKAST",
        true,
        null,
        d.outcome(),
        d.legalBasis(),
        d.appealRoute(),
        d.headline(),
        Json.write(
            Json.read(d.reasonsJson(), Assessment.class)
                .shownToApplicant(head.applicant().toString())),
        d.reasonsText(),
        name,
        delegation,
        false,
        null,
        "[]",
        d.validFrom(),
        d.validTo(),
        clock.instant(),
        null,
        null,
        null,
        DecisionSubject.MATTER,
        null,
        rapporteur,
        1,
        0);
  }
}
