package se.besked.platform.login;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinService;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;
import java.util.Optional;
import se.besked.casework.access.Actor;
import se.besked.casework.login.EidOrder;
import se.besked.casework.people.ContactDetails;
import se.besked.casework.people.Contacts;
import se.besked.formkit.vaadin.Callout;
import se.besked.formkit.vaadin.Expander;
import se.besked.integrations.stafflogin.Audience;
import se.besked.integrations.stafflogin.LoginProvider;
import se.besked.integrations.stafflogin.metadata.IdentityProviders;
import se.besked.journey.login.LogIn;
import se.besked.kernel.municipality.Municipalities;
import se.besked.platform.identity.BrowserCookie;
import se.besked.platform.identity.CurrentCitizen;
import se.besked.platform.identity.LoginTarget;
import se.besked.platform.identity.NewSessionId;
import se.besked.platform.identity.SiteCookies;
import se.besked.platform.identity.SiteCookies.Kind;
import se.besked.platform.layout.Page;
import se.besked.platform.layout.PublicLayout;
import se.besked.platform.login.order.OrderPanel;
import se.besked.platform.login.order.OrderParts;
import se.besked.platform.login.provider.RefusalNotice;
import se.besked.platform.setup.BankIdAgreement;

/** Where citizens log in, on their way to some page. */
@Route(value = "logga-in", layout = PublicLayout.class)
@AnonymousAllowed
public class LoginView extends Page implements BeforeEnterObserver {
  private final LogIn logIn;
  private final OrderParts parts;
  private final CurrentCitizen citizen;
  private final SiteCookies cookies;
  private final BrowserCookie browsers;
  private final Contacts contacts;
  private final List<LoginProvider> providers;
  private final boolean bankId;
  private final Expander without;

  LoginView(
      LogIn logIn,
      OrderParts parts,
      CurrentCitizen citizen,
      SiteCookies cookies,
      BrowserCookie browsers,
      Contacts contacts,
      Municipalities municipalities,
      IdentityProviders providers,
      BankIdAgreement bankId) {
    this.logIn = logIn;
    this.parts = parts;
    this.citizen = citizen;
    this.cookies = cookies;
    this.browsers = browsers;
    this.contacts = contacts;
    this.providers = providers.of(Audience.CITIZENS);
    this.bankId = bankId.isThere();
    title(getTranslation("login.title"));
    var lead = new Paragraph(getTranslation(this.bankId ? "login.lead" : "login.provider.lead"));
    lead.addClassName("lead");
    var contact = municipalities.host().contact();
    without =
        new Expander(
            getTranslation("login.without.title"),
            new Paragraph(getTranslation("login.without.text")),
            new UnorderedList(
                new ListItem(getTranslation("login.without.bank")),
                new ListItem(
                    getTranslation(
                        "login.without.contact",
                        contact.unit(),
                        contact.phone(),
                        contact.openingHours())),
                new ListItem(new Anchor("mailto:" + contact.email(), contact.email()))));
    add(lead);
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    var interrupted = LoginTarget.interrupted();
    if (interrupted.isPresent() && LoginTarget.asked(event).isEmpty()) {
      // The target belongs in the address, where a reload and the language link keep it.
      var door = LoginTarget.isForStaff(interrupted.get()) ? LoginTarget.STAFF : "";
      event
          .getUI()
          .getPage()
          .setLocation(
              door + LoginTarget.LOGIN + "?" + LoginTarget.PARAMETER + "=" + interrupted.get());
      return;
    }
    var target = LoginTarget.ofCitizen(LoginTarget.asked(event).orElse(""));
    if (citizen.find().isPresent()) {
      event.getUI().getPage().setLocation(target);
      return;
    }
    RefusalNotice.of(event, this::getTranslation).ifPresent(this::add);
    providers.forEach(provider -> add(way(provider, target)));
    if (bankId) {
      add(panel(target));
    } else if (!providers.isEmpty()) {
      add(
          Callout.info(
              getTranslation("login.provider.no-signing.title"),
              getTranslation("login.provider.no-signing.text")));
    }
    add(without);
  }

  private Paragraph way(LoginProvider provider, String target) {
    var link =
        new Anchor(provider.start(target), getTranslation("login.provider.go", provider.name()));
    link.setId("provider-" + provider.id());
    link.setRouterIgnore(true);
    link.addClassName("button");
    if (!bankId) {
      link.addClassName("button--primary");
    }
    return new Paragraph(link);
  }

  private OrderPanel panel(String target) {
    var panel = new OrderPanel[1];
    panel[0] =
        new OrderPanel(
            parts,
            EidOrder.Kind.LOGIN,
            LoginTarget.LOGIN + "?" + LoginTarget.PARAMETER + "=" + target,
            start -> logIn.begin(start, target),
            order -> finish(panel[0], order, target));
    return panel[0];
  }

  private void finish(OrderPanel panel, EidOrder order, String target) {
    var ui = getUI().orElseThrow();
    var browser = browsers.read(VaadinRequest.getCurrent());
    var done = browser.flatMap(b -> logIn.finish(order.id(), b));
    if (done.isPresent()) {
      panel.forget();
      var response = VaadinService.getCurrentResponse();
      response.addCookie(cookies.set(Kind.LOGIN, done.get().token().value()));
      languageOf(order).ifPresent(chosen -> response.addCookie(cookies.language(chosen)));
      NewSessionId.give(VaadinRequest.getCurrent());
      ui.getPage().setLocation(done.get().target());
    } else if (citizen.find().isPresent()) {
      // Another tab of this browser came first.
      ui.getPage().setLocation(target);
    } else {
      panel.fail(getTranslation("login.used"));
    }
  }

  /** The language that this citizen has chosen among their contact details. */
  private Optional<String> languageOf(EidOrder order) {
    return Optional.ofNullable(order.completed())
        .map(done -> contacts.details(new Actor.Citizen(done.person())))
        .filter(ContactDetails::languageChosen)
        .map(ContactDetails::language);
  }
}
