package se.besked.casework.notices;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * A code as the database knows it. Six digits are few, so each guess is made slow enough that a
 * stolen table is worth nothing before its codes have expired.
 */
record CodeHash(byte[] salt, byte[] value) {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int SALT = 16;
  private static final int ITERATIONS = 100_000;
  private static final int BITS = 256;
  private static final int CODES = 1_000_000;

  static String newCode() {
    return "%06d".formatted(RANDOM.nextInt(CODES));
  }

  static CodeHash of(String code) {
    var salt = new byte[SALT];
    RANDOM.nextBytes(salt);
    return new CodeHash(salt, hash(code, salt));
  }

  boolean matches(String code) {
    return MessageDigest.isEqual(value, hash(code, salt));
  }

  private static byte[] hash(String code, byte[] salt) {
    try {
      return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
          .generateSecret(new PBEKeySpec(code.toCharArray(), salt, ITERATIONS, BITS))
          .getEncoded();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("This Java cannot hash a code", e);
    }
  }
}
