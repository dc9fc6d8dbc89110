package se.besked.casework.crypto;

import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.SecretKey;

/**
 * The master keys that wrap all others: one in use, and earlier ones until everything is wrapped
 * anew.
 */
public final class MasterKeys {
  private final String currentId;
  private final Map<String, SecretKey> keys;

  private MasterKeys(String currentId, Map<String, SecretKey> keys) {
    this.currentId = currentId;
    this.keys = Map.copyOf(keys);
  }

  /**
   * From configuration.
   *
   * @param current the key in use, 32 bytes in base64
   * @param previous earlier keys by their ids
   */
  public static MasterKeys of(String currentId, String current, Map<String, String> previous) {
    var keys = new LinkedHashMap<String, SecretKey>();
    previous.forEach((id, key) -> keys.put(id, decoded(key)));
    if (keys.put(currentId, decoded(current)) != null) {
      throw new IllegalArgumentException(
          "besked.vault: the id " + currentId + " names both the current and an earlier key");
    }
    return new MasterKeys(currentId, keys);
  }

  private static SecretKey decoded(String base64) {
    try {
      return Aes.key(Base64.getDecoder().decode(base64.strip()));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "besked.vault.master-key must be 32 bytes in base64, for instance made by"
              + " \"openssl rand -base64 32\"",
          e);
    }
  }

  String currentId() {
    return currentId;
  }

  SecretKey current() {
    return get(currentId);
  }

  boolean has(String id) {
    return keys.containsKey(id);
  }

  SecretKey get(String id) {
    var key = keys.get(id);
    if (key == null) {
      throw new VaultFailure(
          "The master key " + id + " is not configured (besked.vault.previous-master-keys)");
    }
    return key;
  }
}
