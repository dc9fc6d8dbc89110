package se.besked.platform.guard.town;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import se.besked.casework.access.Role;
import se.besked.casework.appeals.LodgeAppeal;
import se.besked.casework.appeals.NewAppeal;
import se.besked.casework.cases.CaseFile;
import se.besked.casework.decisions.DecideCase;
import se.besked.casework.decisions.DecisionOutcome;
import se.besked.casework.decisions.NewDecision;
import se.besked.casework.ids.DecisionId;
import se.besked.casework.receipts.DecisionView;
import se.besked.casework.receipts.ReadDecision;
import se.besked.kernel.law.AppealRoute;
import se.besked.kernel.law.LegalReference;
import se.besked.kernel.people.PersonalNumber;

/** A decision, its receipt and an appeal. */
final class Deciding {
  private static final Duration LONGEST = Duration.ofSeconds(60);

  private Deciding() {}

  static void of(Host host, Household family) {
    confirmed(host, family, family.applicant());
    var applicant = host.citizen(family.applicant());
    var appeal =
        host.get(LodgeAppeal.class)
            .lodge(
                applicant,
                DecisionId.of(family.id("decision")),
                new NewAppeal(UUID.randomUUID(), "Mer.", "Därför.", List.of()));
    family.ids().put("appeal", appeal.id().toString());
  }

  /** Decided, and one party has said that it has been read. */
  static void confirmed(Host host, Household family, PersonalNumber reader) {
    var id = family.caseId();
    if (host.file(id) instanceof CaseFile.UnderReview review) {
      var officer = host.staff("beslutare", Set.of(Role.OFFICER, Role.DECISION_MAKER));
      var unused =
          host.get(DecideCase.class).decide(officer, review, granted(review, reasons(family)));
    }
    var party = host.citizen(reader);
    var reading = host.get(ReadDecision.class);
    var decision =
        await()
            .atMost(LONGEST)
            .until(() -> reading.of(party, id), views -> !views.isEmpty())
            .getFirst();
    var confirmed =
        reading.acknowledge(party, ((DecisionView.Unconfirmed) decision).id()).decision();
    family.ids().put("decision", confirmed.id().toString());
  }

  /** Words that stand in no other decision. */
  static String reasons(Household family) {
    return "Därför, " + family.name() + ".";
  }

  private static NewDecision granted(CaseFile.UnderReview review, String reasons) {
    return new NewDecision(
        DecisionOutcome.GRANT,
        LegalReference.schoolAct("10 kap. 32 §"),
        AppealRoute.ADMINISTRATIVE_APPEAL,
        "Ansökan beviljas.",
        review.head().assessmentJson(),
        reasons,
        new NewDecision.ByOfficer("Beslutare", "BUN 1"),
        List.of(),
        null,
        null);
  }
}
