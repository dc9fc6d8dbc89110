package se.besked.platform.guard.town;

import java.util.List;
import se.besked.casework.decisions.DecisionOutcome;
import se.besked.casework.decisions.NewDecision;
import se.besked.casework.hearings.Hearing;
import se.besked.casework.proposals.DecisionProposal;
import se.besked.casework.proposals.DecisionProposals;
import se.besked.kernel.law.AppealRoute;
import se.besked.kernel.law.LegalReference;

/** A decision that waits for its second reader. */
final class Proposing {
  private static final String OFFICER = "Handläggare";

  private Proposing() {}

  static void to(Host host, Household family) {
    var file = host.file(family.caseId());
    var decision =
        new NewDecision(
            DecisionOutcome.GRANT,
            LegalReference.schoolAct("8 kap. 5 §"),
            AppealRoute.ADMINISTRATIVE_APPEAL,
            "Ansökan beviljas.",
            file.head().assessmentJson(),
            "Därför.",
            new NewDecision.ByOfficer(OFFICER, "BUN 1"),
            List.of(),
            null,
            null);
    var hearing = new Hearing.Waived(Hearing.Because.values()[0], "Ansökan beviljas helt.");
    var unused =
        host.get(DecisionProposals.class)
            .propose(
                host.everything(),
                file,
                OFFICER,
                new DecisionProposal.Content(decision, hearing, null, file.head().version()));
  }
}
