package se.besked.platform.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Arrays;
import java.util.Objects;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import se.besked.eservice.ApiCheck;
import se.besked.eservice.EService;
import se.besked.eservice.InvalidField;
import se.besked.eservice.Words;
import se.besked.journey.catalogue.EServices;
import se.besked.kernel.law.MissingRule;
import se.besked.kernel.municipality.Municipality;
import se.besked.kernel.registers.AddressRegister.LocatedAddress;
import se.besked.platform.catalogue.RulesToday;

/** The check without login: what the rules say of the facts in the request. */
@RestController
@Tag(name = "Kontroll")
class AssessmentController {
  private final KnownMunicipalities municipalities;
  private final EServices services;
  private final Walks walks;
  private final AddressChecks addressChecks;
  private final RequestBodies bodies;
  private final RulesToday rulesToday;
  private final StrictJson json = new StrictJson();

  AssessmentController(
      KnownMunicipalities municipalities,
      EServices services,
      Walks walks,
      AddressChecks addressChecks,
      RequestBodies bodies,
      RulesToday rulesToday) {
    this.municipalities = municipalities;
    this.services = services;
    this.walks = walks;
    this.addressChecks = addressChecks;
    this.bodies = bodies;
    this.rulesToday = rulesToday;
  }

  @Operation(operationId = "assess", summary = "Preliminärt besked utan inloggning")
  @PostMapping(
      path = ApiPaths.ASSESSMENTS,
      consumes = MediaType.APPLICATION_JSON_VALUE,
      produces = MediaType.APPLICATION_JSON_VALUE)
  AssessmentAnswer assess(
      HttpServletRequest request, @PathVariable String municipality, @PathVariable String service)
      throws IOException {
    var language = Language.of(request);
    var asked = municipalities.called(municipality, request);
    var found =
        services
            .find(service)
            .filter(s -> s.apiCheck().isPresent() && DirectoryController.offers(asked, s))
            .orElseThrow(() -> ApiRefusal.notFound("service", language.say("service.unknown")));
    Query.of(request);
    return assess(found, asked, bodies.read(request, language), language);
  }

  private <A extends Record> AssessmentAnswer assess(
      EService<A> service, Municipality municipality, byte[] body, Language language) {
    var check = service.apiCheck().orElseThrow();
    var application = application(check, municipality, body, language);
    try {
      var id = service.identity().id();
      var assessment =
          service.assess(application, municipality.rules(), Words.of(service, language.code()));
      return AssessmentAnswer.of(
          assessment, rulesToday.reasonsForOfficer(assessment, municipality, id, language.code()));
    } catch (MissingRule e) {
      throw ApiRefusal.badRequest(yearField(check), language.say("rules.missing"));
    }
  }

  private <Q extends Record, A extends Record> A application(
      ApiCheck<Q, A> check, Municipality municipality, byte[] body, Language language) {
    var question = RecordReader.read(check.requestType(), json.read(body, language), language);
    var asked =
        new ApiCheck.Municipality(municipality.id(), municipality.code(), municipality.name());
    try {
      return check.read(
          question,
          asked,
          (from, to) -> walks.between(from, to, address -> count(address, language)));
    } catch (InvalidField e) {
      throw ApiRefusal.badRequest(e.field(), Objects.requireNonNullElse(e.getMessage(), ""));
    }
  }

  private void count(LocatedAddress address, Language language) {
    if (!addressChecks.mayAsk(address)) {
      throw ApiRefusal.of(
          HttpStatus.TOO_MANY_REQUESTS, language.say("detail.address", AddressChecks.A_DAY));
    }
  }

  /** Rules are chosen by school year, so that is the value to change. */
  private static String yearField(ApiCheck<?, ?> check) {
    return Arrays.stream(check.requestType().getRecordComponents())
            .anyMatch(c -> c.getName().equals("schoolYear"))
        ? "schoolYear"
        : StrictJson.BODY;
  }
}
