package se.besked.platform.robots;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RestController;
import se.besked.casework.access.Actor;
import se.besked.casework.cases.CaseFile;
import se.besked.casework.cases.CaseState;
import se.besked.casework.cases.ReviewCase;
import se.besked.casework.robots.RobotCases;
import se.besked.platform.api.ApiRefusal;
import se.besked.platform.api.AtMost;
import se.besked.platform.api.Language;
import se.besked.platform.robots.CaseController.CaseStanding;
import se.besked.platform.robots.access.CurrentRobot;
import se.besked.platform.robots.access.Needs;
import se.besked.platform.robots.access.Scope;

/** The steps between arrival and decision. What follows a decision follows of itself. */
@RestController
@Tag(name = "Ärenden")
class StatusController {
  private final RobotCases cases;
  private final ReviewCase review;
  private final CaseController standings;
  private final Bodies bodies;
  private final Clock clock;

  StatusController(
      RobotCases cases, ReviewCase review, CaseController standings, Bodies bodies, Clock clock) {
    this.cases = cases;
    this.review = review;
    this.standings = standings;
    this.bodies = bodies;
    this.clock = clock;
  }

  /** Where a robot can take a case. */
  enum Wanted {
    UNDER_REVIEW,
    AWAITING_COMPLETION
  }

  /**
   * The wish.
   *
   * @param asked what is missing, with AWAITING_COMPLETION; the applicant reads it
   * @param due the last day for it, with AWAITING_COMPLETION
   */
  record Status(Wanted status, @AtMost(4000) @Nullable String asked, @Nullable LocalDate due) {}

  /** Where this robot can take this case now. */
  static List<CaseState> next(Actor.Staff robot, CaseFile file) {
    return switch (file) {
      case CaseFile.Received received -> List.of(CaseState.UNDER_REVIEW);
      case CaseFile.UnderReview r when RobotCases.has(robot, r) ->
          List.of(CaseState.AWAITING_COMPLETION);
      case CaseFile.UnderReview r -> List.of();
      case CaseFile.AwaitingCompletion w when RobotCases.has(robot, w) ->
          List.of(CaseState.UNDER_REVIEW);
      case CaseFile.AwaitingCompletion w -> List.of();
      case CaseFile.AwaitingCoGuardian w -> List.of();
      case CaseFile.Registered r -> List.of();
      case CaseFile.Decided d -> List.of();
      case CaseFile.Appealed a -> List.of();
      case CaseFile.Final f -> List.of();
      case CaseFile.Withdrawn w -> List.of();
      case CaseFile.Frozen f -> List.of();
    };
  }

  @Operation(
      operationId = "putCaseStatus",
      summary = "Ta ett ärende, begär komplettering eller gå vidare",
      description =
          """
          UNDER_REVIEW tar ett inkommet ärende: sedan kan roboten läsa det. AWAITING_COMPLETION \
          begär komplettering, och den sökande får e-post. `nextStatuses` i ärendet visar vad som \
          går. Status efter beslutet följer av beslutet.\
          """)
  @Needs(value = Scope.STATUSES_WRITE, ifMatch = true, takes = Status.class)
  @PutMapping(
      path = RobotPaths.CASE + "/status",
      consumes = MediaType.APPLICATION_JSON_VALUE,
      produces = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<CaseStanding> put(
      HttpServletRequest request, @PathVariable String municipality, @PathVariable String id)
      throws IOException {
    var wish = bodies.read(Status.class, request);
    var robot = CurrentRobot.actor();
    var now = cases.get(robot, CaseController.caseId(request, id));
    Answers.requireVersion(request, now.head().version());
    if (!next(robot, now).contains(CaseState.valueOf(wish.status().name()))) {
      throw notAllowed(request, robot, now);
    }
    var after = step(request, robot, now, wish);
    return Answers.of(standings.standing(robot, after), after.head().version());
  }

  private CaseFile step(HttpServletRequest request, Actor.Staff robot, CaseFile now, Status wish) {
    if (now instanceof CaseFile.Received received) {
      return review.start(robot, received);
    }
    if (now instanceof CaseFile.AwaitingCompletion waiting) {
      return review.completed(robot, waiting);
    }
    return ask(request, robot, (CaseFile.UnderReview) now, wish);
  }

  private CaseFile ask(
      HttpServletRequest request, Actor.Staff robot, CaseFile.UnderReview mine, Status wish) {
    var language = Language.of(request);
    var asked = wish.asked();
    var due = wish.due();
    if (asked == null || due == null) {
      throw ApiRefusal.badRequest(
          asked == null ? "asked" : "due", language.say("robot.statusNeeds"));
    }
    if (due.isBefore(LocalDate.now(clock))) {
      throw ApiRefusal.badRequest("due", language.say("robot.statusDue"));
    }
    NoPersonalNumber.in(request, "asked", asked);
    return review.askCompletion(robot, mine, asked, due);
  }

  private static ApiRefusal notAllowed(
      HttpServletRequest request, Actor.Staff robot, CaseFile now) {
    var language = Language.of(request);
    var ways = next(robot, now).stream().map(Enum::name).collect(Collectors.joining(", "));
    var from = now.head().state().name();
    return ApiRefusal.of(
        HttpStatus.CONFLICT,
        "status-not-allowed",
        ways.isEmpty()
            ? language.say("robot.statusNone", from)
            : language.say("robot.status", from, ways));
  }
}
