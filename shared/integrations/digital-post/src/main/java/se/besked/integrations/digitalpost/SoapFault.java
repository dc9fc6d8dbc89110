package se.besked.integrations.digitalpost;

import java.util.Optional;
import org.w3c.dom.Element;

/**
 * A fault that the other side tells of.
 *
 * @param ofOurs it says that our message is wrong, so that the same one will never be taken
 * @param errorCode of ExceptionInformation, 1–9998; 0 when there is none
 * @param callId what the other side's support asks for; empty when there is none
 */
record SoapFault(boolean ofOurs, int errorCode, String callId) {
  private static final int LONGEST_CALL_ID = 50;

  /** The fault in an answer, if it is one. Its description may quote people and is not kept. */
  static Optional<SoapFault> in(byte[] answer) {
    try {
      return Xml.child(Xml.read(answer).getDocumentElement(), "Body")
          .flatMap(body -> Xml.child(body, "Fault"))
          .map(SoapFault::of);
    } catch (Xml.Unreadable e) {
      return Optional.empty();
    }
  }

  private static SoapFault of(Element fault) {
    var code = Xml.text(fault, "faultcode");
    var information = Xml.child(fault, "detail").flatMap(d -> Xml.child(d, "applicationFault"));
    return new SoapFault(
        code.substring(code.indexOf(':') + 1).startsWith("Client"),
        information.map(i -> whole(Xml.text(i, "ErrorCode"))).orElse(0),
        information.map(i -> callId(Xml.text(i, "CallId"))).orElse(""));
  }

  private static int whole(String digits) {
    return digits.matches("\\d{1,4}") ? Integer.parseInt(digits) : 0;
  }

  /** Only what an id can be, since it goes to the log. */
  private static String callId(String text) {
    return text.length() <= LONGEST_CALL_ID && text.matches("[A-Za-z0-9._:-]*") ? text : "";
  }
}
