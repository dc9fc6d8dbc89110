package se.besked.casework.crypto;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** AES-256-GCM with a random nonce: format byte, nonce, ciphertext with tag. */
final class Aes {
  private static final byte FORMAT = 1;
  private static final int NONCE = 12;
  private static final int TAG_BITS = 128;
  private static final int KEY = 32;
  private static final SecureRandom RANDOM = new SecureRandom();

  private Aes() {}

  static byte[] newKey() {
    return random(KEY);
  }

  static SecretKey key(byte[] bytes) {
    if (bytes.length != KEY) {
      throw new IllegalArgumentException("A key has 32 bytes, not " + bytes.length);
    }
    return new SecretKeySpec(bytes, "AES");
  }

  static byte[] seal(SecretKey key, byte[] place, byte[] plain) {
    var nonce = random(NONCE);
    try {
      var sealed = cipher(Cipher.ENCRYPT_MODE, key, nonce, place).doFinal(plain);
      return ByteBuffer.allocate(1 + NONCE + sealed.length)
          .put(FORMAT)
          .put(nonce)
          .put(sealed)
          .array();
    } catch (GeneralSecurityException e) {
      throw new VaultFailure("Data could not be sealed", e);
    }
  }

  static byte[] open(SecretKey key, byte[] place, byte[] sealed) {
    if (sealed.length < 1 + NONCE + TAG_BITS / 8 || sealed[0] != FORMAT) {
      throw new VaultFailure("Not sealed data of a known format");
    }
    var nonce = new byte[NONCE];
    var buffer = ByteBuffer.wrap(sealed, 1, sealed.length - 1).get(nonce);
    var body = new byte[buffer.remaining()];
    buffer.get(body);
    try {
      return cipher(Cipher.DECRYPT_MODE, key, nonce, place).doFinal(body);
    } catch (GeneralSecurityException e) {
      throw new VaultFailure("Sealed data were changed, moved or sealed with another key", e);
    }
  }

  private static Cipher cipher(int mode, SecretKey key, byte[] nonce, byte[] place)
      throws GeneralSecurityException {
    var cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
    cipher.updateAAD(place);
    return cipher;
  }

  private static byte[] random(int length) {
    var bytes = new byte[length];
    RANDOM.nextBytes(bytes);
    return bytes;
  }
}
