package se.besked.platform.form;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import se.besked.casework.access.Actor;
import se.besked.casework.ids.PersonId;

/**
 * Whose files are on their way, in whichever tab. A browser keeps to one node, so each node counts
 * its own.
 */
@Component
class FilesOnTheWay {
  private final Map<PersonId, Integer> onTheWay = new ConcurrentHashMap<>();

  /** Open for as long as one file takes. */
  interface Arrival extends AutoCloseable {
    @Override
    void close();
  }

  Arrival of(Actor.Citizen citizen) {
    var who = citizen.person();
    onTheWay.merge(who, 1, Integer::sum);
    return () -> onTheWay.computeIfPresent(who, (person, files) -> files == 1 ? null : files - 1);
  }

  boolean any(Actor.Citizen citizen) {
    return onTheWay.containsKey(citizen.person());
  }
}
