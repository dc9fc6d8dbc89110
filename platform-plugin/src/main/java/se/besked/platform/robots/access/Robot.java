package se.besked.platform.robots.access;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import se.besked.casework.access.Actor;
import se.besked.casework.access.Role;

/**
 * The robot that calls.
 *
 * @param scopes what its token is for, as far as its settings still allow it
 */
public record Robot(
    String id, String municipality, Set<Scope> scopes, List<DecidingOfficer> officers) {
  public Robot {
    scopes = Set.copyOf(scopes);
    officers = List.copyOf(officers);
  }

  /** As whom use cases are called. */
  public Actor.Staff actor() {
    return new Actor.Staff(id, municipality, Set.of(Role.ROBOT));
  }

  public Optional<DecidingOfficer> officer(String named) {
    return officers.stream().filter(o -> o.id().equals(named)).findFirst();
  }
}
