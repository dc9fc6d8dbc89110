package se.besked.platform.robots;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import se.besked.casework.robots.RobotCases;
import se.besked.eservice.DecisionGround;
import se.besked.journey.assess.StoredCases;
import se.besked.journey.decide.AppealInstructions;
import se.besked.journey.decide.DecisionTemplate;
import se.besked.kernel.law.AppealRoute;
import se.besked.kernel.municipality.Municipalities;
import se.besked.kernel.municipality.Municipality;
import se.besked.platform.api.Query;
import se.besked.platform.robots.access.CurrentRobot;
import se.besked.platform.robots.access.DecidingOfficer;
import se.besked.platform.robots.access.Needs;
import se.besked.platform.robots.access.Scope;

/** What a decision in a case is written from. */
@RestController
@Tag(name = "Beslut")
class TemplateController {
  private final RobotCases cases;
  private final StoredCases stored;
  private final Municipalities municipalities;

  TemplateController(RobotCases cases, StoredCases stored, Municipalities municipalities) {
    this.cases = cases;
    this.stored = stored;
    this.municipalities = municipalities;
  }

  /**
   * A stycke that the decision may rest on, and the way to appeal that follows from it.
   *
   * @param appealInstructions what the letter must say, paragraph by paragraph
   */
  record Ground(
      String label,
      String citation,
      String statute,
      AppealRoute appealRoute,
      String appealTitle,
      List<String> appealInstructions) {
    static Ground of(DecisionGround ground, Municipality municipality) {
      var instructions = AppealInstructions.of(ground.route(), municipality);
      return new Ground(
          ground.label(),
          ground.law().citation(),
          ground.law().statute(),
          ground.route(),
          instructions.title(),
          instructions.paragraphs());
    }
  }

  /**
   * Everything but what a person settles.
   *
   * @param assessment what the rules say today, in one sentence; no decision
   * @param officers whose decisions the robot may hand in
   */
  record Templates(
      String caseNumber,
      String assessment,
      List<DecisionTemplate> templates,
      List<Ground> grounds,
      List<DecidingOfficer> officers) {}

  @Operation(
      operationId = "getDecisionTemplates",
      summary = "Mallar för ärendets beslut",
      description =
          """
          En mall för varje utfall, de lagrum som beslutet kan vila på och vilka som kan fatta det. \
          Bara i ett ärende som roboten har tagit. En människa väljer utfall och lagrum.\
          """)
  @Needs(Scope.DECISIONS_WRITE)
  @GetMapping(
      path = RobotPaths.CASE + "/decision-templates",
      produces = MediaType.APPLICATION_JSON_VALUE)
  Templates templates(
      HttpServletRequest request, @PathVariable String municipality, @PathVariable String id) {
    Query.of(request);
    var robot = CurrentRobot.actor();
    var file = cases.get(robot, CaseController.caseId(request, id));
    if (!RobotCases.has(robot, file)) {
      throw CaseController.notTaken(request);
    }
    var here = municipalities.find(file.head().municipality()).orElseThrow();
    var application = stored.application(robot, file.head());
    var assessment = application.assess(here);
    return new Templates(
        file.head().number(),
        assessment.headline(),
        DecisionTemplate.of(application, assessment),
        application.grounds().stream().map(g -> Ground.of(g, here)).toList(),
        CurrentRobot.get().officers());
  }
}
