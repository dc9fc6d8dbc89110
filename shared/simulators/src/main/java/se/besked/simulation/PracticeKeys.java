package se.besked.simulation;

import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * RSA keys of those who are only simulated. Making one takes up to a second, so each owner has one
 * for as long as the process lives, however many simulators are started. Never for anything real.
 */
public final class PracticeKeys {
  private static final int BITS = 2048;
  private static final Map<String, KeyPair> KEYS = new ConcurrentHashMap<>();

  private PracticeKeys() {}

  /**
   * The owner's key of 2048 bits.
   *
   * @param owner two with the same name have the same key
   */
  public static KeyPair of(String owner) {
    return KEYS.computeIfAbsent(owner, name -> fresh());
  }

  /** A key that nobody else has. */
  public static KeyPair fresh() {
    try {
      var generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(BITS);
      return generator.generateKeyPair();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has RSA", e);
    }
  }
}
