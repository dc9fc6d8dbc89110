package se.besked.platform.robots;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import se.besked.casework.ids.WorkItemId;
import se.besked.casework.workitems.WorkItem;
import se.besked.casework.workitems.WorkItems;
import se.besked.platform.api.Query;
import se.besked.platform.robots.access.CurrentRobot;
import se.besked.platform.robots.access.Needs;
import se.besked.platform.robots.access.Scope;

/** Which work items there are, without anything about anybody. */
@RestController
@Tag(name = "Uppdrag")
class WorkItemController {
  private final WorkItems workItems;

  WorkItemController(WorkItems workItems) {
    this.workItems = workItems;
  }

  /**
   * A work item.
   *
   * @param claimedBy who has it, or had it last
   */
  record Item(
      UUID id,
      String kind,
      String title,
      String state,
      UUID caseId,
      String caseNumber,
      String service,
      Instant availableAt,
      int attempts,
      @Nullable String claimedBy,
      @Nullable Instant leaseUntil,
      @Nullable String lastProblem,
      @Nullable String reference,
      Instant createdAt,
      int version) {
    static Item of(WorkItem i) {
      return new Item(
          i.id().value(),
          i.kind().name(),
          i.kind().title(),
          i.state().name(),
          i.caseId().value(),
          i.caseNumber(),
          i.service(),
          i.availableAt(),
          i.attempts(),
          i.claimedBy(),
          i.leaseUntil(),
          i.lastProblem(),
          i.reference(),
          i.createdAt(),
          i.version());
    }
  }

  /** A page of them. */
  record Page(List<Item> workItems, Paging paging) {}

  @Operation(
      operationId = "listWorkItems",
      summary = "Uppdrag, de äldsta först",
      description = "`state` är OPEN om inget annat sägs. Personuppgifter finns bara i det tagna.")
  @Needs(Scope.WORK_ITEMS_READ)
  @GetMapping(path = RobotPaths.WORK_ITEMS, produces = MediaType.APPLICATION_JSON_VALUE)
  Page list(HttpServletRequest request, @PathVariable String municipality) {
    var query = Query.of(request, "state", Paging.OFFSET, Paging.LIMIT);
    var paging = Paging.of(query);
    Set<WorkItem.State> states =
        EnumSet.of(query.maybe(WorkItem.State.class, "state").orElse(WorkItem.State.OPEN));
    var found =
        workItems.list(CurrentRobot.actor(), states, paging.offset() + paging.limit()).stream()
            .map(Item::of)
            .toList();
    return new Page(paging.cut(found), paging);
  }

  @Operation(operationId = "getWorkItem", summary = "Ett uppdrag")
  @Needs(Scope.WORK_ITEMS_READ)
  @GetMapping(path = RobotPaths.WORK_ITEM, produces = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<Item> get(
      HttpServletRequest request, @PathVariable String municipality, @PathVariable String id) {
    Query.of(request);
    var item = workItems.get(CurrentRobot.actor(), new WorkItemId(Answers.id(request, id)));
    return Answers.of(Item.of(item), item.version());
  }
}
