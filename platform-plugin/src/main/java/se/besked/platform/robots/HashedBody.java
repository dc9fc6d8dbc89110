package se.besked.platform.robots;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** A body as it comes: counted and hashed on the way, and not kept. */
final class HashedBody extends FilterInputStream {
  private final MessageDigest digest;
  private int size;

  HashedBody(InputStream body) {
    super(body);
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("Every Java has SHA-256", e);
    }
  }

  @Override
  public int read() throws IOException {
    var one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] b, int offset, int length) throws IOException {
    int n = in.read(b, offset, length);
    if (n > 0) {
      digest.update(b, offset, n);
      size += n;
    }
    return n;
  }

  /**
   * Reads on to the end without keeping anything, for as long as that is reasonable: who is cut off
   * in the middle of sending never reads the answer.
   */
  void discard(long most) throws IOException {
    var buffer = new byte[8192];
    long left = most;
    for (int n = 0; n >= 0 && left > 0; left -= n) {
      n = in.read(buffer);
    }
  }

  int size() {
    return size;
  }

  /** Of all that was read; asked once. */
  byte[] sha256() {
    return digest.digest();
  }
}
