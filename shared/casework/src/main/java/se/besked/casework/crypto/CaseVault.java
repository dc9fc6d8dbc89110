package se.besked.casework.crypto;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import javax.crypto.SecretKey;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.besked.casework.ids.CaseId;

/** Files and evidence of a case, sealed with the case's own key. Who may ask is checked before. */
@Component
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

  /** A text, sealed like everything else of the case; nothing stays nothing. */
  public byte @Nullable [] sealText(CaseId owner, Place place, @Nullable String text) {
    return text == null ? null : seal(owner, place, text.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * The text that was sealed there, or nothing where there is none.
   *
   * @throws VaultFailure when it was changed, moved or belongs to another case
   */
  public @Nullable String openText(CaseId owner, Place place, byte @Nullable [] sealed) {
    return sealed == null ? null : new String(open(owner, place, sealed), StandardCharsets.UTF_8);
  }

  /** The case's key, from a row that was read along with the case. */
  public OpenCase key(CaseId owner, String masterKeyId, byte[] wrapped) {
    return new OpenCase(owner, keys.unwrapped(owner.value(), masterKeyId, wrapped));
  }

  /**
   * The key of a case that is about to be made. It points at the case's row, so it is kept after
   * that; what the row has is sealed before.
   */
  public NewKey newKey(CaseId owner) {
    return new NewKey(owner, Aes.newKey());
  }

  /** Seals what a new case's row has. */
  public final class NewKey {
    private final CaseId owner;
    private final byte[] key;

    private NewKey(CaseId owner, byte[] key) {
      this.owner = owner;
      this.key = key;
    }

    public byte[] seal(Place place, String text) {
      return Aes.seal(
          Aes.key(key), place.with(owner.toString()), text.getBytes(StandardCharsets.UTF_8));
    }

    /** Once, when the row is there. */
    public void keep() {
      keys.insert(owner.value(), key);
    }
  }

  /** Opens texts of one case without asking for its key again. */
  public static final class OpenCase {
    private final CaseId owner;
    private final SecretKey key;

    private OpenCase(CaseId owner, SecretKey key) {
      this.owner = owner;
      this.key = key;
    }

    public String text(Place place, byte[] sealed) {
      return new String(
          Aes.open(key, place.with(owner.toString()), sealed), StandardCharsets.UTF_8);
    }
  }

  /** Wraps cases' keys under the current master key; how many, at most a batch. */
  public int rewrap(int batch) {
    return keys.rewrap(batch);
  }
}
