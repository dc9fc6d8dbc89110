package se.besked.platform.staff;

import org.springframework.stereotype.Component;
import se.besked.casework.hearings.Communications;
import se.besked.casework.proposals.DecisionProposals;
import se.besked.journey.decide.DecidingRules;
import se.besked.journey.decide.PreviewLetter;

/** What the pages where decisions come about have in common. */
@Component
record DecisionDesk(
    WhyOfficer matters,
    AssessmentParts assessments,
    Communications communications,
    DecisionProposals proposals,
    PreviewLetter previews,
    Deadlines deadlines) {

  /** The municipality's rules for decisions today. */
  DecidingRules rules(se.besked.casework.cases.CaseFile file) {
    return DecidingRules.of(matters.municipality(file), deadlines.today());
  }
}
