package se.besked.platform.login.provider;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Component;
import se.besked.casework.login.StaffLogins;
import se.besked.casework.queue.Colleague;
import se.besked.casework.queue.Colleagues;
import se.besked.integrations.stafflogin.SamlLogin;
import se.besked.integrations.stafflogin.SamlRefusal;
import se.besked.integrations.stafflogin.SamlRefused;
import se.besked.integrations.stafflogin.StaffIdentity;
import se.besked.integrations.stafflogin.metadata.IdentityProviders;
import se.besked.kernel.municipality.Municipalities;
import se.besked.platform.identity.LoginTarget;
import se.besked.platform.identity.StaffPrincipal;
import se.besked.platform.identity.StaffSession;

/** A member of staff comes back from the municipality's own login. */
@Component
class StaffArrival {
  private final IdentityProviders providers;
  private final ProviderRoles roles;
  private final StaffLogins logins;
  private final FreshSession sessions;
  private final Municipalities municipalities;
  private final Colleagues colleagues;

  StaffArrival(
      IdentityProviders providers,
      ProviderRoles roles,
      StaffLogins logins,
      FreshSession sessions,
      Municipalities municipalities,
      Colleagues colleagues) {
    this.providers = providers;
    this.roles = roles;
    this.logins = logins;
    this.sessions = sessions;
    this.municipalities = municipalities;
    this.colleagues = colleagues;
  }

  String arrive(
      SamlLogin login, String target, HttpServletRequest request, HttpServletResponse response) {
    var provider =
        providers
            .find(login.provider().id())
            .orElseThrow(() -> new SamlRefused(SamlRefusal.UNKNOWN_PROVIDER));
    var identity = StaffIdentity.of(login, provider.settings());
    var staff =
        new StaffPrincipal(
            identity.userId(),
            identity.name(),
            municipalities.host().id(),
            roles.of(identity.roles()),
            identity.units());
    var session = login.session();
    var opened =
        logins.open(
            staff.actor(),
            new StaffLogins.AtProvider(session.provider(), session.nameId(), session.index()));
    // From now on a case can be handed over to them, with the roles they have today.
    colleagues.met(
        new Colleague(
            staff.userId(), staff.name(), staff.municipality(), staff.roles(), staff.units()));
    var fresh = sessions.begin(request, response);
    fresh.setAttribute(StaffSession.ATTRIBUTE, new StaffSession.Login(staff, opened));
    new ProviderLogin(session).keepIn(fresh);
    return LoginTarget.ofStaff(target);
  }
}
