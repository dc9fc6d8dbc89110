package se.besked.casework.crypto;

import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.besked.casework.cases.CaseId;

/** Files and evidence of a case, sealed with the case's own key. Who may ask is checked before. */
public final class CaseVault {
  private final DataKeys keys;

  public CaseVault(JdbcClient jdbc, MasterKeys masters, Clock clock) {
    this.keys = new DataKeys(jdbc, masters, clock, "case_key", "case_id");
  }

  public byte[] seal(CaseId owner, Place place, byte[] plain) {
    return Aes.seal(keys.orNew(owner.value()), place.with(owner.toString()), plain);
  }

  /**
   * Opens what was sealed for this case.
   *
   * @throws VaultFailure when it was changed, moved or belongs to another case
   */
  public byte[] open(CaseId owner, Place place, byte[] sealed) {
    return Aes.open(keys.existing(owner.value()), place.with(owner.toString()), sealed);
  }

  /** Wraps cases' keys under the current master key; how many, at most a batch. */
  public int rewrap(int batch) {
    return keys.rewrap(batch);
  }
}
