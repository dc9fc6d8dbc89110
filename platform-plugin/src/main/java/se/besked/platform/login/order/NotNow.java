package se.besked.platform.login.order;

import java.io.Serial;

/** Something has to be finished or put right before an order can begin. */
public final class NotNow extends RuntimeException {
  @Serial private static final long serialVersionUID = 1L;

  /**
   * Not yet.
   *
   * @param sentence what to wait for or do, in the reader's language
   */
  public NotNow(String sentence) {
    super(sentence);
  }

  String sentence() {
    return String.valueOf(getMessage());
  }
}
