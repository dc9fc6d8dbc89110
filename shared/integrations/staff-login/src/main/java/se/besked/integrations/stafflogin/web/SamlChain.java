package se.besked.integrations.stafflogin.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.time.Clock;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.saml2.provider.service.web.authentication.Saml2WebSsoAuthenticationFilter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.authentication.session.NullAuthenticatedSessionStrategy;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;
import se.besked.integrations.stafflogin.SamlHost;
import se.besked.integrations.stafflogin.SamlMemory;
import se.besked.integrations.stafflogin.SamlRefusal;
import se.besked.integrations.stafflogin.SamlRefused;
import se.besked.integrations.stafflogin.SamlSettings;
import se.besked.integrations.stafflogin.SamlSite;
import se.besked.integrations.stafflogin.metadata.IdentityProviders;

/** The filters for {@code /saml2}, and nothing else there. */
public final class SamlChain {
  private static final System.Logger LOG = System.getLogger(SamlChain.class.getName());
  private static final String POLICY =
      "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

  private SamlChain() {}

  /**
   * Builds the chain.
   *
   * @throws Exception what Spring's builder throws
   */
  public static SecurityFilterChain build(
      HttpSecurity http,
      IdentityProviders providers,
      SamlSettings settings,
      SamlSite site,
      SamlMemory memory,
      SamlHost host,
      Clock clock)
      throws Exception {
    var secret = new BrowserSecret(site.url());
    var answers =
        answers(new AnswerReader(providers, settings, memory, secret, clock), memory, host);
    return http.securityMatcher("/saml2", "/saml2/**")
        .authorizeHttpRequests(paths -> paths.anyRequest().denyAll())
        // Providers post from their own sites; what they post is signed, and bound to the browser.
        .csrf(csrf -> csrf.disable())
        .securityContext(
            context ->
                context.securityContextRepository(new RequestAttributeSecurityContextRepository()))
        .sessionManagement(sessions -> sessions.disable())
        .requestCache(cache -> cache.disable())
        .logout(logout -> logout.disable())
        // No error page: the site's own chain would send whoever asks to a login.
        .exceptionHandling(
            faults ->
                faults
                    .authenticationEntryPoint((request, response, why) -> response.setStatus(404))
                    .accessDeniedHandler((request, response, why) -> response.setStatus(404)))
        .headers(headers -> headers.contentSecurityPolicy(p -> p.policyDirectives(POLICY)))
        .addFilterBefore(new MetadataPage(providers), AnonymousAuthenticationFilter.class)
        .addFilterBefore(
            new StartLogin(providers, memory, host, secret, clock),
            AnonymousAuthenticationFilter.class)
        .addFilterBefore(answers, AnonymousAuthenticationFilter.class)
        .addFilterBefore(
            new SingleLogout(providers, memory, host, secret, settings.clockSkew(), clock),
            AnonymousAuthenticationFilter.class)
        .build();
  }

  private static Saml2WebSsoAuthenticationFilter answers(
      AnswerReader reader, SamlMemory memory, SamlHost host) {
    var filter = new Saml2WebSsoAuthenticationFilter(reader);
    filter.setRequiresAuthenticationRequestMatcher(ProviderAddress.ANSWER);
    filter.setAuthenticationManager(AnswerCheck.manager(memory));
    // The host makes the session, a new one for each login.
    filter.setSessionAuthenticationStrategy(new NullAuthenticatedSessionStrategy());
    filter.setSecurityContextRepository(new RequestAttributeSecurityContextRepository());
    filter.setAuthenticationRequestRepository(new NothingSaved());
    filter.setAuthenticationSuccessHandler(
        (request, response, authentication) ->
            recognised((Recognised) authentication, host, request, response));
    filter.setAuthenticationFailureHandler(
        (request, response, why) -> refuse(RefusalExceptions.why(why), host, request, response));
    return filter;
  }

  private static void recognised(
      Recognised person, SamlHost host, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    try {
      Sending.redirect(response, host.loggedIn(person.login(), person.target(), request, response));
    } catch (SamlRefused refused) {
      refuse(refused.why(), host, request, response);
    }
  }

  private static void refuse(
      SamlRefusal why, SamlHost host, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var provider = ProviderAddress.ANSWER.provider(request).orElse("?");
    LOG.log(Level.WARNING, "Answer of identity provider {0} refused: {1}", provider, why);
    Sending.redirect(response, host.refused(provider, why));
  }
}
