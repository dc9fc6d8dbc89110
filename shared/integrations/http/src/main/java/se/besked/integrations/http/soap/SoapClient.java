package se.besked.integrations.http.soap;

import feign.Headers;
import feign.RequestLine;
import feign.Response;
import java.io.IOException;
import java.net.URI;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.besked.integrations.http.CallFailed;
import se.besked.integrations.http.SupplierClient;

/** Calls by SOAP 1.1 over a supplier's HTTP, within its limits, and never again by itself. */
public final class SoapClient {
  private final Post post;

  public SoapClient(SupplierClient supplier) {
    post = supplier.anywhere(Post.class);
  }

  /** Faults come with HTTP 500 and are answers like others. */
  interface Post {
    @RequestLine("POST")
    @Headers({"Content-Type: text/xml; charset=utf-8", "Accept: text/xml", "SOAPAction: \"\""})
    Response call(URI address, byte[] envelope);
  }

  /** Sends a call and reads what came of it. */
  public SoapAnswer call(URI address, SoapEnvelope envelope) {
    try (var answer = post.call(address, envelope.bytes())) {
      return SoapAnswer.read(
          answer.status(),
          answer.body() == null ? new byte[0] : bytes(answer.body()),
          contentType(answer.headers()));
    } catch (CallFailed e) {
      return new SoapAnswer.Silence();
    }
  }

  private static byte[] bytes(Response.Body body) {
    try (var in = body.asInputStream()) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw CallFailed.noAnswer(e);
    }
  }

  private static @Nullable String contentType(Map<String, Collection<String>> headers) {
    return headers.entrySet().stream()
        .filter(h -> h.getKey().equalsIgnoreCase("content-type"))
        .flatMap(h -> h.getValue().stream())
        .findFirst()
        .orElse(null);
  }
}
