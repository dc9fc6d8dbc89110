package se.besked.platform.login;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import se.besked.platform.layout.HeaderLink;
import se.besked.platform.layout.HeaderLink.Audience;

/** The links in the header that have to do with who somebody is. */
@Configuration(proxyBeanMethods = false)
class LoginLinks {

  @Bean
  @Order(10)
  HeaderLink myPageLink() {
    return new HeaderLink("identity.link.my-page", "min-sida", Audience.CITIZENS);
  }

  @Bean
  @Order(90)
  HeaderLink loginLink() {
    return new HeaderLink("identity.link.login", "logga-in", Audience.LOGGED_OUT);
  }

  @Bean
  @Order(91)
  HeaderLink logoutLink() {
    return new HeaderLink("identity.link.logout", "logga-ut", Audience.LOGGED_IN, LogOut.class);
  }
}
