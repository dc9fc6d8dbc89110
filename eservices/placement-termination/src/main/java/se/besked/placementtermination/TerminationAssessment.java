package se.besked.placementtermination;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.besked.childcare.notice.Termination;
import se.besked.eservice.Words;
import se.besked.kernel.decisions.Assessment;
import se.besked.kernel.decisions.CommonReason;
import se.besked.kernel.decisions.Finding;
import se.besked.kernel.decisions.Outcome;
import se.besked.kernel.decisions.Standing;
import se.besked.kernel.law.AppealRoute;
import se.besked.kernel.law.RuleBook;

/** The last day, why then, and what is paid until then. A termination is never refused. */
final class TerminationAssessment {
  static final String NOTICE = "placement-termination.notice";
  static final String AUTOMATIC_END = "placement-termination.automatic-end";
  static final String FEE = "placement-termination.fee";

  private final TerminationApplication application;
  private final RuleBook rules;
  private final Words words;
  private final PlaceRules place;
  private final Termination termination;

  TerminationAssessment(TerminationApplication application, RuleBook rules, Words words) {
    this.application = application;
    this.rules = rules;
    this.words = words;
    this.place = PlaceRules.of(application, rules);
    this.termination = place.notice().given(application.givenOn(), application.wish());
  }

  Assessment make() {
    var fee = new LastFee(application, rules, words, lastDay(), termination);
    var findings = new ArrayList<Finding>();
    findings.add(notice());
    automaticEnd().ifPresent(findings::add);
    findings.add(fee.finding());
    return new Assessment(
        Outcome.GRANT,
        words.say(endsByItself() ? "headline.byItself" : "headline.ends", day(lastDay())),
        TerminationLaw.fee(application.activity()),
        AppealRoute.LEGALITY_REVIEW,
        false,
        List.of(CommonReason.LEGALITY_REVIEW.in(words.locale().getLanguage())),
        findings,
        whatWouldChange(),
        fee.version().map(v -> place.version() + "+" + v).orElse(place.version()));
  }

  /** The last day of the place, itself paid for. */
  private LocalDate lastDay() {
    return endsByItself() ? comingEnd().orElseThrow() : termination.lastDay();
  }

  /** The place ends before, or just when, the notice would have ended it. */
  private boolean endsByItself() {
    return comingEnd().filter(end -> !end.isAfter(termination.lastDay())).isPresent();
  }

  private Optional<LocalDate> comingEnd() {
    return place.automaticEnd().filter(end -> !end.isBefore(application.givenOn()));
  }

  private Finding notice() {
    var inputs = new LinkedHashMap<String, Object>();
    inputs.put("givenOn", application.givenOn().toString());
    application.wish().ifPresent(w -> inputs.put("wished", w.toString()));
    inputs.put("lastDay", termination.lastDay().toString());
    inputs.put("municipalRule", place.rule());
    return new Finding(
        NOTICE,
        TerminationLaw.fee(application.activity()),
        termination.laterThanWished() && !endsByItself() ? Standing.NOT_MET : Standing.MET,
        endsByItself() ? withoutWish() : termination.formula(words.locale()),
        inputs);
  }

  /** The wish does not matter when the place ends by itself. */
  private String withoutWish() {
    return place.notice().given(application.givenOn(), Optional.empty()).formula(words.locale());
  }

  private Optional<Finding> automaticEnd() {
    return comingEnd()
        .map(
            end ->
                new Finding(
                    AUTOMATIC_END,
                    TerminationLaw.automaticEnd(application.activity()),
                    endsByItself() ? Standing.NOT_MET : Standing.MET,
                    words.say(
                        "finding.end.%s.%s"
                            .formatted(application.activity(), endsByItself() ? "before" : "after"),
                        day(end),
                        Integer.toString(end.getYear())),
                    Map.of("automaticEnd", end.toString(), "municipalRule", place.rule())));
  }

  private List<String> whatWouldChange() {
    var changes = new ArrayList<String>();
    if (endsByItself()) {
      changes.add(words.say("change.byItself"));
    } else if (termination.laterThanWished()) {
      changes.add(words.say("change.earlier"));
    }
    changes.add(words.say("change.undo"));
    changes.add(words.say("change.queue"));
    return changes;
  }

  private String day(LocalDate date) {
    return TerminationFacts.day(date, words);
  }
}
