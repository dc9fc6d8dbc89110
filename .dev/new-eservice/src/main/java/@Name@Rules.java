package se.besked.@pkg@;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import se.besked.eservice.Words;
import se.besked.kernel.decisions.Assessment;
import se.besked.kernel.decisions.CommonReason;
import se.besked.kernel.decisions.Finding;
import se.besked.kernel.decisions.Outcome;
import se.besked.kernel.decisions.Standing;
import se.besked.kernel.law.AppealRoute;
import se.besked.kernel.law.LegalReference;
import se.besked.kernel.law.Parameters;
import se.besked.kernel.law.Stage;

/** Each rule gives a finding with its law and its inputs; together they give the outcome. */
final class @Name@Rules {
  static final String STAGE = "@id@.stage";
  static final String REASON = "@id@.reason";

  /** The stycke decides the appeal route; see skollagen 28 kap. for what it lists. */
  static final LegalReference LAW = LegalReference.localGovernmentAct("2 kap. 1 §");

  static final AppealRoute ROUTE = AppealRoute.LEGALITY_REVIEW;

  private final @Name@Application application;
  private final int lastStage;
  private final Words words;

  @Name@Rules(@Name@Application application, Parameters rules, Words words) {
    this.application = application;
    this.lastStage = lastStage(rules);
    this.words = words;
  }

  /** The municipality's limit: years since the autumn the pupil turned six. */
  static int lastStage(Parameters rules) {
    return new Stage(rules.only("lastStage").whole("lastStage")).yearsSinceSix();
  }

  Assessment assess(String ruleVersion) {
    var stage = stage();
    var outcome = outcome(stage.standing());
    return new Assessment(
        outcome,
        say("headline." + outcome),
        LAW,
        ROUTE,
        false,
        whyOfficer(outcome),
        List.of(stage, reason()),
        List.of(say("change." + outcome)),
        ruleVersion);
  }

  private Outcome outcome(Standing stage) {
    if (stage == Standing.MET) {
      return Outcome.GRANT;
    }
    return application.reason() == null ? Outcome.REFUSE : Outcome.OFFICER;
  }

  private Finding stage() {
    boolean met = application.stage().yearsSinceSix() <= lastStage;
    var year = application.schoolYear();
    return new Finding(
        STAGE,
        LAW,
        met ? Standing.MET : Standing.NOT_MET,
        say(
            met ? "finding.stage.met" : "finding.stage.notMet",
            application.stage().label(year, words.locale().getLanguage()),
            new Stage(lastStage).label(year, words.locale().getLanguage())),
        Map.of("grade", application.stage().grade(year), "lastStage", lastStage));
  }

  /** A reason of the guardian's own is weighed by a person. */
  private Finding reason() {
    boolean given = application.reason() != null;
    return new Finding(
        REASON,
        LAW,
        given ? Standing.UNKNOWN : Standing.NOT_MET,
        say(given ? "finding.reason.given" : "finding.reason.notGiven"),
        Map.of("given", given));
  }

  /** What is particular to this service is added here; the rest all services say alike. */
  private List<String> whyOfficer(Outcome outcome) {
    var language = words.locale().getLanguage();
    var reasons = new ArrayList<String>();
    reasons.add(CommonReason.LEGALITY_REVIEW.in(language));
    switch (outcome) {
      case GRANT -> {}
      case REFUSE -> reasons.add(CommonReason.REFUSAL.in(language));
      case OFFICER -> reasons.add(CommonReason.WEIGHING.in(language));
    }
    return reasons;
  }

  private String say(String key, Object... values) {
    return words.say(key, values);
  }
}
