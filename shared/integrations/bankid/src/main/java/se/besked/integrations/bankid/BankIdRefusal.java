package se.besked.integrations.bankid;

import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * BankID said no: an HTTP status and an error code, of which either may be new to us.
 *
 * <p>The supplier's details go to the log with every long number hidden, never into the message.
 */
final class BankIdRefusal extends RuntimeException {
  private static final System.Logger LOG = System.getLogger(BankIdRefusal.class.getName());
  private static final int MOST_BYTES = 4_096;

  private final int status;
  private final String errorCode;

  BankIdRefusal(int status, String errorCode) {
    super("HTTP " + status + " " + errorCode);
    this.status = status;
    this.errorCode = errorCode;
  }

  int status() {
    return status;
  }

  /** Whether this is the code; some documents spell codes with a capital letter. */
  boolean is(String code) {
    return errorCode.equalsIgnoreCase(code);
  }

  /** The code in an answer, of which no more is read than a code has reason to take. */
  static BankIdRefusal read(int status, byte[] body) {
    String code = "";
    String details = "";
    try {
      var said = new String(body, 0, Math.min(body.length, MOST_BYTES), StandardCharsets.UTF_8);
      var tree = JsonMapper.shared().readTree(said);
      code = tree.path("errorCode").asString("");
      details = tree.path("details").asString("");
    } catch (JacksonException e) {
      details = "the body was not what the contract says";
    }
    var safeCode = code.matches("[A-Za-z]{1,40}") ? code : "";
    LOG.log(
        Level.WARNING, "BankID answered {0} {1}: {2}", status, safeCode, withoutNumbers(details));
    return new BankIdRefusal(status, safeCode);
  }

  private static String withoutNumbers(String details) {
    var shortened = details.substring(0, Math.min(200, details.length()));
    return shortened.replaceAll("[\\p{Cntrl}]", " ").replaceAll("\\d{4,}", "…");
  }
}
