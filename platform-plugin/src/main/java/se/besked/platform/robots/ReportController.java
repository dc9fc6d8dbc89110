package se.besked.platform.robots;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RestController;
import se.besked.casework.ids.WorkItemId;
import se.besked.casework.workitems.Reported;
import se.besked.casework.workitems.WorkItems;
import se.besked.platform.api.ApiRefusal;
import se.besked.platform.api.AtMost;
import se.besked.platform.api.Language;
import se.besked.platform.robots.WorkItemController.Item;
import se.besked.platform.robots.access.CurrentRobot;
import se.besked.platform.robots.access.Needs;
import se.besked.platform.robots.access.Scope;

/** How a work item went. */
@RestController
@Tag(name = "Uppdrag")
class ReportController {
  private final WorkItems workItems;
  private final Bodies bodies;

  ReportController(WorkItems workItems, Bodies bodies) {
    this.workItems = workItems;
    this.bodies = bodies;
  }

  /** The two ways it can go. */
  enum Outcome {
    DONE,
    FAILED
  }

  /**
   * The report.
   *
   * @param reference what the business system calls the entry; when done
   * @param reason for staff, without personal data; when failed
   */
  record Report(
      Outcome outcome, @Nullable String reference, @AtMost(1000) @Nullable String reason) {}

  @Operation(
      operationId = "reportWorkItem",
      summary = "Rapportera uppdraget som utfört eller misslyckat",
      description =
          """
          Samma rapport igen ändrar inget. En sen rapport om något utfört tas emot så länge ingen \
          annan har tagit uppdraget; annars 409, och en handläggare stämmer av.\
          """)
  @Needs(value = Scope.WORK_ITEMS_REPORT, takes = Report.class)
  @PutMapping(
      path = RobotPaths.CLAIM + "/report",
      consumes = MediaType.APPLICATION_JSON_VALUE,
      produces = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<Item> report(
      HttpServletRequest request,
      @PathVariable String municipality,
      @PathVariable String id,
      @PathVariable String claim)
      throws IOException {
    var report = bodies.read(Report.class, request);
    var item = new WorkItemId(Answers.id(request, id));
    var held = Answers.id(request, claim);
    var robot = CurrentRobot.actor();
    var reported =
        switch (report.outcome()) {
          case DONE ->
              workItems.done(robot, item, held, said(request, "reference", report.reference()));
          case FAILED ->
              workItems.failed(robot, item, held, said(request, "reason", report.reason()));
        };
    return switch (reported) {
      case Reported.Kept(var kept, var isNew) -> Answers.of(Item.of(kept), kept.version());
      case Reported.NoLongerYours(var lost) ->
          throw ClaimController.lost(
              request, report.outcome() == Outcome.DONE ? "robot.reported" : "robot.claimNone");
    };
  }

  private String said(HttpServletRequest request, String field, @Nullable String text) {
    if (text == null) {
      throw ApiRefusal.badRequest(field, Language.of(request).say("robot.reportNeeds"));
    }
    return NoPersonalNumber.in(request, field, text);
  }
}
