package se.besked.schooltransport;

import java.util.ArrayList;
import java.util.List;
import se.besked.eservice.Words;
import se.besked.kernel.decisions.Assessment;
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
    boolean needed = is(SchoolTransportRules.DISTANCE, Standing.MET) || somethingToWeigh();
    return !needed || is(SchoolTransportRules.EXTRA_COST, Standing.NOT_MET)
        ? Outcome.REFUSE
        : Outcome.OFFICER;
  }

  /** A ground that only a person can weigh, or a distance that could not be measured. */
  private boolean somethingToWeigh() {
    return claimsCircumstances() || is(SchoolTransportRules.DISTANCE, Standing.UNKNOWN);
  }

  private boolean claimsCircumstances() {
    return application.grounds().stream().anyMatch(g -> g != Ground.DISTANCE);
  }

  private boolean nearLimit() {
    return application.homes().stream()
        .anyMatch(
            h ->
                h.inMunicipality()
                    && h.metres() != null
                    && policy.nearLimit(h.metres(), application.stage()));
  }

  private List<String> whyOfficer(Outcome outcome, AppealRoute route) {
    var reasons = new ArrayList<String>();
    if (route == AppealRoute.LEGALITY_REVIEW) {
      reasons.add(words.say("officer.legalityReview"));
    }
    switch (outcome) {
      case REFUSE -> reasons.add(words.say("officer.refusal"));
      case OFFICER -> reasons.add(words.say("officer.weigh"));
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
        .filter(
            h ->
                h.inMunicipality()
                    && h.metres() != null
                    && policy.farEnough(h.metres(), application.stage()))
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
    var limit = Words.metres(policy.limitFor(application.stage()));
    return switch (outcome) {
      case GRANT -> List.of(words.say("change.grant"));
      case OFFICER -> List.of(words.say("change.officer"));
      case REFUSE ->
          application.school() == SchoolChoice.CHOSEN
              ? List.of(words.say("change.chosen"))
              : List.of(words.say("change.distance", limit), words.say("change.grounds"));
    };
  }

  private boolean is(String rule, Standing standing) {
    return findings.stream().anyMatch(f -> f.rule().equals(rule) && f.standing() == standing);
  }
}
