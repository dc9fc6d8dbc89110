package se.besked.platform.setup;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.env.Environment;

/**
 * Production refuses to start with anything that only belongs in a demo: a simulator, a supplier on
 * this very computer, a demo profile.
 */
public final class ProductionGuard
    implements ApplicationContextInitializer<ConfigurableApplicationContext>, Ordered {
  private static final Set<String> THIS_COMPUTER =
      Set.of("localhost", "127.0.0.1", "[::1]", "0.0.0.0");

  /** More identity providers than anybody has. */
  private static final int PROVIDERS = 100;

  private static final List<String> SUPPLIERS =
      List.of(
          "besked.bankid.url",
          "besked.navet.url",
          "besked.navet.token-url",
          "besked.student-registry.url",
          "besked.sms.url",
          "besked.e-platform.url",
          "besked.registry.url",
          "besked.digital-post.recipient-url",
          "besked.digital-post.operators[0].address",
          "besked.attendance.url");

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    var problems = problems(context.getEnvironment());
    if (!problems.isEmpty()) {
      throw new IllegalStateException(
          "Produktion startar inte så här: " + String.join(" ", problems));
    }
  }

  static List<String> problems(Environment env) {
    var problems = new ArrayList<String>();
    if (!env.getProperty("besked.production", Boolean.class, true)) {
      return problems;
    }
    if (env.getProperty("besked.simulators", Boolean.class, false)) {
      problems.add("besked.simulators är påslaget.");
    }
    if (env.getProperty("besked.webhooks.allow-loopback", Boolean.class, false)) {
      problems.add("besked.webhooks.allow-loopback är påslaget.");
    }
    for (var property : SUPPLIERS) {
      local(env, property).ifPresent(problems::add);
    }
    for (var kind : List.of("staff", "citizens")) {
      for (int i = 0; i < PROVIDERS; i++) {
        local(env, "besked.saml.%s[%d].metadata".formatted(kind, i)).ifPresent(problems::add);
      }
    }
    for (var profile : env.getActiveProfiles()) {
      if (profile.equals("demo")) {
        problems.add("Profilen demo är vald.");
      }
    }
    return problems;
  }

  private static Optional<String> local(Environment env, String property) {
    return Optional.ofNullable(env.getProperty(property))
        .filter(url -> !url.startsWith("file:") && isThisComputer(url))
        .map(url -> property + " pekar på den här datorn, där bara simulatorer finns.");
  }

  private static boolean isThisComputer(String url) {
    var host = URI.create(url).getHost();
    if (host == null) {
      return true;
    }
    var name = host.toLowerCase(Locale.ROOT);
    // The whole 127/8 network is this computer, not only its first address (RFC 1122 3.2.1.3).
    return THIS_COMPUTER.contains(name) || name.startsWith("127.");
  }

  @Override
  public int getOrder() {
    return Ordered.HIGHEST_PRECEDENCE;
  }
}
