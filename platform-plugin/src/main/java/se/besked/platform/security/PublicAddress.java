package se.besked.platform.security;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.net.URI;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.springframework.boot.tomcat.TomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;
import se.besked.platform.setup.BeskedProperties;

/**
 * Every request is for {@code besked.public-url}, whatever its Host header, or a proxy's, says:
 * what a stranger writes there is seen by nobody behind this and stands in no answer. Whether the
 * site is reached by https is known the same way, also behind a proxy that takes TLS off.
 */
@Component
class PublicAddress implements WebServerFactoryCustomizer<TomcatWebServerFactory> {
  private final URI address;

  PublicAddress(BeskedProperties besked) {
    this.address = URI.create(besked.publicUrl());
  }

  /** Innermost, so that it has the last word after what believes a proxy. */
  @Override
  public void customize(TomcatWebServerFactory server) {
    server.addContextValves(new Known(address));
  }

  private static final class Known extends ValveBase {
    private final String scheme;
    private final String host;
    private final int port;
    private final String header;

    Known(URI address) {
      super(true);
      this.scheme = address.getScheme();
      this.host = address.getHost();
      this.header = address.getRawAuthority();
      this.port =
          address.getPort() >= 0
              ? address.getPort()
              : address.getScheme().equals("https") ? 443 : 80;
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
      var raw = request.getCoyoteRequest();
      raw.scheme().setString(scheme);
      raw.serverName().setString(host);
      raw.setServerPort(port);
      raw.getMimeHeaders().setValue("Host").setString(header);
      request.setSecure(scheme.equals("https"));
      getNext().invoke(request, response);
    }
  }
}
