package se.besked.integrations.stafflogin.web;

import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import se.besked.integrations.stafflogin.SamlHost;
import se.besked.integrations.stafflogin.SamlMemory;
import se.besked.integrations.stafflogin.SamlSettings;
import se.besked.integrations.stafflogin.SamlSite;
import se.besked.integrations.stafflogin.metadata.IdentityProviders;
import se.besked.integrations.stafflogin.metadata.ProvidersHealth;

/**
 * Mounts login through identity providers under {@code /saml2}. Needs a {@link Clock}, a {@link
 * SamlSite}, a {@link SamlMemory} and a {@link SamlHost}. With no provider configured there is
 * nothing there.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SamlSettings.class)
public class StaffLoginConfiguration {
  /** Before the site's own chain, which takes every address. */
  private static final int BEFORE_THE_SITE = 10;

  @Bean(destroyMethod = "close")
  IdentityProviders identityProviders(SamlSettings settings, SamlSite site, Clock clock) {
    return new IdentityProviders(settings, site, clock);
  }

  @Bean
  ProvidersHealth identityProvidersHealthIndicator(IdentityProviders providers) {
    return new ProvidersHealth(providers);
  }

  @Bean
  @Order(BEFORE_THE_SITE)
  SecurityFilterChain samlChain(
      HttpSecurity http,
      IdentityProviders providers,
      SamlSettings settings,
      SamlSite site,
      SamlMemory memory,
      SamlHost host,
      Clock clock)
      throws Exception {
    return SamlChain.build(http, providers, settings, site, memory, host, clock);
  }
}
