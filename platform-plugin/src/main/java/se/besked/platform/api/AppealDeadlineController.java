package se.besked.platform.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import se.besked.kernel.law.AppealRoute;
import se.besked.kernel.law.AppealWindow;
import se.besked.kernel.law.LegalDeadline;

/** When a decision can be appealed at the latest, and why that day. */
@RestController
@Tag(name = "Överklagande")
class AppealDeadlineController {
  private final KnownMunicipalities municipalities;

  AppealDeadlineController(KnownMunicipalities municipalities) {
    this.municipalities = municipalities;
  }

  /**
   * The answer.
   *
   * @param lastDay to its end, Swedish time; null while the time has not begun to run
   * @param moved whether a weekend or holiday moved the day
   */
  @Schema(name = "AppealDeadline")
  record Answer(AppealRoute route, @Nullable LocalDate lastDay, boolean moved, String reason) {}

  @Operation(
      operationId = "getAppealDeadline",
      summary = "Sista dag att överklaga",
      description =
          """
          Förvaltningsbesvär (`ADMINISTRATIVE_APPEAL`) räknas från dagen då beslutet togs emot, \
          `received`. Laglighetsprövning (`LEGALITY_REVIEW`) räknas från dagen då protokollet \
          anslogs på kommunens anslagstavla, `announced`; utan den har tiden inte börjat löpa och \
          `lastDay` är null.""")
  @GetMapping(path = ApiPaths.DEADLINES, produces = MediaType.APPLICATION_JSON_VALUE)
  Answer appealDeadline(
      HttpServletRequest request,
      @PathVariable String municipality,
      @Parameter(
              description = "Hur beslutet överklagas",
              example = "ADMINISTRATIVE_APPEAL",
              required = true,
              schema = @Schema(implementation = AppealRoute.class))
          @RequestParam(required = false)
          @Nullable String route,
      @Parameter(
              description = "Dagen då beslutet togs emot. Krävs vid förvaltningsbesvär",
              example = "2026-11-23",
              schema = @Schema(type = "string", format = "date"))
          @RequestParam(required = false)
          @Nullable String received,
      @Parameter(
              description = "Dagen då protokollet anslogs. Bara vid laglighetsprövning",
              schema = @Schema(type = "string", format = "date"))
          @RequestParam(required = false)
          @Nullable String announced) {
    municipalities.called(municipality, request);
    var query = Query.of(request, "route", "received", "announced");
    var language = Language.of(request);
    var by = query.oneOf(AppealRoute.class, "route");
    var receivedOn = query.day("received").orElse(null);
    var announcedOn = query.day("announced").orElse(null);
    if (by == AppealRoute.ADMINISTRATIVE_APPEAL && announcedOn != null) {
      throw ApiRefusal.badRequest("announced", language.say("appeal.announcedNotUsed"));
    }
    return switch (AppealWindow.of(by, receivedOn, announcedOn)) {
      case AppealWindow.Running(var deadline) ->
          new Answer(by, deadline.lastDay(), deadline.moved(), reason(by, deadline, language));
      case AppealWindow.NotReceived() ->
          throw ApiRefusal.badRequest("received", language.say("appeal.needsReceived"));
      case AppealWindow.NotAnnounced() ->
          new Answer(by, null, false, language.say("appeal.notAnnounced"));
    };
  }

  private static String reason(AppealRoute route, LegalDeadline deadline, Language language) {
    var from = language.say("appeal.from." + route, language.say(deadline.start()));
    var then =
        deadline
            .whyMoved()
            .map(
                why ->
                    language.say(
                        "appeal.moved",
                        language.say(deadline.nominal()),
                        why,
                        language.say(deadline.lastDay())))
            .orElseGet(() -> language.say("appeal.last", language.say(deadline.lastDay())));
    return from + " " + then;
  }
}
