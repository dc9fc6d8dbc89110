package se.besked.schooltransport;

import java.util.ArrayList;
import java.util.List;
import se.besked.eservice.Words;
import se.besked.kernel.decisions.Assessment;
import se.besked.kernel.decisions.CommonReason;
import se.besked.kernel.decisions.Finding;
import se.besked.kernel.decisions.Outcome;
import se.besked.kernel.decisions.Standing;
import se.besked.kernel.law.AppealRoute;

/** Weighs the findings together: outcome, reasons for an officer, what would change it. */
final class SchoolTransportAssessment {
  private final SchoolTransportApplication application;
  private final SchoolTransportPolicy policy;
  private final Words words;
  private final List<Finding> findings;

  SchoolTransportAssessment(
      SchoolTransportApplication application, SchoolTransportPolicy policy, Words words) {
    this.application = application;
    this.policy = policy;
    this.words = words;
    this.findings = new SchoolTransportRules(application, policy, words).all();
  }

  Assessment make(String ruleVersion) {
    var outcome = outcome();
    var route = SchoolTransportLaw.route(application);
    var reasons = whyOfficer(outcome, route);
    return new Assessment(
        outcome,
        headline(outcome),
        SchoolTransportLaw.basis(application),
        route,
        reasons.isEmpty(),
        reasons,
        findings,
        whatWouldChange(outcome),
        ruleVersion);
  }

  private Outcome outcome() {
    if (is(SchoolTransportRules.HOME_MUNICIPALITY, Standing.NOT_MET)
        || is(SchoolTransportRules.TRIP, Standing.NOT_MET)) {
      return Outcome.REFUSE;
    }
    if (is(SchoolTransportRules.HOME_MUNICIPALITY, Standing.UNKNOWN)) {
      return Outcome.OFFICER;
    }
    return switch (application.school()) {
      case TO_BE_CHECKED -> Outcome.OFFICER;
      case CHOSEN -> chosenOutcome();
      case ASSIGNED -> assignedOutcome();
    };
  }

  private Outcome assignedOutcome() {
    if (is(SchoolTransportRules.DISTANCE, Standing.MET)) {
      return Outcome.GRANT;
    }
    return somethingToWeigh() ? Outcome.OFFICER : Outcome.REFUSE;
  }

  private Outcome chosenOutcome() {
    return !mayBeNeeded() || is(SchoolTransportRules.EXTRA_COST, Standing.NOT_MET)
        ? Outcome.REFUSE
        : Outcome.OFFICER;
  }

  private boolean mayBeNeeded() {
    return is(SchoolTransportRules.DISTANCE, Standing.MET) || somethingToWeigh();
  }

  /** A ground that only a person can weigh, or a distance that could not be measured. */
  private boolean somethingToWeigh() {
    return claimsCircumstances() || is(SchoolTransportRules.DISTANCE, Standing.UNKNOWN);
  }

  private boolean claimsCircumstances() {
    return application.grounds().stream().anyMatch(g -> g != Ground.DISTANCE);
  }

  private boolean nearLimit() {
    return !application.registeredHome().elsewhere()
        && application.homes().stream().anyMatch(h -> h.nearLimit(policy, application));
  }

  private List<String> whyOfficer(Outcome outcome, AppealRoute route) {
    var reasons = new ArrayList<String>();
    if (route == AppealRoute.LEGALITY_REVIEW) {
      reasons.add(CommonReason.LEGALITY_REVIEW.in(words.locale().getLanguage()));
    }
    switch (outcome) {
      case REFUSE -> reasons.add(CommonReason.REFUSAL.in(words.locale().getLanguage()));
      case OFFICER -> reasons.add(CommonReason.WEIGHING.in(words.locale().getLanguage()));
      case GRANT -> {
        if (claimsCircumstances()) {
          reasons.add(words.say("officer.circumstances"));
        }
      }
    }
    if (nearLimit()) {
      reasons.add(words.say("officer.nearLimit", policy.nearThresholdPercent()));
    }
    if (application.alternatingResidence()) {
      reasons.add(words.say("officer.alternating"));
    }
    if (application.registeredHome().hiddenFromApplicant()) {
      reasons.add(words.say("officer.hiddenHome"));
    }
    return reasons;
  }

  private String headline(Outcome outcome) {
    if (is(SchoolTransportRules.HOME_MUNICIPALITY, Standing.NOT_MET)) {
      return words.say("headline.elsewhere");
    }
    if (is(SchoolTransportRules.TRIP, Standing.NOT_MET)) {
      return words.say("headline.trip");
    }
    return switch (outcome) {
      case GRANT ->
          application.alternatingResidence()
              ? words.say("headline.grant.from", String.join(" och ", homesFarEnough()))
              : words.say("headline.grant");
      case REFUSE ->
          words.say(
              application.school() == SchoolChoice.CHOSEN
                  ? "headline.refuse.chosen"
                  : "headline.refuse");
      case OFFICER -> words.say("headline.officer");
    };
  }

  private List<String> homesFarEnough() {
    return application.homes().stream()
        .filter(h -> h.farEnough(policy, application))
        .map(HomeDistance::name)
        .toList();
  }

  private List<String> whatWouldChange(Outcome outcome) {
    if (is(SchoolTransportRules.HOME_MUNICIPALITY, Standing.NOT_MET)) {
      return List.of(words.say("change.elsewhere"));
    }
    if (is(SchoolTransportRules.TRIP, Standing.NOT_MET)) {
      return List.of(words.say("change.trip"));
    }
    return switch (outcome) {
      case GRANT -> List.of(words.say("change.grant"));
      case OFFICER -> whatOfficerDependsOn();
      case REFUSE -> whatLiftsRefusal();
    };
  }

  private List<String> whatOfficerDependsOn() {
    var changes = new ArrayList<String>();
    if (is(SchoolTransportRules.HOME_MUNICIPALITY, Standing.UNKNOWN)) {
      changes.add(words.say("change.home"));
    }
    if (application.school() == SchoolChoice.TO_BE_CHECKED) {
      changes.add(words.say("change.placement"));
    }
    if (application.school() == SchoolChoice.CHOSEN) {
      changes.add(words.say("change.arranging"));
      changes.add(words.say("change.chosen"));
    }
    if (is(SchoolTransportRules.DISTANCE, Standing.UNKNOWN)) {
      changes.add(words.say("change.measured"));
    }
    if (claimsCircumstances()) {
      changes.add(words.say("change.circumstances"));
    }
    return changes;
  }

  private List<String> whatLiftsRefusal() {
    var changes = new ArrayList<String>();
    if (!mayBeNeeded()) {
      var limit = Words.metres(policy.limitFor(application.stage()));
      changes.add(words.say("change.distance." + policy.comparator().name(), limit));
      changes.add(words.say("change.grounds"));
    }
    if (is(SchoolTransportRules.EXTRA_COST, Standing.NOT_MET)) {
      changes.add(words.say("change.cost"));
    }
    if (application.school() == SchoolChoice.CHOSEN) {
      changes.add(words.say("change.chosen"));
    }
    return changes;
  }

  private boolean is(String rule, Standing standing) {
    return findings.stream().anyMatch(f -> f.rule().equals(rule) && f.standing() == standing);
  }
}
