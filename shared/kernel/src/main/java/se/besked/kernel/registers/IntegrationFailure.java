package se.besked.kernel.registers;

import org.jspecify.annotations.Nullable;

/**
 * A supplier could not answer. The caller degrades or stops with {@link #remedy()}, a Swedish
 * sentence that says what happened and what to do.
 */
public final class IntegrationFailure extends RuntimeException {
  /** The kinds of failure that callers treat differently. */
  public enum Code {
    /** No connection, a time-out, HTTP 5xx, planned maintenance. Trying later may help. */
    UNAVAILABLE,
    /** The supplier asks for fewer calls. */
    TOO_MANY_REQUESTS,
    /** Our credentials are not accepted: a person must mend the configuration. */
    NOT_AUTHORISED,
    /** The answer could not be understood, or our request was refused as malformed. */
    WRONG_ANSWER
  }

  private final String supplier;
  private final Code code;
  private final String remedy;

  public IntegrationFailure(String supplier, Code code, String remedy, @Nullable Throwable cause) {
    super(supplier + ": " + code, cause);
    this.supplier = supplier;
    this.code = code;
    this.remedy = remedy;
  }

  /** The supplier's name in Swedish, e.g. {@code "Folkbokföringen"}. */
  public String supplier() {
    return supplier;
  }

  public Code code() {
    return code;
  }

  /** What happened and what to do, as a sentence to show to the person. */
  public String remedy() {
    return remedy;
  }
}
