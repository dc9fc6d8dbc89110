package se.besked.platform.login.provider;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Collection;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import se.besked.casework.login.StaffLogins;
import se.besked.integrations.stafflogin.Audience;
import se.besked.integrations.stafflogin.ProviderSession;
import se.besked.integrations.stafflogin.SamlHost;
import se.besked.integrations.stafflogin.SamlLogin;
import se.besked.integrations.stafflogin.SamlRefusal;
import se.besked.integrations.stafflogin.metadata.IdentityProviders;
import se.besked.platform.identity.LoginTarget;

/** What the site does when somebody comes from, or leaves by, an identity provider. */
@Component
class Arrivals implements SamlHost {
  private static final Logger LOG = LoggerFactory.getLogger(Arrivals.class);

  private final ObjectProvider<IdentityProviders> providers;
  private final ObjectProvider<StaffArrival> staff;
  private final ObjectProvider<CitizenArrival> citizens;
  private final FreshSession sessions;
  private final StaffLogins logins;

  Arrivals(
      ObjectProvider<IdentityProviders> providers,
      ObjectProvider<StaffArrival> staff,
      ObjectProvider<CitizenArrival> citizens,
      FreshSession sessions,
      StaffLogins logins) {
    this.providers = providers;
    this.staff = staff;
    this.citizens = citizens;
    this.sessions = sessions;
    this.logins = logins;
  }

  @Override
  public String loggedIn(
      SamlLogin login, String target, HttpServletRequest request, HttpServletResponse response) {
    return switch (login.provider().audience()) {
      case STAFF -> staff.getObject().arrive(login, target, request, response);
      case CITIZENS -> citizens.getObject().arrive(login, target, request, response);
    };
  }

  @Override
  public String refused(String provider, SamlRefusal why) {
    LOG.warn("Refused at identity provider {}: {}", provider, why);
    logins.refused(provider, why.name());
    var audience =
        providers
            .getObject()
            .find(provider)
            .map(known -> known.login().audience())
            .orElse(Audience.STAFF);
    var page =
        switch (audience) {
          case STAFF -> LoginTarget.STAFF + LoginTarget.LOGIN;
          case CITIZENS -> LoginTarget.LOGIN;
        };
    return page + "?" + RefusalNotice.PARAMETER + "=" + RefusalNotice.word(why);
  }

  @Override
  public Optional<ProviderSession> session(HttpServletRequest request) {
    return ProviderLogin.in(request.getSession(false)).map(ProviderLogin::session);
  }

  @Override
  public boolean wantsOut(HttpServletRequest request) {
    return ProviderLogin.in(request.getSession(false)).filter(ProviderLogin::leaves).isPresent();
  }

  @Override
  public void logOut(HttpServletRequest request, HttpServletResponse response) {
    sessions.end(request, response);
  }

  @Override
  public void providerEnds(ProviderSession session, Collection<String> indexes) {
    int ended = logins.endAtProvider(session.provider(), session.nameId(), indexes);
    LOG.info("Identity provider {} ended {} logins", session.provider(), ended);
  }

  @Override
  public String loggedOut(boolean everywhere) {
    return LoginTarget.LOGOUT + (everywhere ? "" : "?" + RefusalNotice.LEFT + "=ja");
  }
}
