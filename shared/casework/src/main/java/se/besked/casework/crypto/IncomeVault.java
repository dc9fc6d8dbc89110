package se.besked.casework.crypto;

import java.time.Clock;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.besked.casework.ids.PersonId;

/**
 * Incomes, sealed with a key of the adult's own or of the control they came in. Apart from the
 * person's other data, since fees are reckoned when the adult is not logged in. Who may ask is
 * checked before.
 */
@Component
public final class IncomeVault {
  private final DataKeys persons;
  private final DataKeys runs;

  public IncomeVault(JdbcClient jdbc, MasterKeys masters, Clock clock) {
    this.persons = new DataKeys(jdbc, masters, clock, "income_key", "person_id");
    this.runs = new DataKeys(jdbc, masters, clock, "post_control_key", "run_id");
  }

  public byte[] seal(PersonId owner, Place place, byte[] plain) {
    return Aes.seal(persons.orNew(owner.value()), place.with(owner.toString()), plain);
  }

  /**
   * Opens what was sealed for this adult.
   *
   * @throws VaultFailure when it was changed, moved or is another's
   */
  public byte[] open(PersonId owner, Place place, byte[] sealed) {
    return Aes.open(persons.existing(owner.value()), place.with(owner.toString()), sealed);
  }

  public byte[] sealInRun(UUID run, Place place, byte[] plain) {
    return Aes.seal(runs.orNew(run), place.with(run.toString()), plain);
  }

  /**
   * Opens what was sealed in this run.
   *
   * @throws VaultFailure when it was changed, moved or is another run's
   */
  public byte[] openInRun(UUID run, Place place, byte[] sealed) {
    return Aes.open(runs.existing(run), place.with(run.toString()), sealed);
  }

  /** Wraps keys under the current master key; how many, at most a batch of each. */
  public int rewrap(int batch) {
    return persons.rewrap(batch) + runs.rewrap(batch);
  }
}
