package se.besked.platform.mypage;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.ApplicationContext;
import se.besked.casework.ids.CaseId;
import se.besked.casework.ids.DraftId;
import se.besked.casework.login.Logins;
import se.besked.casework.people.Persons;
import se.besked.formkit.Answers;
import se.besked.kernel.people.PersonName;
import se.besked.kernel.people.PersonalNumber;
import se.besked.platform.killed.Guardian;

/** Applies for school transport as a guardian would, with real use cases and a simulated BankID. */
@TestComponent
public class Applying {
  private final ApplicationContext host;
  private final Persons persons;
  private final Logins logins;

  Applying(ApplicationContext host, Persons persons, Logins logins) {
    this.host = host;
    this.persons = persons;
    this.logins = logins;
  }

  /** The secret that a logged-in browser has in its cookie. */
  public String token(PersonalNumber number) {
    return logins.open(persons.idOf(number), new PersonName("Test", "Person")).value();
  }

  /** A complete application that waits for its signature. */
  public DraftId toSign(PersonalNumber number) {
    return new Guardian(host, number).toSign().id();
  }

  /** An application that is signed in the app, when the page that asked for it is gone. */
  public DraftId signedAlone(PersonalNumber number) {
    return new Guardian(host, number).begun().draft();
  }

  public CaseId schoolTransport(PersonalNumber number) {
    return Guardian.send(host, new Guardian(host, number).sign());
  }

  /** Another service, with its answers besides the child and what the registers know. */
  public CaseId to(String service, PersonalNumber number, Answers chosen) {
    return Guardian.send(host, new Guardian(host, number).sign(service, chosen), service);
  }
}
