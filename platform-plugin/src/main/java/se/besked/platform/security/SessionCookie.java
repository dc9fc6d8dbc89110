package se.besked.platform.security;

import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.server.servlet.ConfigurableServletWebServerFactory;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import se.besked.platform.setup.BeskedProperties;

/**
 * The session's cookie is sent over https alone where the site is reached by https. A demo on
 * http://localhost must work in browsers that hold even that to the rule.
 */
@Component
class SessionCookie
    implements WebServerFactoryCustomizer<ConfigurableServletWebServerFactory>, Ordered {
  private final boolean secure;

  SessionCookie(BeskedProperties besked) {
    this.secure = besked.publicUrl().startsWith("https:");
  }

  @Override
  public void customize(ConfigurableServletWebServerFactory server) {
    var cookie = server.getSettings().getSession().getCookie();
    cookie.setSecure(secure);
    cookie.setHttpOnly(true);
    cookie.setName(secure ? "__Host-JSESSIONID" : "JSESSIONID");
    cookie.setPath("/");
  }

  /** After the settings of {@code server.servlet.session} have been put in. */
  @Override
  public int getOrder() {
    return Ordered.LOWEST_PRECEDENCE;
  }
}
