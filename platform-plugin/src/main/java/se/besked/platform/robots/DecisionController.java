package se.besked.platform.robots;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import se.besked.casework.access.Actor;
import se.besked.casework.cases.CaseFile;
import se.besked.casework.cases.PartiesNotConfirmed;
import se.besked.casework.decisions.Decision;
import se.besked.casework.hearings.NotHeard;
import se.besked.casework.robots.DeliverDecision;
import se.besked.casework.robots.NoSuchUpload;
import se.besked.casework.robots.RobotCases;
import se.besked.platform.api.ApiRefusal;
import se.besked.platform.api.Language;
import se.besked.platform.robots.access.CurrentRobot;
import se.besked.platform.robots.access.Needs;
import se.besked.platform.robots.access.Scope;

/** Decisions that a person has made elsewhere and a robot hands in. */
@RestController
@Tag(name = "Beslut")
class DecisionController {
  private final DeliverDecision deliver;
  private final RobotCases cases;
  private final WrittenDecision written;
  private final Bodies bodies;
  private final OnceOnly once;

  DecisionController(
      DeliverDecision deliver,
      RobotCases cases,
      WrittenDecision written,
      Bodies bodies,
      OnceOnly once) {
    this.deliver = deliver;
    this.cases = cases;
    this.written = written;
    this.bodies = bodies;
    this.once = once;
  }

  /** The decision that was made; its letter and its notices follow by job. */
  record DecisionMade(UUID id, String number, UUID caseId, String self) implements OnceOnly.Made {}

  @Operation(
      operationId = "createDecision",
      summary = "Lämna in ett beslut som en namngiven person har fattat",
      description =
          """
          Lagrummet ska vara en av ärendets grunder, och sättet att överklaga det som följer av \
          grunden; annars 422. Det som inte beviljar allt säger i `hearing` hur parterna har fått \
          yttra sig, eller varför inte. Brev, e-post, kvitto, tid att överklaga och diarieföring följer som \
          för beslut som fattas här. Samma `Idempotency-Key` och samma innehåll ger samma svar.\
          """)
  @Needs(
      value = Scope.DECISIONS_WRITE,
      ifMatch = true,
      key = true,
      takes = DecisionBody.class,
      answers = 201)
  @PostMapping(
      path = RobotPaths.CASE + "/decisions",
      consumes = MediaType.APPLICATION_JSON_VALUE,
      produces = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<String> create(
      HttpServletRequest request, @PathVariable String municipality, @PathVariable String id)
      throws IOException {
    var sent = bodies.bytes(request);
    var body = bodies.read(DecisionBody.class, sent, request);
    int version = Answers.ifMatch(request);
    var robot = CurrentRobot.actor();
    var caseId = CaseController.caseId(request, id);
    return once.answer(
        request,
        OnceOnly.sha256(sent),
        () -> {
          var made = made(request, robot, cases.get(robot, caseId), version, body);
          return new DecisionMade(
              made.id().value(),
              made.number(),
              caseId.value(),
              RobotPaths.DECISION
                  .replace("{municipality}", robot.municipality())
                  .replace("{id}", made.id().toString()));
        });
  }

  private Decision made(
      HttpServletRequest request,
      Actor.Staff robot,
      CaseFile file,
      int version,
      DecisionBody body) {
    Answers.requireVersion(request, file.head().version());
    if (!(file instanceof CaseFile.UnderReview review) || !RobotCases.has(robot, review)) {
      throw CaseController.notTaken(request);
    }
    try {
      return deliver.deliver(
          robot,
          review.id(),
          version,
          written.of(request, review.head(), body),
          StatedHearing.of(Language.of(request), body),
          new DeliverDecision.Files(body.letter(), body.supportingDocument()));
    } catch (NotHeard e) {
      throw StatedHearing.notHeard(Language.of(request), e);
    } catch (PartiesNotConfirmed who) {
      throw ApiRefusal.of(
          HttpStatus.CONFLICT,
          "parties-not-confirmed",
          Language.of(request).say("robot.parties." + who.standing()));
    } catch (NoSuchUpload gone) {
      throw ApiRefusal.of(
          HttpStatus.UNPROCESSABLE_CONTENT, "file-unknown", Language.of(request).say("robot.file"));
    }
  }
}
