package se.besked.platform.robots;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import se.besked.casework.ids.CaseId;
import se.besked.casework.offers.Made;
import se.besked.casework.offers.PlaceOffer;
import se.besked.casework.robots.RobotCases;
import se.besked.journey.offer.MakeOffer;
import se.besked.kernel.facts.Activity;
import se.besked.kernel.municipality.Municipalities;
import se.besked.platform.api.ApiRefusal;
import se.besked.platform.api.AtMost;
import se.besked.platform.api.Language;
import se.besked.platform.api.Query;
import se.besked.platform.robots.access.CurrentRobot;
import se.besked.platform.robots.access.Needs;
import se.besked.platform.robots.access.Scope;

/** Offers of a place, made by the municipality's own planning. */
@RestController
@Tag(name = "Erbjudanden")
class OfferController {
  private final MakeOffer makeOffer;
  private final RobotCases cases;
  private final Municipalities municipalities;
  private final Bodies bodies;
  private final Clock clock;

  OfferController(
      MakeOffer makeOffer,
      RobotCases cases,
      Municipalities municipalities,
      Bodies bodies,
      Clock clock) {
    this.makeOffer = makeOffer;
    this.cases = cases;
    this.municipalities = municipalities;
    this.bodies = bodies;
    this.clock = clock;
  }

  /**
   * What is offered.
   *
   * @param unitId the student registry's
   * @param weeklyHours the most hours a week; no limit without
   * @param feePerMonth whole kronor, as the municipality has told it; each guardian also sees what
   *     is reckoned for their own household
   * @param specialSupport preschool for special support (skollagen 8 kap. 7 §); not without
   * @param answerBy the last day to answer; the municipality's usual time without
   */
  record OfferBody(
      String unitId,
      String unitName,
      Activity activity,
      LocalDate startsOn,
      @Nullable Integer weeklyHours,
      @Nullable Integer feePerMonth,
      @AtMost(1000) @Nullable String feeText,
      @Nullable Boolean specialSupport,
      @Nullable LocalDate answerBy) {}

  /** An offer, without who has answered what. */
  record Offer(
      UUID id,
      UUID caseId,
      String unitId,
      String unitName,
      Activity activity,
      LocalDate startsOn,
      @Nullable Integer weeklyHours,
      @Nullable Integer feePerMonth,
      LocalDate answerBy,
      String state,
      @Nullable String outcome,
      Instant madeAt,
      int version) {
    static Offer of(PlaceOffer o) {
      var outcome = o.outcome();
      return new Offer(
          o.id().value(),
          o.caseId().value(),
          o.terms().unitId(),
          o.terms().unitName(),
          o.terms().activity(),
          o.terms().startsOn(),
          o.terms().weeklyHours(),
          o.terms().feePerMonth(),
          o.answerBy(),
          o.state().name(),
          outcome == null ? null : outcome.name(),
          o.madeAt(),
          o.version());
    }
  }

  /** Those made in a case. */
  record Offers(List<Offer> offers) {}

  @Operation(operationId = "listOffers", summary = "Erbjudanden i ett ärende, de äldsta först")
  @Needs(Scope.OFFERS_WRITE)
  @GetMapping(path = RobotPaths.CASE + "/offers", produces = MediaType.APPLICATION_JSON_VALUE)
  Offers list(
      HttpServletRequest request, @PathVariable String municipality, @PathVariable String id) {
    Query.of(request);
    return new Offers(
        cases.offers(CurrentRobot.actor(), CaseController.caseId(request, id)).stream()
            .map(Offer::of)
            .toList());
  }

  @Operation(
      operationId = "createOffer",
      summary = "Erbjud en plats",
      description =
          """
          Till dem som har vårdnaden i dag, enligt folkbokföringen. `Idempotency-Key` är \
          erbjudandets eget namn: samma nyckel ger samma erbjudande (200). 202 när erbjudandet \
          lämnas på annat sätt av kommunens personal.\
          """)
  @Needs(
      value = Scope.OFFERS_WRITE,
      key = true,
      takes = OfferBody.class,
      answers = {201, 200, 202})
  @PostMapping(
      path = RobotPaths.CASE + "/offers",
      consumes = MediaType.APPLICATION_JSON_VALUE,
      produces = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<Offer> create(
      HttpServletRequest request, @PathVariable String municipality, @PathVariable String id)
      throws IOException {
    var body = bodies.read(OfferBody.class, request);
    var robot = CurrentRobot.actor();
    var caseId = CaseController.caseId(request, id);
    var unused = cases.get(robot, caseId);
    var here = municipalities.find(robot.municipality()).orElseThrow();
    var place = place(request, robot.userId() + "/" + OnceOnly.key(request), body);
    Made made;
    try {
      made = makeOffer.toApplication(robot, here, caseId, place);
    } catch (IllegalArgumentException impossible) {
      throw ApiRefusal.badRequest("unitId", Language.of(request).say("robot.offerImpossible"));
    }
    return switch (made) {
      case Made.Offered(var offer, var isNew) -> answer(request, offer, isNew, caseId, body);
      case Made.ByHand byHand -> ResponseEntity.accepted().build();
      case Made.NotNow notNow ->
          throw ApiRefusal.of(
              HttpStatus.CONFLICT, "offer-not-now", Language.of(request).say("robot.offerNotNow"));
    };
  }

  private MakeOffer.Place place(HttpServletRequest request, String key, OfferBody body) {
    var answerBy = body.answerBy();
    if (answerBy != null && answerBy.isBefore(LocalDate.now(clock))) {
      throw ApiRefusal.badRequest("answerBy", Language.of(request).say("robot.offerAnswerBy"));
    }
    return new MakeOffer.Place(
        key,
        body.unitId(),
        body.unitName(),
        body.activity(),
        body.startsOn(),
        body.weeklyHours(),
        body.feePerMonth(),
        Objects.requireNonNullElse(body.feeText(), ""),
        support(request, body),
        answerBy);
  }

  private static boolean support(HttpServletRequest request, OfferBody body) {
    boolean support = Boolean.TRUE.equals(body.specialSupport());
    if (support && body.activity() != Activity.PRESCHOOL) {
      throw ApiRefusal.badRequest("specialSupport", Language.of(request).say("robot.offerSupport"));
    }
    return support;
  }

  private static ResponseEntity<Offer> answer(
      HttpServletRequest request, PlaceOffer offer, boolean isNew, CaseId caseId, OfferBody body) {
    if (!isNew && !isSame(offer, caseId, body)) {
      throw ApiRefusal.of(
          HttpStatus.CONFLICT,
          "idempotency-key-reused",
          Language.of(request).say("robot.keyReused"));
    }
    var shown = Offer.of(offer);
    return isNew
        ? ResponseEntity.created(URI.create(request.getRequestURI())).body(shown)
        : ResponseEntity.ok().header(OnceOnly.REPLAYED, "true").body(shown);
  }

  private static boolean isSame(PlaceOffer offer, CaseId caseId, OfferBody body) {
    var terms = offer.terms();
    return offer.caseId().equals(caseId)
        && terms.unitId().equals(body.unitId())
        && terms.unitName().equals(body.unitName())
        && terms.activity() == body.activity()
        && terms.startsOn().equals(body.startsOn())
        && Objects.equals(terms.weeklyHours(), body.weeklyHours())
        && Objects.equals(terms.feePerMonth(), body.feePerMonth())
        && terms.specialSupport() == Boolean.TRUE.equals(body.specialSupport())
        && (body.answerBy() == null || offer.answerBy().equals(body.answerBy()));
  }
}
