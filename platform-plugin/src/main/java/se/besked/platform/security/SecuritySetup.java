package se.besked.platform.security;

import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** Views say themselves who may open them; everything else is closed unless listed here. */
@Configuration(proxyBeanMethods = false)
class SecuritySetup {
  private static final String[] OPEN = {
    "/besked/**", "/sprak/*", "/actuator/health", "/actuator/health/*"
  };
  private static final String PERMISSIONS =
      "camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()";

  @Bean
  SecurityFilterChain site(HttpSecurity http) throws Exception {
    return http.authorizeHttpRequests(paths -> paths.requestMatchers(OPEN).permitAll())
        .headers(
            headers ->
                headers
                    .contentSecurityPolicy(
                        policy -> policy.policyDirectives(PageScripts.BASE_POLICY))
                    .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                    .permissionsPolicyHeader(policy -> policy.policy(PERMISSIONS))
                    .frameOptions(frames -> frames.deny())
                    .httpStrictTransportSecurity(
                        transport -> transport.includeSubDomains(true).maxAgeInSeconds(31_536_000)))
        .with(VaadinSecurityConfigurer.vaadin(), views -> {})
        .build();
  }
}
