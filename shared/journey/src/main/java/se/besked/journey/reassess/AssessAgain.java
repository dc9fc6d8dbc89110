package se.besked.journey.reassess;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.besked.casework.access.Actor;
import se.besked.casework.cases.CaseHead;
import se.besked.casework.people.Persons;
import se.besked.eservice.EService;
import se.besked.eservice.Route;
import se.besked.formkit.Answers;
import se.besked.journey.Json;
import se.besked.journey.assess.SealedFacts;
import se.besked.journey.assess.StoredApplication;
import se.besked.journey.assess.StoredCases;
import se.besked.journey.catalogue.EServices;
import se.besked.journey.prefill.PrefillForm;
import se.besked.journey.prefill.Prefilled;
import se.besked.kernel.law.MissingRule;
import se.besked.kernel.municipality.Municipalities;
import se.besked.kernel.municipality.Municipality;
import se.besked.kernel.registers.IntegrationFailure;
import tools.jackson.databind.JsonNode;

/**
 * Assesses a case with the answers that were sent in, the registers as they are now and the rules
 * that are valid now. Changes nothing.
 */
public final class AssessAgain {
  private final PrefillForm prefill;
  private final Persons persons;
  private final EServices services;
  private final Municipalities municipalities;
  private final StoredCases stored;

  public AssessAgain(
      PrefillForm prefill,
      Persons persons,
      EServices services,
      Municipalities municipalities,
      StoredCases stored) {
    this.prefill = prefill;
    this.persons = persons;
    this.services = services;
    this.municipalities = municipalities;
    this.stored = stored;
  }

  /**
   * Asks the registers and assesses.
   *
   * @throws se.besked.casework.access.AccessDenied when the staff may not know who applied
   */
  public Again of(Actor.Staff staff, CaseHead head) {
    var service = services.find(head.service()).orElseThrow();
    var municipality = municipalities.find(head.municipality()).orElseThrow();
    var applicant = persons.numberOf(staff, head.applicant());
    Prefilled asked;
    try {
      asked = prefill.of(service.concerns(), applicant, municipality);
    } catch (IntegrationFailure down) {
      return new Again.RegisterDown(down.remedy());
    }
    return switch (asked) {
      case Prefilled.Closed() -> new Again.Closed();
      case Prefilled.Ready(var facts) -> assess(staff, service, head, facts, municipality);
    };
  }

  private <A extends Record> Again assess(
      Actor.Staff staff,
      EService<A> service,
      CaseHead head,
      SealedFacts sealed,
      Municipality municipality) {
    var answers = answers(head);
    var form = service.form(Integer.parseInt(head.formVersion())).orElseGet(service::form);
    // What was asked is what the applicant was asked, and what is assessed is all there is.
    var shown = sealed.shown();
    boolean childThere =
        head.childId().map(c -> shown.child(c.toString()).isPresent()).orElse(true);
    if (!childThere || form.firstIncomplete(answers, shown).isPresent()) {
      return childThere ? new Again.NoLongerFits() : new Again.Closed();
    }
    var facts = sealed.wholeFor(staff);
    var submitted = form.submitted(answers, shown);
    try {
      var application = service.kept(service.read(submitted, facts));
      var now = new StoredApplication<>(service, application).assess(municipality).whole();
      return new Again.Done(
          now,
          Differences.between(
              StoredFactsOfChild.child(stored.factsJson(staff, head), head),
              stored.assessment(staff, head).whole(),
              now,
              head.childId().flatMap(c -> facts.child(c.toString()))),
          service.route(submitted, facts));
    } catch (MissingRule missing) {
      return new Again.MissingFigures(String.valueOf(missing.getMessage()));
    }
  }

  /** The way as it was when the matter was sent in; asks no register. */
  public Optional<Route> routeThen(Actor.Staff staff, CaseHead head) {
    return services
        .find(head.service())
        .flatMap(
            service ->
                StoredFactsOfChild.facts(stored.factsJson(staff, head))
                    .flatMap(facts -> service.route(answers(head), facts)));
  }

  private static Answers answers(CaseHead head) {
    return new Answers(Json.read(head.applicationJson(), AsStored.class).answers());
  }

  private record AsStored(Map<String, List<String>> answers, JsonNode application) {}
}
