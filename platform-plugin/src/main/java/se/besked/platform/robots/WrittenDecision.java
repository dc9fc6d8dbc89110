package se.besked.platform.robots;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import se.besked.casework.cases.CaseHead;
import se.besked.casework.decisions.DecisionOutcome;
import se.besked.casework.decisions.NewDecision;
import se.besked.eservice.DecisionGround;
import se.besked.journey.Json;
import se.besked.journey.assess.StoredCases;
import se.besked.journey.decide.DecisionWords;
import se.besked.kernel.documents.LetterPress;
import se.besked.kernel.law.AppealRoute;
import se.besked.kernel.municipality.Municipalities;
import se.besked.platform.api.ApiRefusal;
import se.besked.platform.api.FieldProblem;
import se.besked.platform.api.Language;
import se.besked.platform.robots.access.CurrentRobot;
import se.besked.platform.robots.access.DecidingOfficer;

/** Makes a decision of what a robot sends, or says in a sentence why the law does not let it. */
@Component
class WrittenDecision {
  private final StoredCases stored;
  private final Municipalities municipalities;
  private final LetterPress press;

  WrittenDecision(StoredCases stored, Municipalities municipalities, LetterPress press) {
    this.stored = stored;
    this.municipalities = municipalities;
    this.press = press;
  }

  NewDecision of(HttpServletRequest request, CaseHead head, DecisionBody body) {
    var language = Language.of(request);
    if (Boolean.TRUE.equals(body.automated())) {
      throw refused("automated-decision", "automated", language.say("robot.automated"));
    }
    var application = stored.application(CurrentRobot.actor(), head);
    var ground = ground(language, application.grounds(), body);
    var officer = officer(language, body);
    checkReasons(language, body);
    checkPeriod(language, body);
    if (ground.route() == AppealRoute.LEGALITY_REVIEW && body.decidedBy().reference() == null) {
      throw refused("reference-missing", "decidedBy.reference", language.say("robot.reference"));
    }
    var assessment = application.assess(municipalities.find(head.municipality()).orElseThrow());
    return new NewDecision(
        body.outcome(),
        ground.law(),
        ground.route(),
        DecisionWords.headline(body.outcome(), application.service()),
        Json.write(assessment),
        Objects.requireNonNullElse(body.reasons(), "").strip(),
        new NewDecision.ByOfficerElsewhere(
            officer.id(), officer.name(), officer.delegation(), body.decidedBy().reference()),
        List.of(
            "%s har beslutat i ett annat system; %s har lämnat in beslutet."
                .formatted(officer.name(), CurrentRobot.get().id())),
        body.validFrom(),
        body.validTo());
  }

  /** The appeal route follows from the stycke, so a wrong one means that something is wrong. */
  private static DecisionGround ground(
      Language language, List<DecisionGround> grounds, DecisionBody body) {
    var said = body.legalBasis();
    var named =
        grounds.stream()
            .filter(g -> g.law().citation().equals(said.citation()))
            .filter(g -> g.law().statute().equals(said.statute()))
            .toList();
    if (named.isEmpty()) {
      throw refused(
          "legal-basis-unknown",
          "legalBasis",
          language.say(
              "robot.basis",
              grounds.stream()
                  .map(g -> g.law().shown() + " (" + g.label() + ")")
                  .collect(Collectors.joining("; "))));
    }
    return named.stream()
        .filter(g -> g.route() == body.appealRoute())
        .findFirst()
        .orElseThrow(
            () ->
                refused(
                    "appeal-route-mismatch",
                    "appealRoute",
                    language.say(
                        "robot.route",
                        named.getFirst().law().shown(),
                        named.getFirst().route(),
                        body.appealRoute())));
  }

  private static DecidingOfficer officer(Language language, DecisionBody body) {
    var robot = CurrentRobot.get();
    return robot
        .officer(body.decidedBy().officer())
        .orElseThrow(
            () ->
                refused(
                    "officer-unknown",
                    "decidedBy.officer",
                    language.say(
                        "robot.officer",
                        robot.officers().stream()
                            .map(DecidingOfficer::id)
                            .collect(Collectors.joining(", ")))));
  }

  private void checkReasons(Language language, DecisionBody body) {
    var unprintable = press.unprintable(Objects.requireNonNullElse(body.reasons(), ""));
    if (!unprintable.isEmpty()) {
      throw refused(
          "reasons-unprintable",
          "reasons",
          language.say("robot.unprintable", String.join(", ", unprintable)));
    }
    if (body.outcome() != DecisionOutcome.GRANT && body.reasons() == null) {
      throw refused("reasons-missing", "reasons", language.say("robot.reasons"));
    }
  }

  private static void checkPeriod(Language language, DecisionBody body) {
    var from = body.validFrom();
    var to = body.validTo();
    boolean grants =
        body.outcome() == DecisionOutcome.GRANT || body.outcome() == DecisionOutcome.PARTLY;
    if (!grants && (from != null || to != null)) {
      throw refused("period-impossible", "validFrom", language.say("robot.periodOutcome"));
    }
    if (from != null && to != null && to.isBefore(from)) {
      throw refused("period-impossible", "validTo", language.say("robot.period"));
    }
  }

  private static ApiRefusal refused(String kind, String field, String why) {
    return ApiRefusal.of(HttpStatus.UNPROCESSABLE_CONTENT, kind, why, new FieldProblem(field, why));
  }
}
