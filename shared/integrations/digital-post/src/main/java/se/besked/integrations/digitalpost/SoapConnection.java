package se.besked.integrations.digitalpost;

import static se.besked.integrations.digitalpost.Namespaces.SOAP;

import feign.Feign;
import feign.FeignException;
import feign.Request;
import feign.Response;
import feign.Retryer;
import java.io.IOException;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.ssl.SslBundle;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import se.besked.integrations.http.AnswerSize;
import se.besked.integrations.http.SupplierClient;

/** Calls with our certificate, within limits, and never again by itself. */
final class SoapConnection {
  private static final int LARGEST_FAULT = 64 * 1024;

  private final SoapApi api;

  SoapConnection(DigitalPostConfiguration.Settings settings, @Nullable SslBundle ssl) {
    this.api =
        Feign.builder()
            .client(SupplierClient.of(settings.connectTimeout(), AnswerSize.LARGE, ssl))
            .options(new Request.Options(settings.connectTimeout(), settings.timeout(), false))
            .retryer(Retryer.NEVER_RETRY)
            .errorDecoder((method, response) -> refused(response))
            .target(SoapApi.class, settings.recipientUrl());
  }

  /** What a call came to. */
  sealed interface Answer {
    /** The first element in the answer's body. */
    record Of(Element content) implements Answer {}

    record Fault(SoapFault fault) implements Answer {}

    /** The other side gave no SOAP at all, with this status. */
    record Status(int status) implements Answer {}

    /** No connection, or none in time. */
    record Silence() implements Answer {}

    /** It was done, or not: what came back cannot be read. */
    record Unreadable() implements Answer {}
  }

  Answer call(URI address, Document content) {
    byte[] answer;
    try {
      answer = api.call(address, envelope(content));
    } catch (SoapApi.Refused e) {
      return SoapFault.in(e.body())
          .<Answer>map(Answer.Fault::new)
          .orElseGet(() -> new Answer.Status(e.status()));
    } catch (FeignException e) {
      return new Answer.Silence();
    }
    return read(answer);
  }

  private static Answer read(byte @Nullable [] answer) {
    if (answer == null) {
      return new Answer.Unreadable();
    }
    var fault = SoapFault.in(answer);
    if (fault.isPresent()) {
      return new Answer.Fault(fault.get());
    }
    try {
      var root = Xml.read(answer).getDocumentElement();
      if (!SOAP.equals(root.getNamespaceURI())) {
        return new Answer.Unreadable();
      }
      return Xml.child(root, "Body")
          .flatMap(body -> Xml.children(body).stream().findFirst())
          .<Answer>map(Answer.Of::new)
          .orElseGet(Answer.Unreadable::new);
    } catch (Xml.Unreadable e) {
      return new Answer.Unreadable();
    }
  }

  private static byte[] envelope(Document content) {
    var document = Xml.empty();
    var envelope = document.createElementNS(SOAP, "soap:Envelope");
    Xml.declare(envelope, "soap", SOAP);
    document.appendChild(envelope);
    var body = Xml.add(envelope, SOAP, "soap:Body");
    body.appendChild(document.importNode(content.getDocumentElement(), true));
    return Xml.bytes(document);
  }

  private static SoapApi.Refused refused(Response response) {
    if (response.body() == null) {
      return new SoapApi.Refused(response.status(), new byte[0]);
    }
    try (var in = response.body().asInputStream()) {
      return new SoapApi.Refused(response.status(), in.readNBytes(LARGEST_FAULT));
    } catch (IOException e) {
      return new SoapApi.Refused(response.status(), new byte[0]);
    }
  }
}
