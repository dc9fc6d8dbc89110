package se.besked.platform.login.provider;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Component;
import se.besked.casework.access.Actor;
import se.besked.casework.login.Logins;
import se.besked.casework.people.Contacts;
import se.besked.casework.people.Persons;
import se.besked.integrations.stafflogin.SamlLogin;
import se.besked.integrations.stafflogin.SamlRefusal;
import se.besked.integrations.stafflogin.SamlRefused;
import se.besked.integrations.stafflogin.SamlSettings;
import se.besked.integrations.stafflogin.metadata.IdentityProviders;
import se.besked.kernel.people.AcceptedNumbers;
import se.besked.kernel.people.PersonName;
import se.besked.kernel.people.PersonalNumber;
import se.besked.platform.identity.LoginTarget;
import se.besked.platform.identity.SiteCookies;
import se.besked.platform.identity.SiteCookies.Kind;

/** A citizen comes back from an electronic identity; the login is the same as by BankID. */
@Component
class CitizenArrival {
  private final IdentityProviders providers;
  private final Persons persons;
  private final AcceptedNumbers accepted;
  private final Logins logins;
  private final Contacts contacts;
  private final FreshSession sessions;
  private final SiteCookies cookies;

  CitizenArrival(
      IdentityProviders providers,
      Persons persons,
      AcceptedNumbers accepted,
      Logins logins,
      Contacts contacts,
      FreshSession sessions,
      SiteCookies cookies) {
    this.providers = providers;
    this.persons = persons;
    this.accepted = accepted;
    this.logins = logins;
    this.contacts = contacts;
    this.sessions = sessions;
    this.cookies = cookies;
  }

  String arrive(
      SamlLogin login, String target, HttpServletRequest request, HttpServletResponse response) {
    var names =
        providers
            .find(login.provider().id())
            .orElseThrow(() -> new SamlRefused(SamlRefusal.UNKNOWN_PROVIDER))
            .settings()
            .attributes();
    var number = number(login, names);
    if (accepted.whyNot(number).isPresent()) {
      throw new SamlRefused(SamlRefusal.NUMBER_NOT_TAKEN);
    }
    var person = persons.idOf(number);
    var token = logins.open(person, name(login, names));
    sessions.end(request, response);
    response.addCookie(cookies.set(Kind.LOGIN, token.value()));
    var details = contacts.details(new Actor.Citizen(person));
    if (details.languageChosen()) {
      response.addCookie(cookies.language(details.language()));
    }
    return LoginTarget.ofCitizen(target);
  }

  /** A person from another country may have an identity without a Swedish number. */
  private static PersonalNumber number(SamlLogin login, SamlSettings.Attributes names) {
    try {
      return login
          .only(names.personalNumber())
          .map(PersonalNumber::of)
          .orElseThrow(() -> new SamlRefused(SamlRefusal.NO_PERSONAL_NUMBER));
    } catch (IllegalArgumentException noNumber) {
      throw new SamlRefused(SamlRefusal.NO_PERSONAL_NUMBER);
    }
  }

  private static PersonName name(SamlLogin login, SamlSettings.Attributes names) {
    return PersonName.told(
            login.first(names.givenName()).orElse(null), login.first(names.surname()).orElse(null))
        .or(() -> PersonName.told(null, login.first(names.name()).orElse(null)))
        .orElse(PersonName.NOT_REGISTERED);
  }
}
