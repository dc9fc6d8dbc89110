package se.besked.platform.identity;

import java.io.Serializable;
import java.security.Principal;
import se.besked.casework.access.Actor;
import se.besked.casework.ids.PersonId;
import se.besked.kernel.people.PersonName;

/** A citizen logged in with an electronic identity. */
public record CitizenPrincipal(PersonId person, PersonName name)
    implements Principal, Serializable {
  /** The role of views: {@code @RolesAllowed(CitizenPrincipal.ROLE)}. */
  public static final String ROLE = "CITIZEN";

  public Actor.Citizen actor() {
    return new Actor.Citizen(person);
  }

  /** The person's id, never the name: principals end up in logs. */
  @Override
  public String getName() {
    return person.toString();
  }

  @Override
  public String toString() {
    return "Citizen " + person;
  }
}
