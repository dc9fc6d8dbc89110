package se.besked.platform.killed;

import java.util.List;
import org.springframework.context.ConfigurableApplicationContext;
import se.besked.casework.access.Actor;
import se.besked.casework.drafts.Drafts;
import se.besked.casework.drafts.Saving;
import se.besked.casework.login.Browser;
import se.besked.casework.login.EidOrder.Way;
import se.besked.casework.people.Persons;
import se.besked.eservice.EService;
import se.besked.formkit.Answers;
import se.besked.journey.Json;
import se.besked.journey.catalogue.EServices;
import se.besked.journey.login.FollowOrder;
import se.besked.journey.login.OrderStart;
import se.besked.journey.prefill.PrefillForm;
import se.besked.journey.prefill.Prefilled;
import se.besked.journey.submit.PreparedApplication;
import se.besked.journey.submit.SubmitApplication;
import se.besked.kernel.facts.Facts;
import se.besked.kernel.municipality.Municipalities;
import se.besked.kernel.people.PersonalNumber;
import se.besked.kernel.signing.ElectronicId.Device;
import se.besked.platform.demo.SimulatedSuppliers;

/** Answers the form and signs with a simulated BankID, but does not send in. */
public final class Guardian {
  private static final Device DEVICE = new Device("127.0.0.1", "test", "localhost");

  private final ConfigurableApplicationContext host;
  private final PersonalNumber number;
  private final Actor.Citizen citizen;

  public Guardian(ConfigurableApplicationContext host, PersonalNumber number) {
    this.host = host;
    this.number = number;
    this.citizen = new Actor.Citizen(get(Persons.class).idOf(number));
  }

  private <T> T get(Class<T> type) {
    return host.getBean(type);
  }

  public SignedApplication sign() {
    return sign(get(EServices.class).find("school-transport").orElseThrow());
  }

  private <A extends Record> SignedApplication sign(EService<A> service) {
    var municipality = get(Municipalities.class).host();
    if (!(get(PrefillForm.class).forGuardian(number, municipality)
        instanceof Prefilled.Ready(var facts))) {
      throw new IllegalStateException("Self-service is closed for this person");
    }
    var answers = answers(service, facts);
    var begun =
        get(Drafts.class)
            .start(
                citizen,
                municipality.id(),
                service.identity().id(),
                Integer.toString(service.form().version()),
                Json.write(answers),
                "barn");
    if (!(get(Drafts.class).startSigning(citizen, begun.id(), begun.version())
        instanceof Saving.Saved(var draft))) {
      throw new IllegalStateException("The draft cannot be signed");
    }
    var prepared =
        PreparedApplication.of(service, service.form(), draft.id(), answers, facts, municipality);
    var browser = Browser.random();
    var order =
        get(SubmitApplication.class)
            .begin(
                citizen,
                new OrderStart(browser, DEVICE, Way.QR, "http://localhost/", ""),
                "/min-sida",
                draft.id(),
                prepared);
    var phone = get(SimulatedSuppliers.class).bankId();
    phone.start(order.started().autoStartToken(), number);
    phone.open(order.started().orderRef());
    phone.approve(order.started().orderRef());
    get(FollowOrder.class).follow(order.id(), browser).orElseThrow();
    return new SignedApplication(citizen.person(), draft.id(), order.id(), browser);
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
