package se.besked.platform.killed;

import java.util.List;
import org.springframework.context.ApplicationContext;
import se.besked.casework.access.Actor;
import se.besked.casework.drafts.Draft;
import se.besked.casework.drafts.Drafts;
import se.besked.casework.drafts.Saving;
import se.besked.casework.ids.CaseId;
import se.besked.casework.login.Browser;
import se.besked.casework.login.EidOrder.Way;
import se.besked.casework.login.EidOrders;
import se.besked.casework.people.Persons;
import se.besked.eservice.EService;
import se.besked.formkit.Answers;
import se.besked.journey.Json;
import se.besked.journey.Matter;
import se.besked.journey.assess.SealedFacts;
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
import se.besked.kernel.people.PersonalNumber;
import se.besked.kernel.signing.ElectronicId.Device;
import se.besked.platform.demo.SimulatedSuppliers;

/** Answers the form and signs with a simulated BankID, and sends in afterwards. */
public final class Guardian {
  private static final int QUICK = 1000;
  private static final List<String> EMAIL = List.of("vardnadshavare@havrelunda.example");
  private static final Device DEVICE = new Device("127.0.0.1", "test", "localhost");

  private final ApplicationContext host;
  private final PersonalNumber number;
  private final Actor.Citizen citizen;

  public Guardian(ApplicationContext host, PersonalNumber number) {
    this.host = host;
    this.number = number;
    this.citizen = new Actor.Citizen(get(Persons.class).idOf(number));
    // The register answers so many questions a second, and people are slower than a test.
    get(SimulatedSuppliers.class).navet().allow(QUICK);
  }

  private <T> T get(Class<T> type) {
    return host.getBean(type);
  }

  public SignedApplication sign() {
    var service = get(EServices.class).find("school-transport").orElseThrow();
    return sign(service, answers(service, facts().shown()));
  }

  /** Another service, with its answers besides the child and what the registers know. */
  public SignedApplication sign(String service, Answers chosen) {
    var found = get(EServices.class).find(service).orElseThrow();
    return sign(found, completed(found, facts().shown(), chosen));
  }

  /** A complete application that waits for its signature. */
  public Draft toSign() {
    var service = get(EServices.class).find("school-transport").orElseThrow();
    return answered(service, answers(service, facts().shown()));
  }

  /** Signed in the app, before anybody here has asked how it went. */
  public SignedApplication begun() {
    var service = get(EServices.class).find("school-transport").orElseThrow();
    return begun(service, answers(service, facts().shown()));
  }

  /** Asked for in the app, and not signed there. */
  public SignedApplication ordered() {
    var service = get(EServices.class).find("school-transport").orElseThrow();
    return ordered(service, answers(service, facts().shown()));
  }

  private SealedFacts facts() {
    var prefilled = get(PrefillForm.class).forGuardian(number, get(Municipalities.class).host());
    if (prefilled instanceof Prefilled.Ready(var facts)) {
      return facts;
    }
    throw new IllegalStateException("Self-service is not open: " + prefilled);
  }

  private Draft answered(EService<?> service, Answers answers) {
    var begun =
        get(Drafts.class)
            .start(
                citizen,
                get(Municipalities.class).host().id(),
                service.identity().id(),
                Integer.toString(service.form().version()),
                Json.write(answers),
                "barn");
    if (get(Drafts.class).startSigning(citizen, begun.id(), begun.version())
        instanceof Saving.Saved(var draft)) {
      return draft;
    }
    throw new IllegalStateException("The draft cannot be signed");
  }

  private SignedApplication sign(EService<?> service, Answers answers) {
    var signed = begun(service, answers);
    get(FollowOrder.class).follow(signed.order(), signed.browser()).orElseThrow();
    return signed;
  }

  private SignedApplication begun(EService<?> service, Answers answers) {
    var signed = ordered(service, answers);
    var order = get(EidOrders.class).find(signed.order(), signed.browser()).orElseThrow();
    var phone = get(SimulatedSuppliers.class).bankId();
    phone.start(order.started().autoStartToken(), number);
    phone.open(order.started().orderRef());
    phone.approve(order.started().orderRef());
    return signed;
  }

  private <A extends Record> SignedApplication ordered(EService<A> service, Answers answers) {
    var facts = facts();
    var draft = answered(service, answers);
    var prepared =
        PreparedApplication.of(
            service, service.form(), draft.id(), answers, facts, get(Municipalities.class).host());
    var browser = Browser.random();
    var order =
        get(SubmitApplication.class)
            .begin(
                citizen,
                new OrderStart(browser, DEVICE, Way.QR, "http://localhost/", ""),
                "/min-sida",
                draft.id(),
                prepared);
    return new SignedApplication(citizen.person(), draft.id(), order.id(), browser);
  }

  /** Sends in what was signed, as the page does it. */
  public static CaseId send(ApplicationContext host, SignedApplication signed) {
    return send(host, signed, "school-transport");
  }

  public static CaseId send(ApplicationContext host, SignedApplication signed, String id) {
    var order = host.getBean(FollowOrder.class).follow(signed.order(), signed.browser());
    var service = host.getBean(EServices.class).find(id).orElseThrow();
    var matter = new Matter<>(service, host.getBean(Municipalities.class).host(), "sv");
    var citizen = new Actor.Citizen(signed.citizen());
    return switch (host.getBean(SubmitApplication.class)
        .finish(citizen, matter, order.orElseThrow())) {
      case Sent.Arrived(var caseId, var isNew) -> caseId;
      case Sent sent -> throw new IllegalStateException("Not sent: " + sent);
    };
  }

  private static Answers answers(EService<?> service, Facts facts) {
    return completed(
        service,
        facts,
        Answers.NONE
            .with("trip", List.of("SCHOOL"))
            // Asked where the nearest school is not known, or not for the one who applies to know.
            .with("placement", List.of("MUNICIPALITY_PLACED"))
            .with("residence", List.of("ALTERNATING"))
            .with("grounds", List.of("DISTANCE")));
  }

  private static Answers completed(EService<?> service, Facts facts, Answers chosen) {
    var child =
        facts.children().stream()
            .filter(c -> service.whyNot(c, facts).isEmpty())
            .findFirst()
            .orElseThrow();
    var answers =
        chosen
            .with("child", List.of(child.handle()))
            .with("email", chosen.of("email").isEmpty() ? EMAIL : chosen.of("email"));
    return service.form().prefilled(service.form().prefilled(answers, facts), facts);
  }
}
