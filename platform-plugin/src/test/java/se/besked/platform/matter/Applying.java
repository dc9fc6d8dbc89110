package se.besked.platform.matter;

import java.util.List;
import org.springframework.boot.test.context.TestComponent;
import se.besked.casework.access.Actor;
import se.besked.casework.cases.CaseId;
import se.besked.casework.drafts.Draft;
import se.besked.casework.drafts.DraftId;
import se.besked.casework.drafts.Drafts;
import se.besked.casework.drafts.Saving;
import se.besked.casework.login.Browser;
import se.besked.casework.login.EidOrder.Way;
import se.besked.casework.login.Logins;
import se.besked.casework.people.Persons;
import se.besked.eservice.EService;
import se.besked.formkit.Answers;
import se.besked.journey.Json;
import se.besked.journey.Matter;
import se.besked.journey.catalogue.EServices;
import se.besked.journey.login.FollowOrder;
import se.besked.journey.login.OrderStart;
import se.besked.journey.prefill.PrefillForm;
import se.besked.journey.prefill.Prefilled;
import se.besked.journey.submit.PreparedApplication;
import se.besked.journey.submit.Sent;
import se.besked.journey.submit.SubmitApplication;
import se.besked.kernel.facts.Facts;
import se.besked.kernel.municipality.Municipalities;
import se.besked.kernel.people.PersonName;
import se.besked.kernel.people.PersonalNumber;
import se.besked.kernel.signing.ElectronicId.Device;
import se.besked.platform.demo.SimulatedSuppliers;

/** Applies for school transport as a guardian would, with real use cases and a simulated BankID. */
@TestComponent
public class Applying {
  private static final Device DEVICE = new Device("127.0.0.1", "test", "localhost");

  private final Persons persons;
  private final Logins logins;
  private final Drafts drafts;
  private final PrefillForm prefill;
  private final SubmitApplication submit;
  private final FollowOrder follow;
  private final EServices services;
  private final Municipalities municipalities;
  private final SimulatedSuppliers suppliers;

  Applying(
      Persons persons,
      Logins logins,
      Drafts drafts,
      PrefillForm prefill,
      SubmitApplication submit,
      FollowOrder follow,
      EServices services,
      Municipalities municipalities,
      SimulatedSuppliers suppliers) {
    this.persons = persons;
    this.logins = logins;
    this.drafts = drafts;
    this.prefill = prefill;
    this.submit = submit;
    this.follow = follow;
    this.services = services;
    this.municipalities = municipalities;
    this.suppliers = suppliers;
  }

  /** The secret that a logged-in browser has in its cookie. */
  public String token(PersonalNumber number) {
    return logins.open(persons.idOf(number), new PersonName("Test", "Person")).value();
  }

  public CaseId schoolTransport(PersonalNumber number) {
    return apply(services.find("school-transport").orElseThrow(), number);
  }

  /** A complete application that waits for its signature. */
  public DraftId toSign(PersonalNumber number) {
    var service = services.find("school-transport").orElseThrow();
    if (!(prefill.forGuardian(number, municipalities.host())
        instanceof Prefilled.Ready(var facts))) {
      throw new IllegalStateException("Self-service is closed for this person");
    }
    var citizen = new Actor.Citizen(persons.idOf(number));
    return answered(service, citizen, answers(service, facts)).id();
  }

  private Draft answered(EService<?> service, Actor.Citizen citizen, Answers answers) {
    var begun =
        drafts.start(
            citizen,
            municipalities.host().id(),
            service.identity().id(),
            Integer.toString(service.form().version()),
            Json.write(answers),
            "barn");
    if (drafts.startSigning(citizen, begun.id(), begun.version())
        instanceof Saving.Saved(var draft)) {
      return draft;
    }
    throw new IllegalStateException("The draft cannot be signed");
  }

  private <A extends Record> CaseId apply(EService<A> service, PersonalNumber number) {
    var citizen = new Actor.Citizen(persons.idOf(number));
    var host = municipalities.host();
    if (!(prefill.forGuardian(number, host) instanceof Prefilled.Ready(var facts))) {
      throw new IllegalStateException("Self-service is closed for this person");
    }
    var answers = answers(service, facts);
    var draft = answered(service, citizen, answers);
    var prepared =
        PreparedApplication.of(service, service.form(), draft.id(), answers, facts, host);
    var browser = Browser.random();
    var order =
        submit.begin(
            citizen,
            new OrderStart(browser, DEVICE, Way.QR, "http://localhost/", ""),
            "/min-sida",
            draft.id(),
            prepared);
    suppliers.bankId().start(order.started().autoStartToken(), number);
    suppliers.bankId().open(order.started().orderRef());
    suppliers.bankId().approve(order.started().orderRef());
    var done = follow.follow(order.id(), browser).orElseThrow();
    return switch (submit.finish(citizen, new Matter<>(service, host, "sv"), done, browser)) {
      case Sent.Arrived(var caseId, var isNew) -> caseId;
      case Sent sent -> throw new IllegalStateException("Not sent: " + sent);
    };
  }

  private static Answers answers(EService<?> service, Facts facts) {
    var child =
        facts.children().stream()
            .filter(c -> service.whyNot(c, facts).isEmpty())
            .findFirst()
            .orElseThrow();
    var chosen =
        Answers.NONE
            .with("child", List.of(child.handle()))
            .with("email", List.of("vardnadshavare@havrelunda.example"))
            .with("trip", List.of("SCHOOL"))
            .with("residence", List.of("ALTERNATING"))
            .with("grounds", List.of("DISTANCE"));
    return service.form().prefilled(service.form().prefilled(chosen, facts), facts);
  }
}
