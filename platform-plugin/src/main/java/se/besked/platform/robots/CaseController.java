package se.besked.platform.robots;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import se.besked.casework.access.Actor;
import se.besked.casework.cases.CaseFile;
import se.besked.casework.cases.CaseFilter;
import se.besked.casework.cases.CaseState;
import se.besked.casework.decisions.Decision;
import se.besked.casework.ids.CaseId;
import se.besked.casework.robots.RobotCases;
import se.besked.casework.robots.RobotDecisions;
import se.besked.casework.workitems.WorkItemContent;
import se.besked.journey.catalogue.EServices;
import se.besked.journey.decide.WhyPerson;
import se.besked.journey.register.ApplicationDocument;
import se.besked.platform.api.ApiRefusal;
import se.besked.platform.api.Language;
import se.besked.platform.api.Query;
import se.besked.platform.robots.access.CurrentRobot;
import se.besked.platform.robots.access.Needs;
import se.besked.platform.robots.access.Scope;

/** Cases: where they stand, and what those say that the robot has taken. */
@RestController
@Tag(name = "Ärenden")
class CaseController {
  private static final ZoneId SWEDEN = ZoneId.of("Europe/Stockholm");

  private final RobotCases cases;
  private final RobotDecisions decisions;
  private final ApplicationDocument document;
  private final EServices services;
  private final WhyPerson why;

  CaseController(
      RobotCases cases,
      RobotDecisions decisions,
      ApplicationDocument document,
      EServices services,
      WhyPerson why) {
    this.cases = cases;
    this.decisions = decisions;
    this.document = document;
    this.services = services;
    this.why = why;
  }

  /**
   * A case, without anything about anybody.
   *
   * @param taken somebody has it
   * @param yours this robot has it, and it waits for its decision
   * @param guardiansDisagree a person must look at it first
   * @param answerBy the day that the applicant has been promised an answer
   * @param decisions its decisions, the oldest first
   */
  record CaseStanding(
      UUID id,
      String number,
      String service,
      String status,
      List<String> nextStatuses,
      boolean taken,
      boolean yours,
      boolean guardiansDisagree,
      Instant arrivedAt,
      Instant changedAt,
      @Nullable LocalDate answerBy,
      List<UUID> decisions,
      int version) {}

  /** A page of them. */
  record Page(List<CaseStanding> cases, Paging paging) {}

  /** A line of the record, e.g. number 17 of 2026. */
  record Entry(int year, int number, String title, Instant happenedAt) {}

  /** The record about one case. */
  record Entries(List<Entry> journalEntries) {}

  @Operation(
      operationId = "listCases",
      summary = "Ärenden, de äldsta först",
      description = "Filtrera med `status` och `service`. Skyddade ärenden finns aldrig här.")
  @Needs(Scope.CASES_READ)
  @GetMapping(path = RobotPaths.CASES, produces = MediaType.APPLICATION_JSON_VALUE)
  Page list(HttpServletRequest request, @PathVariable String municipality) {
    var query = Query.of(request, "status", "service", Paging.OFFSET, Paging.LIMIT);
    var paging = Paging.of(query);
    var states =
        query
            .maybe(CaseState.class, "status")
            .map(EnumSet::of)
            .orElseGet(() -> EnumSet.allOf(CaseState.class));
    var filter = new CaseFilter(states, query.text("service").orElse(null), null);
    var robot = CurrentRobot.actor();
    var found =
        cases.list(robot, filter, paging.offset(), paging.limit()).stream()
            .map(id -> standing(robot, cases.get(robot, id)))
            .toList();
    return new Page(found, paging.of(cases.count(robot, filter)));
  }

  @Operation(operationId = "getCase", summary = "Var ett ärende står")
  @Needs(Scope.CASES_READ)
  @GetMapping(path = RobotPaths.CASE, produces = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<CaseStanding> get(
      HttpServletRequest request, @PathVariable String municipality, @PathVariable String id) {
    Query.of(request);
    var robot = CurrentRobot.actor();
    var found = cases.get(robot, caseId(request, id));
    return Answers.of(standing(robot, found), found.head().version());
  }

  static CaseId caseId(HttpServletRequest request, String id) {
    return new CaseId(Answers.id(request, id));
  }

  CaseStanding standing(Actor.Staff robot, CaseFile file) {
    var head = file.head();
    return new CaseStanding(
        head.id().value(),
        head.number(),
        head.service(),
        head.state().name(),
        StatusController.next(robot, file).stream().map(Enum::name).toList(),
        head.officer() != null,
        RobotCases.has(robot, file),
        head.guardiansDisagree(),
        head.arrivedAt(),
        head.changedAt(),
        services
            .find(head.service())
            .map(
                s ->
                    LocalDate.ofInstant(head.arrivedAt(), SWEDEN).plus(s.handling().answerWithin()))
            .orElse(null),
        decisions.of(robot, head.id()).stream().map(Decision::id).map(d -> d.value()).toList(),
        head.version());
  }

  @Operation(
      operationId = "getCaseContent",
      summary = "Vad ett ärende säger och vilka det gäller",
      description =
          """
          Med personnummer. Bara för den robot som har tagit ärendet; annars 409. `whyPerson` är \
          skälen till att en person beslutar, som handläggaren läser dem.\
          """)
  @Needs(Scope.CASES_READ)
  @GetMapping(path = RobotPaths.CASE + "/content", produces = MediaType.APPLICATION_JSON_VALUE)
  Content content(
      HttpServletRequest request, @PathVariable String municipality, @PathVariable String id) {
    Query.of(request);
    var caseId = caseId(request, id);
    return Content.of(taken(request, caseId), why(caseId));
  }

  /** As the officer reads it; nothing of a case that nobody applied for. */
  private List<String> why(CaseId id) {
    var robot = CurrentRobot.actor();
    var file = cases.get(robot, id);
    return file.head().hasApplication() ? why.of(robot, file).sentences() : List.of();
  }

  @Operation(operationId = "getCaseDocument", summary = "Det tagna ärendet som PDF")
  @Needs(Scope.CASES_READ)
  @GetMapping(path = RobotPaths.CASE + "/document", produces = MediaType.APPLICATION_PDF_VALUE)
  byte[] pdf(
      HttpServletRequest request, @PathVariable String municipality, @PathVariable String id) {
    Query.of(request);
    var caseId = caseId(request, id);
    var content = taken(request, caseId);
    return document.of(cases.get(CurrentRobot.actor(), caseId).head(), content);
  }

  private WorkItemContent taken(HttpServletRequest request, CaseId id) {
    return cases.content(CurrentRobot.actor(), id).orElseThrow(() -> notTaken(request));
  }

  static ApiRefusal notTaken(HttpServletRequest request) {
    return ApiRefusal.of(
        HttpStatus.CONFLICT, "case-not-taken", Language.of(request).say("robot.caseNotTaken"));
  }

  @Operation(operationId = "listJournalEntries", summary = "Ärendets rader i diariet")
  @Needs(Scope.CASES_READ)
  @GetMapping(
      path = RobotPaths.CASE + "/journal-entries",
      produces = MediaType.APPLICATION_JSON_VALUE)
  Entries journal(
      HttpServletRequest request, @PathVariable String municipality, @PathVariable String id) {
    Query.of(request);
    return new Entries(
        cases.journal(CurrentRobot.actor(), caseId(request, id)).stream()
            .map(e -> new Entry(e.year(), e.number(), e.title(), e.happenedAt()))
            .toList());
  }
}
