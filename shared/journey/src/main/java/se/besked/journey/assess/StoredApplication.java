package se.besked.journey.assess;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.besked.casework.cases.CaseHead;
import se.besked.casework.cases.WholeCase;
import se.besked.eservice.DecisionGround;
import se.besked.eservice.EService;
import se.besked.eservice.StatedIncome;
import se.besked.eservice.Validity;
import se.besked.journey.Json;
import se.besked.journey.catalogue.EServices;
import se.besked.kernel.decisions.Assessment;
import se.besked.kernel.municipality.Municipality;
import tools.jackson.databind.JsonNode;

/**
 * An application read back from its case, with the service that understands it.
 *
 * @param <A> the service's application
 */
public record StoredApplication<A extends Record>(EService<A> service, A application) {

  /** Reads the application of a case. The service must still be mounted. */
  public static StoredApplication<?> of(WholeCase whole, CaseHead head, EServices services) {
    var service =
        services
            .find(head.service())
            .orElseThrow(
                () -> new IllegalStateException("The service " + head.service() + " is gone"));
    return read(whole, service);
  }

  private static <A extends Record> StoredApplication<A> read(
      WholeCase whole, EService<A> service) {
    var stored = Json.read(whole.applicationJson(), AsStored.class);
    return new StoredApplication<>(
        service, Json.read(stored.application().toString(), service.applicationType()));
  }

  public Assessment assess(Municipality municipality) {
    return AssessAnswers.of(service, application, municipality);
  }

  public Optional<Validity> validity() {
    return service.validity(application);
  }

  public Optional<StatedIncome> statedIncome() {
    return service.statedIncome(application);
  }

  public List<DecisionGround> grounds() {
    return service.grounds(application);
  }

  private record AsStored(Map<String, List<String>> answers, JsonNode application) {}
}
