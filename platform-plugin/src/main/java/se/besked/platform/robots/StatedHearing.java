package se.besked.platform.robots;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import se.besked.casework.decisions.DecisionOutcome;
import se.besked.casework.hearings.Hearing;
import se.besked.casework.hearings.NotHeard;
import se.besked.platform.api.ApiRefusal;
import se.besked.platform.api.FieldProblem;
import se.besked.platform.api.Language;

/** What a robot says of the parties' say before a decision (förvaltningslagen 25 §). */
final class StatedHearing {
  private static final String FIELD = "hearing";

  private StatedHearing() {}

  static Hearing of(Language language, DecisionBody body) {
    var said = body.hearing();
    if (said == null) {
      if (body.outcome() != DecisionOutcome.GRANT) {
        throw refused("hearing-missing", FIELD, language.say("robot.hearing"));
      }
      return new Hearing.Held();
    }
    return switch (said.way()) {
      case HELD -> new Hearing.Held();
      case HELD_ELSEWHERE -> elsewhere(language, said);
      case OBVIOUSLY_UNNECESSARY ->
          waived(language, said.reasons(), Hearing.Because.OBVIOUSLY_UNNECESSARY);
      case AT_ONCE -> waived(language, said.reasons(), Hearing.Because.AT_ONCE);
      case OTHER_APPLICANTS -> waived(language, said.reasons(), Hearing.Because.OTHER_APPLICANTS);
    };
  }

  static ApiRefusal notHeard(Language language, NotHeard e) {
    var until = e.answerBy();
    return refused(
        "not-heard",
        FIELD,
        until == null
            ? language.say("robot.notHeard")
            : language.say("robot.notHeard.yet", until.toString()));
  }

  private static Hearing elsewhere(Language language, DecisionBody.HeardBefore said) {
    var sentOn = said.sentOn();
    var overOn = said.overOn();
    if (sentOn == null || overOn == null || !overOn.isAfter(sentOn)) {
      throw refused("hearing-missing", FIELD + ".overOn", language.say("robot.hearing.days"));
    }
    return new Hearing.HeldElsewhere(sentOn, overOn);
  }

  private static Hearing waived(
      Language language, @Nullable String reasons, Hearing.Because because) {
    if (reasons == null || reasons.isBlank()) {
      throw refused("hearing-missing", FIELD + ".reasons", language.say("robot.hearing.reasons"));
    }
    return new Hearing.Waived(because, reasons.strip());
  }

  private static ApiRefusal refused(String kind, String field, String why) {
    return ApiRefusal.of(HttpStatus.UNPROCESSABLE_CONTENT, kind, why, new FieldProblem(field, why));
  }
}
