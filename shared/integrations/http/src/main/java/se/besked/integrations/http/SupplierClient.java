package se.besked.integrations.http;

import feign.Client;
import feign.Feign;
import feign.Request;
import feign.RequestInterceptor;
import feign.Response;
import feign.Retryer;
import feign.Target.EmptyTarget;
import feign.auth.BasicAuthRequestInterceptor;
import feign.http2client.Http2Client;
import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.ssl.SslBundle;

/**
 * How one supplier is called; there is no other way out. Speaks HTTP/1.1, follows no redirects,
 * asks nothing twice by itself, and gives up an answer that does not come whole in time or is
 * larger than the supplier has reason to send. What goes wrong is a {@link CallFailed}, and the log
 * never tells more than {@link CallJournal} does.
 *
 * <pre>{@code
 * SupplierClient.of(settings.connectTimeout(), settings.timeout(), AnswerSize.SMALL, ssl)
 *     .bearer(settings::token)
 *     .at(RegistryApi.class, settings.url());
 * }</pre>
 */
public final class SupplierClient {
  private final Client http;
  private final Request.Options limits;
  private final Refusal refusal;
  private final List<RequestInterceptor> added;

  /** What comes of another answer than 2xx. */
  @FunctionalInterface
  public interface Refusal {
    /**
     * The exception to throw. It may end in a log, so it holds nothing of the body that can be
     * about a person.
     */
    RuntimeException of(int status, byte[] body);
  }

  private SupplierClient(
      Client http, Request.Options limits, Refusal refusal, List<RequestInterceptor> added) {
    this.http = http;
    this.limits = limits;
    this.refusal = refusal;
    this.added = added;
  }

  /**
   * A supplier within limits.
   *
   * @param connect how long a connection may take
   * @param answer how long the answer may take after that
   * @param most how large an answer may be
   * @param ssl our certificate and whom we trust; the JDK's own trust when null
   */
  public static SupplierClient of(
      Duration connect, Duration answer, AnswerSize most, @Nullable SslBundle ssl) {
    var client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(connect);
    if (ssl != null) {
      client.sslContext(ssl.createSslContext());
    }
    // The same time to connect in both, or Feign makes a client of its own without our certificate.
    return new SupplierClient(
        new BoundedAnswer(new Http2Client(client.build()), most),
        new Request.Options(connect, answer, false),
        (status, body) -> CallFailed.refused(status),
        List.of());
  }

  /** Shows a token with each call, got anew for each. */
  public SupplierClient bearer(Supplier<String> token) {
    return with(call -> call.header("Authorization", "Bearer " + token.get()));
  }

  /** Shows a name and a password with each call. */
  public SupplierClient basic(String name, String password) {
    return with(new BasicAuthRequestInterceptor(name, password, StandardCharsets.UTF_8));
  }

  private SupplierClient with(RequestInterceptor more) {
    return new SupplierClient(
        http, limits, refusal, Stream.concat(added.stream(), Stream.of(more)).toList());
  }

  /** Where a refusal says more than its status. */
  public SupplierClient refusing(Refusal said) {
    return new SupplierClient(http, limits, said, added);
  }

  /**
   * The supplier's API, as a Feign interface. Texts and bytes are sent and read as they are,
   * everything else is JSON.
   *
   * @param url where the paths of the interface begin
   */
  public <T> T at(Class<T> api, String url) {
    return feign().target(api, url);
  }

  /** An API whose every call names its address. */
  public <T> T anywhere(Class<T> api) {
    return feign().target(EmptyTarget.create(api));
  }

  /**
   * A token of this supplier's by OAuth 2 client credentials.
   *
   * @param url the token endpoint
   * @param scope blank for none
   */
  public AccessToken token(String url, String id, String secret, String scope, Clock clock) {
    var bare = new SupplierClient(http, limits, refusal, List.of());
    return new AccessToken(bare.at(AccessToken.Endpoint.class, url), id, secret, scope, clock);
  }

  private Feign.Builder feign() {
    return Feign.builder()
        .client(http)
        .options(limits)
        .retryer(Retryer.NEVER_RETRY)
        .encoder(Bodies::write)
        .decoder(Bodies::read)
        .errorDecoder((method, response) -> refusal.of(response.status(), body(response)))
        .requestInterceptors(added)
        .methodInterceptor(new CallJournal());
  }

  private static byte[] body(Response response) {
    if (response.body() == null) {
      return new byte[0];
    }
    try (var in = response.body().asInputStream()) {
      return in.readAllBytes();
    } catch (IOException e) {
      return new byte[0];
    }
  }

  /** Without an interface, as tests of the limits call. */
  Response execute(Request request) throws IOException {
    return http.execute(request, limits);
  }
}
