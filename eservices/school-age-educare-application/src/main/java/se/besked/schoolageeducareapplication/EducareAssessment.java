package se.besked.schoolageeducareapplication;

import java.util.ArrayList;
import java.util.List;
import se.besked.childcare.start.EducareRules;
import se.besked.eservice.Words;
import se.besked.kernel.decisions.Assessment;
import se.besked.kernel.decisions.CommonReason;
import se.besked.kernel.decisions.Outcome;
import se.besked.kernel.decisions.Standing;
import se.besked.kernel.law.LegalReference;
import se.besked.kernel.law.RuleBook;

/** Weighs the findings together. The machine prepares; a person decides, always. */
final class EducareAssessment {
  private final EducareApplication application;
  private final Words words;
  private final EducareFindings findings;

  EducareAssessment(
      EducareApplication application, EducareRules rules, RuleBook book, Words words) {
    this.application = application;
    this.words = words;
    this.findings = new EducareFindings(application, rules, book, words);
  }

  Assessment make(String ruleVersion) {
    var outcome = outcome();
    return new Assessment(
        outcome,
        headline(outcome),
        basis(outcome),
        EducareLaw.ROUTE,
        false,
        whyOfficer(outcome),
        findings.all(),
        whatWouldChange(outcome),
        ruleVersion);
  }

  private boolean elsewhere() {
    return findings.who().standing() == Standing.NOT_MET;
  }

  private boolean somethingToWeigh() {
    return application.specialSupport() || application.ownNeed() != null;
  }

  /** Open activity instead of a place is an offer of the municipality's, for a person to make. */
  private Outcome outcome() {
    if (findings.who().standing() != Standing.MET) {
      return Outcome.OFFICER;
    }
    if (findings.tooLate()) {
      return Outcome.REFUSE;
    }
    if (findings.worksOrStudies()) {
      return findings.mayBeReplaced() ? Outcome.OFFICER : Outcome.GRANT;
    }
    return somethingToWeigh() ? Outcome.OFFICER : Outcome.REFUSE;
  }

  private LegalReference basis(Outcome outcome) {
    if (findings.who().standing() != Standing.MET) {
      return EducareLaw.WHO;
    }
    if (findings.tooLate() || (outcome == Outcome.OFFICER && findings.mayBeReplaced())) {
      return EducareLaw.END;
    }
    return outcome == Outcome.OFFICER && application.specialSupport()
        ? EducareLaw.SUPPORT
        : EducareLaw.NEED;
  }

  private String headline(Outcome outcome) {
    if (elsewhere()) {
      return words.say("headline.elsewhere");
    }
    return switch (outcome) {
      case GRANT -> words.say("headline.grant", findings.day(application.wishedStart()));
      case REFUSE -> words.say(findings.tooLate() ? "headline.tooLate" : "headline.refuse");
      case OFFICER -> words.say("headline.officer");
    };
  }

  private List<String> whyOfficer(Outcome outcome) {
    var reasons = new ArrayList<String>();
    reasons.add(CommonReason.LEGALITY_REVIEW.in(words.locale().getLanguage()));
    if (outcome == Outcome.REFUSE) {
      reasons.add(CommonReason.REFUSAL.in(words.locale().getLanguage()));
    }
    if (findings.who().standing() != Standing.MET) {
      reasons.add(words.say("officer.elsewhere"));
    }
    if (findings.mayBeReplaced()) {
      reasons.add(words.say("officer.open"));
    }
    if (application.specialSupport()) {
      reasons.add(words.say("officer.support"));
    }
    if (application.ownNeed() != null) {
      reasons.add(words.say("officer.ownNeed"));
    }
    return reasons;
  }

  private List<String> whatWouldChange(Outcome outcome) {
    if (elsewhere()) {
      return List.of(words.say("change.elsewhere"));
    }
    var changes = new ArrayList<String>();
    if (findings.tooLate()) {
      return List.of(words.say("change.tooLate"));
    }
    if (outcome == Outcome.REFUSE) {
      changes.add(words.say("change.need"));
      changes.add(words.say("change.ownNeed"));
    }
    if (findings.mayBeReplaced()) {
      changes.add(words.say("change.open"));
    }
    if (somethingToWeigh()) {
      changes.add(words.say("change.circumstances"));
    }
    var household = application.household();
    if (household != null && household.income() == null) {
      changes.add(words.say("change.income"));
    }
    if (outcome == Outcome.GRANT) {
      changes.add(words.say("change.grant"));
    }
    return changes.isEmpty() ? List.of(words.say("change.grant")) : changes;
  }
}
