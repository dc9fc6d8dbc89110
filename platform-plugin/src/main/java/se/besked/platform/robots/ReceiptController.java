package se.besked.platform.robots;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import se.besked.casework.decisions.Decision;
import se.besked.casework.ids.DecisionId;
import se.besked.casework.receipts.Receipt;
import se.besked.casework.robots.RobotDecisions;
import se.besked.kernel.law.AppealRoute;
import se.besked.kernel.law.AppealWindow;
import se.besked.platform.api.Query;
import se.besked.platform.robots.access.CurrentRobot;
import se.besked.platform.robots.access.Needs;
import se.besked.platform.robots.access.Scope;

/** What has become of a decision. People are handles here; looking leaves no receipt. */
@RestController
@Tag(name = "Kvitton")
class ReceiptController {
  private final RobotDecisions decisions;
  private final Clock clock;

  ReceiptController(RobotDecisions decisions, Clock clock) {
    this.decisions = decisions;
    this.clock = clock;
  }

  /**
   * A decision without its reasons.
   *
   * @param publishedAt when the parties could reach it; null before
   * @param valid false when another has taken its place
   * @param announcedOn legality review: the day on the notice board; null before
   */
  record DecisionStanding(
      UUID id,
      String number,
      UUID caseId,
      String outcome,
      String legalBasis,
      AppealRoute appealRoute,
      String decidedBy,
      boolean automated,
      boolean valid,
      Instant decidedAt,
      @Nullable Instant publishedAt,
      @Nullable LocalDate announcedOn,
      int version) {
    static DecisionStanding of(Decision d) {
      return new DecisionStanding(
          d.id().value(),
          d.number(),
          d.caseId().value(),
          d.outcome().name(),
          d.legalBasis().shown(),
          d.appealRoute(),
          d.decidedBy(),
          d.automated(),
          d.isValid(),
          d.decidedAt(),
          d.publishedAt(),
          d.announcedOn(),
          d.version());
    }
  }

  /** Whether a party's time to appeal runs. */
  enum WindowState {
    NOT_RECEIVED,
    NOT_ANNOUNCED,
    RUNNING,
    PASSED
  }

  /**
   * One party's dealings with the decision.
   *
   * @param person a handle, the same in every answer
   * @param method how receipt was proved
   * @param lastDayToAppeal this party's own; null while the time does not run
   */
  record PartyReceipt(
      UUID person,
      Instant madeAvailableAt,
      @Nullable Instant notifiedAt,
      @Nullable Instant openedAt,
      @Nullable Instant acknowledgedAt,
      @Nullable String method,
      WindowState appealWindow,
      @Nullable LocalDate lastDayToAppeal) {}

  /** One for each party. */
  record PartyReceipts(List<PartyReceipt> receipts) {}

  @Operation(operationId = "getDecision", summary = "Var ett beslut står")
  @Needs(Scope.RECEIPTS_READ)
  @GetMapping(path = RobotPaths.DECISION, produces = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<DecisionStanding> decision(
      HttpServletRequest request, @PathVariable String municipality, @PathVariable String id) {
    Query.of(request);
    var found = decisions.get(CurrentRobot.actor(), decisionId(request, id));
    return Answers.of(DecisionStanding.of(found), found.version());
  }

  @Operation(
      operationId = "listReceipts",
      summary = "Vilka som har fått beslutet, och deras sista dag att överklaga")
  @Needs(Scope.RECEIPTS_READ)
  @GetMapping(path = RobotPaths.DECISION + "/receipts", produces = MediaType.APPLICATION_JSON_VALUE)
  PartyReceipts receipts(
      HttpServletRequest request, @PathVariable String municipality, @PathVariable String id) {
    Query.of(request);
    var all = decisions.receipts(CurrentRobot.actor(), decisionId(request, id));
    return new PartyReceipts(all.stream().map(this::shown).toList());
  }

  private static DecisionId decisionId(HttpServletRequest request, String id) {
    return new DecisionId(Answers.id(request, id));
  }

  private PartyReceipt shown(Receipt r) {
    var today = LocalDate.now(clock);
    var lastDay =
        r.window() instanceof AppealWindow.Running(var deadline) ? deadline.lastDay() : null;
    var method = r.method();
    return new PartyReceipt(
        r.person().value(),
        r.madeAvailableAt(),
        r.notifiedAt(),
        r.openedAt(),
        r.acknowledgedAt(),
        method == null ? null : method.name(),
        switch (r.window()) {
          case AppealWindow.NotReceived() -> WindowState.NOT_RECEIVED;
          case AppealWindow.NotAnnounced() -> WindowState.NOT_ANNOUNCED;
          case AppealWindow.Running(var deadline) ->
              today.isAfter(deadline.lastDay()) ? WindowState.PASSED : WindowState.RUNNING;
        },
        lastDay);
  }
}
