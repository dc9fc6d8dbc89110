package se.besked.integrations.digitalpost;

import org.w3c.dom.Element;
import se.besked.integrations.http.soap.SoapFault;
import se.besked.integrations.http.soap.XmlTree;

/**
 * What Mina meddelanden says of a fault.
 *
 * @param ofOurs it says that our message is wrong, so that the same one will never be taken
 * @param errorCode of ExceptionInformation, 1–9998; 0 when there is none
 * @param callId what the other side's support asks for; empty when there is none
 */
record PostFault(boolean ofOurs, int errorCode, String callId) {
  private static final int LONGEST_CALL_ID = 50;

  static PostFault of(SoapFault fault) {
    var information = fault.detail().flatMap(d -> XmlTree.child(d, "applicationFault"));
    return new PostFault(
        fault.isOurs(),
        information.map(i -> whole(text(i, "ErrorCode"))).orElse(0),
        information.map(i -> callId(text(i, "CallId"))).orElse(""));
  }

  private static String text(Element information, String name) {
    return XmlTree.text(information, name);
  }

  private static int whole(String digits) {
    return digits.matches("\\d{1,4}") ? Integer.parseInt(digits) : 0;
  }

  /** Only what an id can be, since it goes to the log. */
  private static String callId(String text) {
    return text.length() <= LONGEST_CALL_ID && text.matches("[A-Za-z0-9._:-]*") ? text : "";
  }
}
