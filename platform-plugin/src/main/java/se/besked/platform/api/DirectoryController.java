package se.besked.platform.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import se.besked.childcare.ChildcareTopics;
import se.besked.eservice.EService;
import se.besked.eservice.Words;
import se.besked.journey.catalogue.EServices;
import se.besked.kernel.municipality.Municipality;

/** What there is to ask, and where. */
@RestController
@Tag(name = "Förteckning")
class DirectoryController {
  private final KnownMunicipalities municipalities;
  private final EServices services;

  DirectoryController(KnownMunicipalities municipalities, EServices services) {
    this.municipalities = municipalities;
    this.services = services;
  }

  /** The API's front page. */
  @Schema(name = "ApiDirectory")
  record Root(String name, List<Link> municipalities, Map<String, String> links) {}

  /** Something with an address. */
  @Schema(name = "Link")
  record Link(String id, String name, String href) {}

  /** A municipality and the services that can be checked there without login. */
  @Schema(name = "Municipality")
  record Described(
      String id, String code, String name, List<Service> services, Map<String, String> links) {}

  /** One service. */
  @Schema(name = "Service")
  record Service(String id, String name, String assessments) {}

  @Operation(operationId = "getDirectory", summary = "API:ets startsida med länkar")
  @GetMapping(path = ApiPaths.ROOT, produces = MediaType.APPLICATION_JSON_VALUE)
  Root root(HttpServletRequest request) {
    Query.of(request);
    return new Root(
        "Besked",
        municipalities.all().all().stream()
            .map(m -> new Link(m.id(), m.name(), ApiPaths.ROOT + "/" + m.id()))
            .toList(),
        Map.of("openapi", ApiPaths.OPENAPI + ".json", "documentation", "/api-docs"));
  }

  @Operation(operationId = "getMunicipality", summary = "En kommun och dess e-tjänster")
  @GetMapping(path = ApiPaths.MUNICIPALITY, produces = MediaType.APPLICATION_JSON_VALUE)
  Described municipality(HttpServletRequest request, @PathVariable String municipality) {
    Query.of(request);
    var known = municipalities.called(municipality, request);
    var at = ApiPaths.ROOT + "/" + known.id();
    return new Described(
        known.id(),
        known.code(),
        known.name(),
        services.all().stream()
            .filter(s -> s.apiCheck().isPresent() && offers(known, s))
            .map(s -> service(s, at))
            .toList(),
        links(known, at));
  }

  /** What can be computed with the figures the municipality has. */
  private static Map<String, String> links(Municipality municipality, String at) {
    var links = new TreeMap<>(Map.of("appealDeadlines", at + "/appeal-deadlines"));
    if (municipality.rules().has(ChildcareTopics.FEES)) {
      links.put("childcareFees", at + "/childcare-fees/calculations");
    }
    if (municipality.rules().has(ChildcareTopics.PRESCHOOL)) {
      links.put("placementTerminations", at + "/placement-terminations/calculations");
      links.put("preschoolApplications", at + "/preschool-applications/assessments");
    }
    return links;
  }

  static boolean offers(Municipality municipality, EService<?> service) {
    return municipality.rules().has(service.identity().id());
  }

  private static Service service(EService<?> service, String at) {
    var id = service.identity().id();
    return new Service(id, title(service), at + "/" + id + "/assessments");
  }

  static String title(EService<?> service) {
    return new Words(service.messages(), Words.SWEDISH, service.getClass().getClassLoader())
        .say("service.title");
  }
}
