package se.besked.platform.identity;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinService;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.WrappedHttpSession;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Optional;
import se.besked.casework.login.LoginToken;
import se.besked.casework.login.Logins;
import se.besked.formkit.vaadin.Callout;
import se.besked.integrations.stafflogin.LoginProvider;
import se.besked.integrations.stafflogin.metadata.IdentityProviders;
import se.besked.integrations.stafflogin.metadata.KnownProvider;
import se.besked.platform.identity.SiteCookies.Kind;
import se.besked.platform.identity.provider.ProviderLogin;
import se.besked.platform.identity.provider.RefusalNotice;
import se.besked.platform.identity.staff.CurrentStaff;
import se.besked.platform.layout.Page;
import se.besked.platform.layout.PublicLayout;

/** Logs out whoever opens it, and then says that it is done. */
@Route(value = "logga-ut", layout = PublicLayout.class)
@AnonymousAllowed
public class LogoutView extends Page implements BeforeEnterObserver {
  private final Logins logins;
  private final SiteCookies cookies;
  private final IdentityProviders providers;
  private final boolean wasLoggedIn;

  LogoutView(
      Logins logins,
      SiteCookies cookies,
      CurrentCitizen citizen,
      CurrentStaff staff,
      IdentityProviders providers) {
    this.logins = logins;
    this.providers = providers;
    this.cookies = cookies;
    this.wasLoggedIn = citizen.find().isPresent() || staff.find().isPresent();
    title(getTranslation("logout.title"));
    add(new Paragraph(getTranslation("logout.text")), links());
  }

  private Optional<LoginProvider> provider() {
    var session = VaadinSession.getCurrent().getSession();
    return session instanceof WrappedHttpSession wrapped
        ? ProviderLogin.in(wrapped.getHttpSession())
            .flatMap(login -> providers.find(login.session().provider()))
            .map(KnownProvider::login)
        : Optional.empty();
  }

  private Div links() {
    var again = new Anchor("logga-in", getTranslation("logout.again"));
    again.addClassNames("button", "button--primary");
    var start = new Anchor("", getTranslation("logout.start"));
    start.addClassName("button");
    var row = new Div(again, start);
    row.addClassName("button-row");
    return row;
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    if (!wasLoggedIn) {
      if (RefusalNotice.isLeft(event)) {
        addComponentAtIndex(
            1,
            Callout.warning(
                getTranslation("provider.left.title"), getTranslation("provider.left.text")));
      }
      return;
    }
    var provider = provider();
    if (provider.isPresent()) {
      // Ends this session, and asks the provider to end its own.
      event.getUI().getPage().setLocation(provider.get().logout());
      return;
    }
    var response = VaadinService.getCurrentResponse();
    cookies
        .read(VaadinRequest.getCurrent().getCookies(), Kind.LOGIN)
        .map(LoginToken::new)
        .ifPresent(logins::end);
    response.addCookie(cookies.cleared(Kind.LOGIN));
    response.addCookie(cookies.cleared(Kind.ORDER));
    // A fresh page in a fresh session: nothing that stood on the old pages is left on the server.
    event.getUI().getPage().setLocation(LoginTarget.LOGOUT);
    VaadinSession.getCurrent().getSession().invalidate();
  }
}
