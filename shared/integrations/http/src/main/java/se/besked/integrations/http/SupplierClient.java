package se.besked.integrations.http;

import feign.Client;
import feign.http2client.Http2Client;
import java.net.http.HttpClient;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.ssl.SslBundle;

/** The HTTP client of one supplier. */
public final class SupplierClient {
  private SupplierClient() {}

  /**
   * Speaks HTTP/1.1, follows no redirects, and gives up an answer that does not come whole in time
   * or is larger than the supplier has reason to send.
   *
   * @param connectTimeout must be that of Feign's options too, or Feign makes a client of its own,
   *     without our certificate
   * @param most how large an answer may be
   * @param ssl our certificate and whom we trust; the JDK's own trust when null
   */
  public static Client of(Duration connectTimeout, AnswerSize most, @Nullable SslBundle ssl) {
    var client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(connectTimeout);
    if (ssl != null) {
      client.sslContext(ssl.createSslContext());
    }
    return new BoundedAnswer(new Http2Client(client.build()), most);
  }
}
