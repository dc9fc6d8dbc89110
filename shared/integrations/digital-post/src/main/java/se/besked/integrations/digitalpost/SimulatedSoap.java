package se.besked.integrations.digitalpost;

import static se.besked.integrations.digitalpost.Namespaces.COMMON;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.w3c.dom.Element;
import se.besked.simulation.SimulatedRequest;
import se.besked.simulation.SimulatedResponse;

/** Envelopes and faults as the contracts have them. */
final class SimulatedSoap {
  /** Written anew here: a slip of the client's must not be shared. */
  private static final String SOAP = "http://schemas.xmlsoap.org/soap/envelope/";

  private SimulatedSoap() {}

  /** Answers one operation; anything else that is sent is a fault. */
  static SimulatedResponse answer(
      SimulatedRequest request,
      String namespace,
      String operation,
      Function<Element, SimulatedResponse> answer) {
    if (!request.header("content-type").orElse("").startsWith("text/xml")
        || request.header("soapaction").isEmpty()) {
      return SimulatedResponse.text(415, "Unsupported Media Type");
    }
    try {
      var call =
          SimulatedXml.child(SimulatedXml.read(request.body()).getDocumentElement(), "Body")
              .flatMap(body -> SimulatedXml.children(body).stream().findFirst())
              .filter(e -> namespace.equals(e.getNamespaceURI()))
              .filter(e -> operation.equals(e.getLocalName()));
      return call.map(answer).orElseGet(() -> fault(500, "Client", 4999, "Okänd operation"));
    } catch (SimulatedXml.Unreadable e) {
      return fault(500, "Client", 4999, "Oläsligt");
    }
  }

  static SimulatedResponse of(String content) {
    return xml(200, content);
  }

  static SimulatedResponse fault(int status, String code, int error, String description) {
    return xml(
        status,
        """
        <soap:Fault><faultcode>soap:%s</faultcode><faultstring>Fault</faultstring><detail>\
        <c:applicationFault xmlns:c='%s'><c:ErrorCode>%d</c:ErrorCode>\
        <c:Description>%s</c:Description><c:CallId>%s</c:CallId></c:applicationFault>\
        </detail></soap:Fault>"""
            .formatted(
                code,
                COMMON,
                error,
                description.replace("&", "&amp;").replace("<", "&lt;"),
                UUID.randomUUID()));
  }

  private static SimulatedResponse xml(int status, String content) {
    var envelope =
        "<?xml version='1.0' encoding='UTF-8'?><soap:Envelope xmlns:soap='%s'><soap:Body>%s</soap:Body></soap:Envelope>"
            .formatted(SOAP, content);
    return new SimulatedResponse(
        status,
        Map.of("Content-Type", "text/xml;charset=UTF-8"),
        envelope.getBytes(StandardCharsets.UTF_8));
  }
}
