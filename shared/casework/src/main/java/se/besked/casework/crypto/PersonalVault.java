package se.besked.casework.crypto;

import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.besked.casework.access.Actor;
import se.besked.casework.access.Inside;

/**
 * Data sealed with a key of the person's own. It opens for that person, logged in, and for nobody
 * else: there is no method that a member of staff could call.
 */
@Component
public final class PersonalVault {
  private final DataKeys keys;

  public PersonalVault(JdbcClient jdbc, MasterKeys masters, Clock clock) {
    this.keys = new DataKeys(jdbc, masters, clock, "person_key", "person_id");
  }

  @Inside("keys for what an operation keeps")
  public byte[] seal(Actor.Citizen owner, Place place, byte[] plain) {
    var id = owner.person().value();
    return Aes.seal(keys.orNew(id), place.with(id.toString()), plain);
  }

  /**
   * Opens what this person sealed.
   *
   * @throws VaultFailure when it was changed, moved or sealed by another
   */
  @Inside("keys for what an operation reads")
  public byte[] open(Actor.Citizen owner, Place place, byte[] sealed) {
    var id = owner.person().value();
    return Aes.open(keys.existing(id), place.with(id.toString()), sealed);
  }

  /** Wraps people's keys under the current master key; how many, at most a batch. */
  public int rewrap(int batch) {
    return keys.rewrap(batch);
  }
}
