package se.besked.platform.security;

import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/** Views say themselves who may open them; everything else is closed unless listed here. */
@Configuration(proxyBeanMethods = false)
class SecuritySetup {
  private static final String[] OPEN = {
    "/besked/**", "/sprak/*", "/actuator/health", "/actuator/health/*"
  };
  private static final String PERMISSIONS =
      "camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()";

  @Bean
  SecurityFilterChain site(
      HttpSecurity http,
      @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping controllers)
      throws Exception {
    return http.authorizeHttpRequests(
            paths ->
                paths
                    .requestMatchers(OPEN)
                    .permitAll()
                    .requestMatchers(request -> isPage(request, controllers))
                    .permitAll())
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

  /**
   * Whether the address belongs to no controller, and so to Vaadin: the view found there decides
   * who may open it, and where there is none people are told so rather than asked to log in.
   */
  private static boolean isPage(
      HttpServletRequest request, RequestMappingHandlerMapping controllers) {
    if (!request.getMethod().equals("GET") || request.getRequestURI().startsWith("/actuator")) {
      return false;
    }
    if (!ServletRequestPathUtils.hasParsedRequestPath(request)) {
      ServletRequestPathUtils.parseAndCache(request);
    }
    try {
      return controllers.getHandler(request) == null;
    } catch (Exception notAnswerable) {
      return false;
    }
  }
}
