package se.besked.integrations.digitalpost;

import feign.Headers;
import feign.RequestLine;
import java.net.URI;

/** SOAP 1.1 by POST: to the register of mailboxes, and to operators. */
interface SoapApi {
  @RequestLine("POST")
  @Headers({"Content-Type: text/xml; charset=utf-8", "Accept: text/xml", "SOAPAction: \"\""})
  byte[] call(URI address, byte[] envelope);

  /** Any other answer than 2xx, with its body as far as it is a fault. */
  final class Refused extends RuntimeException {
    private final int status;
    private final byte[] body;

    Refused(int status, byte[] body) {
      super("HTTP " + status);
      this.status = status;
      this.body = body.clone();
    }

    int status() {
      return status;
    }

    byte[] body() {
      return body.clone();
    }
  }
}
