package se.besked.casework;

import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import se.besked.casework.crypto.MasterKeys;

/**
 * Keys, under {@code besked.vault}.
 *
 * @param masterKey 32 bytes in base64
 * @param masterKeyId names the key; give a new key a new id
 * @param previousMasterKeys earlier keys by id, until a job has wrapped everything anew
 */
@ConfigurationProperties("besked.vault")
public record VaultProperties(
    @DefaultValue("") String masterKey,
    @DefaultValue("1") String masterKeyId,
    @DefaultValue Map<String, String> previousMasterKeys) {

  /**
   * The master keys.
   *
   * @throws IllegalArgumentException when there is none, or not one of 32 bytes
   */
  public MasterKeys keys() {
    return MasterKeys.of(masterKeyId, masterKey, previousMasterKeys);
  }

  /** Never printed. */
  @Override
  public String toString() {
    return "VaultProperties[masterKeyId=" + masterKeyId + "]";
  }
}
