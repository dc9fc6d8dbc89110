package se.besked.platform.robots;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RestController;
import se.besked.casework.ids.WorkItemId;
import se.besked.casework.workitems.Claiming;
import se.besked.casework.workitems.WorkItemContent;
import se.besked.casework.workitems.WorkItems;
import se.besked.journey.register.ApplicationDocument;
import se.besked.kernel.registers.WorkKind;
import se.besked.platform.api.ApiRefusal;
import se.besked.platform.api.Language;
import se.besked.platform.api.Query;
import se.besked.platform.robots.WorkItemController.Item;
import se.besked.platform.robots.access.CurrentRobot;
import se.besked.platform.robots.access.Needs;
import se.besked.platform.robots.access.Scope;

/** Work items as they are taken. A claim is named by its taker, so each call can be made again. */
@RestController
@Tag(name = "Uppdrag")
class ClaimController {
  private final WorkItems workItems;
  private final ApplicationDocument document;
  private final Bodies bodies;

  ClaimController(WorkItems workItems, ApplicationDocument document, Bodies bodies) {
    this.workItems = workItems;
    this.document = document;
    this.bodies = bodies;
  }

  /**
   * Asks for the next one.
   *
   * @param claim a UUID of the robot's own making, new for each work item
   * @param kinds which kinds it can carry out; all without
   */
  record NextClaim(UUID claim, @Nullable List<WorkKind> kinds) {}

  /** A work item that is the robot's until its time runs out. */
  record Taken(Item workItem, Content content) {}

  @Operation(
      operationId = "claimNextWorkItem",
      summary = "Ta det äldsta uppdraget som väntar",
      description = "204 när inget väntar. Samma `claim` igen ger samma uppdrag igen.")
  @Needs(
      value = Scope.WORK_ITEMS_CLAIM,
      takes = NextClaim.class,
      answers = {200, 204})
  @PostMapping(
      path = RobotPaths.WORK_ITEMS + "/claims",
      consumes = MediaType.APPLICATION_JSON_VALUE,
      produces = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<Taken> next(HttpServletRequest request, @PathVariable String municipality)
      throws IOException {
    var asked = bodies.read(NextClaim.class, request);
    var kinds = EnumSet.noneOf(WorkKind.class);
    kinds.addAll(asked.kinds() == null ? EnumSet.allOf(WorkKind.class) : asked.kinds());
    return workItems
        .claimNext(CurrentRobot.actor(), kinds, asked.claim())
        .map(ClaimController::taken)
        .orElseGet(() -> ResponseEntity.noContent().build());
  }

  private static ResponseEntity<Taken> taken(Claiming.Claimed claimed) {
    var item = claimed.item();
    return Answers.of(new Taken(Item.of(item), Content.of(claimed.content())), item.version());
  }

  @Operation(
      operationId = "claimWorkItem",
      summary = "Ta ett visst uppdrag",
      description = "Uppdraget är ditt till `leaseUntil`. Samma anrop igen ger samma svar.")
  @Needs(value = Scope.WORK_ITEMS_CLAIM, ifMatch = true)
  @PutMapping(path = RobotPaths.CLAIM, produces = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<Taken> claim(
      HttpServletRequest request,
      @PathVariable String municipality,
      @PathVariable String id,
      @PathVariable String claim) {
    Query.of(request);
    int version = Answers.ifMatch(request);
    return switch (workItems.claim(
        CurrentRobot.actor(), item(request, id), version, Answers.id(request, claim))) {
      case Claiming.Claimed claimed -> taken(claimed);
      case Claiming.Ended ended -> throw lost(request, "robot.claimEnded");
      case Claiming.NotNow(var item) ->
          throw item.version() == version
              ? lost(request, "robot.claimTaken")
              : Answers.changed(request);
    };
  }

  private static WorkItemId item(HttpServletRequest request, String id) {
    return new WorkItemId(Answers.id(request, id));
  }

  static ApiRefusal lost(HttpServletRequest request, String why) {
    return ApiRefusal.of(HttpStatus.CONFLICT, "claim-lost", Language.of(request).say(why));
  }

  @Operation(
      operationId = "getClaim",
      summary = "Vad det tagna uppdraget säger",
      description = "Strukturerat, med personnummer. Bara för den som har uppdraget.")
  @Needs(Scope.WORK_ITEMS_CLAIM)
  @GetMapping(path = RobotPaths.CLAIM, produces = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<Taken> content(
      HttpServletRequest request,
      @PathVariable String municipality,
      @PathVariable String id,
      @PathVariable String claim) {
    return taken(held(request, id, claim));
  }

  private Claiming.Claimed held(HttpServletRequest request, String id, String claim) {
    Query.of(request);
    var robot = CurrentRobot.actor();
    Optional<WorkItemContent> content =
        workItems.content(robot, item(request, id), Answers.id(request, claim));
    return new Claiming.Claimed(
        workItems.get(robot, item(request, id)),
        content.orElseThrow(() -> lost(request, "robot.claimNone")));
  }

  @Operation(operationId = "getClaimDocument", summary = "Det tagna uppdraget som PDF")
  @Needs(Scope.WORK_ITEMS_CLAIM)
  @GetMapping(path = RobotPaths.CLAIM + "/document", produces = MediaType.APPLICATION_PDF_VALUE)
  byte[] pdf(
      HttpServletRequest request,
      @PathVariable String municipality,
      @PathVariable String id,
      @PathVariable String claim) {
    return document.of(held(request, id, claim));
  }

  @Operation(
      operationId = "extendClaim",
      summary = "Mer tid för det tagna uppdraget",
      description = "Räknat från nu.")
  @Needs(Scope.WORK_ITEMS_CLAIM)
  @PostMapping(path = RobotPaths.CLAIM + "/extensions", produces = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<Item> extend(
      HttpServletRequest request,
      @PathVariable String municipality,
      @PathVariable String id,
      @PathVariable String claim) {
    Query.of(request);
    var item =
        workItems
            .extend(CurrentRobot.actor(), item(request, id), Answers.id(request, claim))
            .orElseThrow(() -> lost(request, "robot.claimNone"));
    return Answers.of(Item.of(item), item.version());
  }

  @Operation(operationId = "releaseClaim", summary = "Lägg tillbaka uppdraget orört")
  @Needs(value = Scope.WORK_ITEMS_CLAIM, answers = 204)
  @DeleteMapping(path = RobotPaths.CLAIM)
  ResponseEntity<Void> release(
      HttpServletRequest request,
      @PathVariable String municipality,
      @PathVariable String id,
      @PathVariable String claim) {
    Query.of(request);
    if (!workItems.release(CurrentRobot.actor(), item(request, id), Answers.id(request, claim))) {
      throw lost(request, "robot.claimNone");
    }
    return ResponseEntity.noContent().build();
  }
}
