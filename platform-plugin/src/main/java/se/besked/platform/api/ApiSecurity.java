package se.besked.platform.api;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.firewall.HttpStatusRequestRejectedHandler;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.UrlBasedCorsConfigurationSource;
import org.springframework.web.filter.CorsFilter;
import se.besked.platform.callers.ClientAddress;
import se.besked.platform.callers.RateLimit;

/**
 * The public API asks nobody who they are: no session, no cookie, nothing to forge. What is not
 * named here does not exist under {@code /api/}.
 */
@Configuration(proxyBeanMethods = false)
class ApiSecurity {
  private static final String[] OPEN = {
    ApiPaths.ROOT,
    ApiPaths.MUNICIPALITY,
    ApiPaths.DEADLINES,
    ApiPaths.ASSESSMENTS,
    ApiPaths.CALCULATIONS,
    ApiPaths.OPENAPI + "/swagger-config"
  };

  /** Swagger UI writes its own style elements; its scripts are all files of ours. */
  private static final String DOCUMENTATION_POLICY =
      "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; "
          + "base-uri 'none'; form-action 'none'; frame-ancestors 'none'; object-src 'none'";

  @Bean
  @Order(10)
  SecurityFilterChain publicApi(
      HttpSecurity http,
      ApiSettings settings,
      ProblemWriter problems,
      ObjectProvider<Clock> clock) {
    stateless(http.securityMatcher("/api/**"));
    http.authorizeHttpRequests(a -> a.requestMatchers(OPEN).permitAll().anyRequest().denyAll())
        .exceptionHandling(
            e ->
                e.authenticationEntryPoint(
                        (request, response, why) ->
                            problems.write(request, response, HttpStatus.NOT_FOUND))
                    .accessDeniedHandler(
                        (request, response, why) ->
                            problems.write(request, response, HttpStatus.NOT_FOUND)))
        .headers(h -> h.contentSecurityPolicy(c -> c.policyDirectives("default-src 'none'")))
        .addFilterAfter(
            new RateLimitFilter(
                new RateLimit(
                    settings.requestsPerMinute(),
                    settings.burst(),
                    settings.maxClients(),
                    clock.getIfAvailable(Clock::systemUTC)),
                new ClientAddress(settings.trustedProxies()),
                problems),
            CorsFilter.class);
    if (!settings.corsOrigins().isEmpty()) {
      http.addFilter(cors(settings.corsOrigins()));
    }
    return http.build();
  }

  @Bean
  @Order(11)
  SecurityFilterChain apiDocumentationPages(HttpSecurity http) {
    stateless(http.securityMatcher("/api-docs", "/api-docs/**", "/swagger-ui/**"));
    http.authorizeHttpRequests(a -> a.anyRequest().permitAll())
        .headers(h -> h.contentSecurityPolicy(c -> c.policyDirectives(DOCUMENTATION_POLICY)));
    return http.build();
  }

  /** Addresses that are refused before any chain, such as those with a doubled slash. */
  @Bean
  RequestRejectedHandler requestRejectedHandler(ProblemWriter problems) {
    var elsewhere = new HttpStatusRequestRejectedHandler();
    return (request, response, rejected) -> {
      if (request.getRequestURI().startsWith("/api/")) {
        problems.write(request, response, HttpStatus.BAD_REQUEST);
      } else {
        elsewhere.handle(request, response, rejected);
      }
    };
  }

  private static void stateless(HttpSecurity http) {
    http.sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .csrf(AbstractHttpConfigurer::disable)
        .requestCache(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable);
  }

  private static CorsFilter cors(List<String> origins) {
    var allowed = new CorsConfiguration();
    allowed.setAllowedOrigins(origins);
    allowed.setAllowedMethods(List.of("GET", "POST"));
    allowed.setAllowedHeaders(List.of(HttpHeaders.CONTENT_TYPE, HttpHeaders.ACCEPT_LANGUAGE));
    allowed.setExposedHeaders(new ArrayList<>(RateLimitFilter.HEADERS));
    allowed.setAllowCredentials(false);
    allowed.setMaxAge(3600L);
    var source = new UrlBasedCorsConfigurationSource();
    source.registerCorsConfiguration("/api/**", allowed);
    return new CorsFilter(source);
  }
}
