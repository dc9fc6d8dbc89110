package se.besked.integrations.http;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import se.besked.kernel.registers.IntegrationFailure;
import se.besked.kernel.registers.IntegrationFailure.Code;

/**
 * A supplier gave no answer that can be used. Holds nothing of what was sent or said, so that it
 * may stand in a log: neither an address nor a body.
 */
public final class CallFailed extends RuntimeException {
  private final Why why;
  private final int status;

  /** The ways to fail, which are all there are. */
  public enum Why {
    /** Another answer than 2xx. */
    REFUSED,
    /** An answer that cannot be read. */
    NOT_UNDERSTOOD,
    /** No connection, or no whole answer in time. */
    NO_ANSWER
  }

  private CallFailed(Why why, int status, String message, @Nullable Throwable cause) {
    super(message, cause);
    this.why = why;
    this.status = status;
  }

  static CallFailed refused(int status) {
    return new CallFailed(Why.REFUSED, status, "HTTP " + status, null);
  }

  /**
   * An answer came and makes no sense.
   *
   * @param kind of trouble, in our words: a decoder's own may quote the answer
   */
  public static CallFailed notUnderstood(String kind) {
    return new CallFailed(Why.NOT_UNDERSTOOD, 0, "The answer was not understood: " + kind, null);
  }

  /**
   * Nothing came.
   *
   * @param cause the connection's own trouble; null when there was none
   */
  public static CallFailed noAnswer(@Nullable Throwable cause) {
    return new CallFailed(Why.NO_ANSWER, 0, "No answer", cause);
  }

  public Why why() {
    return why;
  }

  /** The status of what was refused; 0 otherwise. */
  public int status() {
    return status;
  }

  /** What callers may do about it. */
  public Code code() {
    return switch (why) {
      case REFUSED -> code(status);
      case NOT_UNDERSTOOD -> Code.WRONG_ANSWER;
      case NO_ANSWER -> Code.UNAVAILABLE;
    };
  }

  /** What another status than 2xx means, the same for every supplier. */
  public static Code code(int status) {
    return switch (status) {
      case 401, 403 -> Code.NOT_AUTHORISED;
      case 429 -> Code.TOO_MANY_REQUESTS;
      case 408 -> Code.UNAVAILABLE;
      default -> status >= 500 ? Code.UNAVAILABLE : Code.WRONG_ANSWER;
    };
  }

  /**
   * The failure that the callers of ports know.
   *
   * @param supplier its name in Swedish
   * @param remedy what happened and what to do, in Swedish, for each code
   */
  public IntegrationFailure of(String supplier, Function<Code, String> remedy) {
    return new IntegrationFailure(supplier, code(), remedy.apply(code()), this);
  }
}
