package se.besked.platform.robots.access;

import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import se.besked.casework.access.Desk;
import se.besked.platform.api.ApiSettings;
import se.besked.platform.api.ProblemWriter;
import se.besked.platform.api.RateLimitFilter;
import se.besked.platform.callers.ClientAddress;
import se.besked.platform.callers.RateLimit;
import se.besked.platform.setup.BeskedProperties;

/** Where robots get their tokens, and the door to what tokens are for. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RobotSettings.class)
class RobotSecurity {
  static final String TOKEN = "/oauth2/token";

  private static final int ADDRESSES_REMEMBERED = 10_000;

  private static final String[] PATHS = {
    "/api/v1/*/work-items", "/api/v1/*/work-items/**",
    "/api/v1/*/cases", "/api/v1/*/cases/**",
    "/api/v1/*/decisions", "/api/v1/*/decisions/**",
    "/api/v1/*/offers", "/api/v1/*/offers/**",
    "/api/v1/*/webhooks", "/api/v1/*/webhooks/**"
  };

  @Bean
  RobotTokens robotTokens(RobotSettings settings, BeskedProperties besked, Clock clock) {
    boolean mustHaveKey = besked.production() && !settings.clients().isEmpty();
    return new RobotTokens(
        SigningKey.forSettings(settings.signingKey(), mustHaveKey),
        new RobotClients(settings),
        besked.publicUrl(),
        clock);
  }

  @Bean
  @Order(8)
  SecurityFilterChain robotTokenEndpoint(
      HttpSecurity http,
      RobotSettings settings,
      RobotTokens tokens,
      BeskedProperties besked,
      ApiSettings api,
      ProblemWriter problems,
      Clock clock) {
    http.securityMatcher(TOKEN);
    stateless(http);
    http.oauth2AuthorizationServer(
            server ->
                server
                    .registeredClientRepository(new RobotClients(settings))
                    .authorizationService(new NothingKept())
                    .authorizationServerSettings(
                        AuthorizationServerSettings.builder()
                            .issuer(besked.publicUrl())
                            .tokenEndpoint(TOKEN)
                            .build())
                    .tokenGenerator(tokens.generator()))
        .authorizeHttpRequests(a -> a.anyRequest().authenticated())
        .exceptionHandling(e -> e.authenticationEntryPoint(door(problems)))
        .addFilterAfter(
            limit(settings.tokensPerMinute(), api, problems, clock), HeaderWriterFilter.class);
    return http.build();
  }

  @Bean
  @Order(9)
  SecurityFilterChain robotApi(
      HttpSecurity http,
      RobotSettings settings,
      RobotTokens tokens,
      ApiSettings api,
      ProblemWriter problems,
      Clock clock) {
    http.securityMatcher(PATHS);
    stateless(http);
    var door = door(problems);
    http.authorizeHttpRequests(a -> a.anyRequest().authenticated())
        .oauth2ResourceServer(
            server ->
                server
                    .jwt(
                        jwt ->
                            jwt.decoder(tokens.decoder())
                                .jwtAuthenticationConverter(tokens.robots()))
                    .authenticationEntryPoint(door))
        .exceptionHandling(e -> e.authenticationEntryPoint(door))
        .headers(h -> h.contentSecurityPolicy(c -> c.policyDirectives("default-src 'none'")))
        .addFilterAfter(
            limit(settings.requestsPerMinute(), api, problems, clock), HeaderWriterFilter.class);
    return http.build();
  }

  /** Before anything is verified, so that a flood costs little. */
  private static RateLimitFilter limit(
      int perMinute, ApiSettings api, ProblemWriter problems, Clock clock) {
    return new RateLimitFilter(
        new RateLimit(perMinute, perMinute, ADDRESSES_REMEMBERED, clock),
        new ClientAddress(api.trustedProxies()),
        problems);
  }

  /** Why a token is not taken is told to nobody. */
  private static AuthenticationEntryPoint door(ProblemWriter problems) {
    return (request, response, why) -> {
      response.setHeader(
          HttpHeaders.WWW_AUTHENTICATE,
          request.getHeader(HttpHeaders.AUTHORIZATION) == null
              ? "Bearer realm=\"Besked\""
              : "Bearer realm=\"Besked\", error=\"invalid_token\"");
      problems.write(request, response, HttpStatus.UNAUTHORIZED);
    };
  }

  private static void stateless(HttpSecurity http) {
    http.sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .csrf(AbstractHttpConfigurer::disable)
        .requestCache(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable);
  }

  @Bean
  WebMvcConfigurer robotGuard(Desk desk) {
    return new WebMvcConfigurer() {
      @Override
      public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new RobotGuard(desk));
      }
    };
  }
}
