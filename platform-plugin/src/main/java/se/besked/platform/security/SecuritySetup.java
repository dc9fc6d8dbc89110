package se.besked.platform.security;

import com.vaadin.flow.server.auth.NavigationAccessControl;
import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.ProviderNotFoundException;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.AndRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;
import se.besked.casework.CaseworkProperties;
import se.besked.casework.access.Permission;
import se.besked.casework.login.Logins;
import se.besked.casework.login.StaffLogins;
import se.besked.platform.identity.CitizenLoginFilter;
import se.besked.platform.identity.CitizenPrincipal;
import se.besked.platform.identity.LoginTarget;
import se.besked.platform.identity.Reading;
import se.besked.platform.identity.SessionOwnerFilter;
import se.besked.platform.identity.SiteCookies;
import se.besked.platform.identity.StaffPrincipal;
import se.besked.platform.identity.StaffSession;
import se.besked.platform.login.LoginView;

/** Views say themselves who may open them; everything else is closed unless listed here. */
@Configuration(proxyBeanMethods = false)
class SecuritySetup {
  private static final String[] OPEN = {
    "/besked/**",
    "/sprak/*",
    "/bankid/retur",
    LoginTarget.OVER,
    LoginTarget.LOST,
    "/actuator/health",
    "/actuator/health/*"
  };
  private static final String PERMISSIONS =
      "camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()";

  /**
   * Vaadin answers from behind a forward, after which the container sends the response past
   * Spring's wrapper: headers written at the end would be lost on exactly the pages.
   */
  private static final ObjectPostProcessor<HeaderWriterFilter> EAGERLY =
      new ObjectPostProcessor<>() {
        @Override
        public <O extends HeaderWriterFilter> O postProcess(O filter) {
          filter.setShouldWriteHeadersEagerly(true);
          return filter;
        }
      };

  private static final SecurityContextRepository NOWHERE =
      new RequestAttributeSecurityContextRepository();

  @Bean
  CitizenLoginFilter citizenLoginFilter(
      Logins logins, SiteCookies cookies, CaseworkProperties casework, Clock clock) {
    return new CitizenLoginFilter(logins, cookies, casework.login().idle(), clock);
  }

  /** It runs where the chain has it, not for every request of the server. */
  @Bean
  FilterRegistrationBean<CitizenLoginFilter> citizenLoginFilterInChainOnly(
      CitizenLoginFilter filter) {
    var registration = new FilterRegistrationBean<>(filter);
    registration.setEnabled(false);
    return registration;
  }

  /** Nobody logs in through Spring; without this it makes up a user with a password. */
  @Bean
  AuthenticationManager noOtherLogin() {
    return login -> {
      throw new ProviderNotFoundException("There is no such login");
    };
  }

  @Bean
  SecurityFilterChain site(
      HttpSecurity http,
      @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping controllers,
      NavigationAccessControl views,
      CitizenLoginFilter citizens,
      StaffLogins staffLogins)
      throws Exception {
    views.setLoginView(LoginView.class);
    return http.authorizeHttpRequests(
            paths ->
                paths
                    .requestMatchers(OPEN)
                    .permitAll()
                    .requestMatchers(request -> isPage(request, controllers))
                    .permitAll()
                    .requestMatchers(read("/arende/**", "/min-sida/**"))
                    .hasRole(CitizenPrincipal.ROLE)
                    .requestMatchers(read("/personal/**"))
                    .hasRole(StaffPrincipal.ROLE)
                    .requestMatchers("/actuator/sbom/**")
                    .access(staffWith(Permission.READ_COMPONENTS)))
        // Who somebody is, is found anew for each request and kept in no session.
        .securityContext(context -> context.securityContextRepository(NOWHERE))
        .sessionManagement(sessions -> sessions.disable())
        .requestCache(cache -> cache.disable())
        .logout(logout -> logout.disable())
        .exceptionHandling(faults -> faults.authenticationEntryPoint(new Doors()))
        .addFilterBefore(citizens, AnonymousAuthenticationFilter.class)
        .addFilterAfter(new StaffSession(staffLogins), CitizenLoginFilter.class)
        .addFilterAfter(new SessionOwnerFilter(), StaffSession.class)
        .headers(
            headers ->
                headers
                    .withObjectPostProcessor(EAGERLY)
                    .contentSecurityPolicy(
                        policy -> policy.policyDirectives(PageScripts.BASE_POLICY))
                    .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                    .permissionsPolicyHeader(policy -> policy.policy(PERMISSIONS))
                    .frameOptions(frames -> frames.deny())
                    .httpStrictTransportSecurity(
                        transport -> transport.includeSubDomains(true).maxAgeInSeconds(31_536_000)))
        .with(
            VaadinSecurityConfigurer.vaadin(),
            vaadin ->
                vaadin.enableRequestCacheConfiguration(false).enableLogoutConfiguration(false))
        .build();
  }

  private static AuthorizationManager<RequestAuthorizationContext> staffWith(
      Permission permission) {
    return (login, request) -> {
      var who = login.get();
      return new AuthorizationDecision(
          who != null
              && who.getPrincipal() instanceof StaffPrincipal staff
              && permission.givenTo(staff.actor()));
    };
  }

  private static RequestMatcher read(String... patterns) {
    var paths = PathPatternRequestMatcher.withDefaults();
    var addresses = Stream.of(patterns).<RequestMatcher>map(paths::matcher).toList();
    return new AndRequestMatcher(Reading::is, new OrRequestMatcher(addresses));
  }

  /**
   * Whether the address belongs to no controller, and so to Vaadin: the view found there decides
   * who may open it, and where there is none people are told so rather than asked to log in.
   */
  private static boolean isPage(
      HttpServletRequest request, RequestMappingHandlerMapping controllers) {
    if (!Reading.is(request) || request.getRequestURI().startsWith("/actuator")) {
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
