package se.besked.platform.login;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinService;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.WrappedHttpSession;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import org.springframework.stereotype.Component;
import se.besked.casework.login.LoginToken;
import se.besked.casework.login.Logins;
import se.besked.casework.login.StaffLogins;
import se.besked.integrations.stafflogin.metadata.IdentityProviders;
import se.besked.integrations.stafflogin.metadata.KnownProvider;
import se.besked.platform.identity.LoginTarget;
import se.besked.platform.identity.SiteCookies;
import se.besked.platform.identity.SiteCookies.Kind;
import se.besked.platform.identity.StaffSession;
import se.besked.platform.layout.HeaderLink;
import se.besked.platform.login.provider.ProviderLogin;

/**
 * Logs out whoever presses the button. An address alone logs nobody out: any site could make a
 * browser open it.
 */
@Component
class LogOut implements HeaderLink.Press {
  private final Logins logins;
  private final StaffLogins staffLogins;
  private final SiteCookies cookies;
  private final IdentityProviders providers;

  LogOut(Logins logins, StaffLogins staffLogins, SiteCookies cookies, IdentityProviders providers) {
    this.logins = logins;
    this.staffLogins = staffLogins;
    this.cookies = cookies;
    this.providers = providers;
  }

  @Override
  public void press(UI ui) {
    var session = session();
    var login = session.flatMap(ProviderLogin::in);
    var provider =
        login.flatMap(l -> providers.find(l.session().provider())).map(KnownProvider::login);
    if (provider.isPresent()) {
      // Ends this session, and asks the provider to end its own.
      login.get().pressed().keepIn(session.orElseThrow());
      ui.getPage().setLocation(provider.get().logout());
      return;
    }
    session.flatMap(StaffSession::login).ifPresent(staff -> staffLogins.end(staff.opened().id()));
    var response = VaadinService.getCurrentResponse();
    cookies
        .read(VaadinRequest.getCurrent().getCookies(), Kind.LOGIN)
        .map(LoginToken::new)
        .ifPresent(logins::end);
    response.addCookie(cookies.cleared(Kind.LOGIN));
    response.addCookie(cookies.cleared(Kind.ORDER));
    // A fresh page in a fresh session: nothing that stood on the old pages is left on the server.
    ui.getPage().setLocation(LoginTarget.LOGOUT);
    VaadinSession.getCurrent().getSession().invalidate();
  }

  private static Optional<HttpSession> session() {
    return VaadinSession.getCurrent().getSession() instanceof WrappedHttpSession wrapped
        ? Optional.of(wrapped.getHttpSession())
        : Optional.empty();
  }
}
