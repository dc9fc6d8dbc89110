package se.besked.preschoolapplication;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import se.besked.childcare.start.Ages;
import se.besked.childcare.start.PreschoolRight;
import se.besked.childcare.start.PreschoolRules;
import se.besked.eservice.Words;
import se.besked.kernel.decisions.Assessment;
import se.besked.kernel.decisions.CommonReason;
import se.besked.kernel.decisions.Outcome;
import se.besked.kernel.law.LegalReference;
import se.besked.kernel.law.RuleBook;

/** Weighs the findings together. The machine prepares; a person decides, always. */
final class PreschoolAssessment {
  private final PreschoolApplication application;
  private final Words words;
  private final PreschoolFindings findings;

  PreschoolAssessment(
      PreschoolApplication application, PreschoolRules rules, RuleBook book, Words words) {
    this.application = application;
    this.words = words;
    this.findings = new PreschoolFindings(application, rules, book, words);
  }

  Assessment make(String ruleVersion) {
    var outcome = outcome();
    return new Assessment(
        outcome,
        headline(outcome),
        basis(outcome),
        PreschoolLaw.ROUTE,
        false,
        whyOfficer(outcome),
        findings.all(),
        whatWouldChange(outcome),
        ruleVersion);
  }

  private boolean elsewhere() {
    return Boolean.FALSE.equals(application.registeredHere());
  }

  private boolean somethingToWeigh() {
    return application.specialSupport() || application.ownNeed() != null;
  }

  private Outcome outcome() {
    if (application.registeredHere() == null || elsewhere()) {
      return Outcome.OFFICER;
    }
    if (!(findings.certainRight() instanceof PreschoolRight.None)) {
      return Outcome.GRANT;
    }
    return somethingToWeigh() ? Outcome.OFFICER : Outcome.REFUSE;
  }

  private LegalReference basis(Outcome outcome) {
    if (outcome == Outcome.OFFICER && application.specialSupport()) {
      return PreschoolLaw.SUPPORT;
    }
    return switch (outcome) {
      case GRANT -> findings.certainRight().law();
      case REFUSE -> PreschoolLaw.NEED;
      case OFFICER ->
          application.ownNeed() == null ? PreschoolLaw.HOME_MUNICIPALITY : PreschoolLaw.NEED;
    };
  }

  private String headline(Outcome outcome) {
    if (elsewhere()) {
      return words.say("headline.elsewhere");
    }
    return switch (outcome) {
      case GRANT -> words.say("headline.grant", findings.day(findings.start()));
      case REFUSE -> words.say("headline.refuse");
      case OFFICER -> words.say("headline.officer");
    };
  }

  private List<String> whyOfficer(Outcome outcome) {
    var reasons = new ArrayList<String>();
    reasons.add(CommonReason.LEGALITY_REVIEW.in(words.locale().getLanguage()));
    if (outcome == Outcome.REFUSE) {
      reasons.add(CommonReason.REFUSAL.in(words.locale().getLanguage()));
    }
    if (application.registeredHere() == null || elsewhere()) {
      reasons.add(words.say("officer.elsewhere"));
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
    if (application.registeredHere() == null) {
      changes.add(words.say("change.home"));
    }
    if (findings.times().wishedInsideGuarantee()) {
      changes.add(words.say("change.start", day(findings.times().guaranteeMonthsEnd())));
    }
    if (somethingToWeigh()) {
      changes.add(words.say("change.circumstances"));
    }
    if (outcome == Outcome.REFUSE) {
      changes.add(words.say("change.need"));
      changes.add(
          words.say(
              "change.general",
              Integer.toString(Ages.generalPreschoolYear(application.birthDate()))));
    } else if (findings.certainRight() instanceof PreschoolRight.HoursAWeek) {
      changes.add(words.say("change.moreHours"));
    }
    var household = application.household();
    if (household != null && household.income() == null) {
      changes.add(words.say("change.income"));
    }
    changes.add(words.say("change.wishes"));
    return changes;
  }

  private String day(LocalDate day) {
    return findings.day(day);
  }
}
