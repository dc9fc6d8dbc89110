package se.besked.platform.setup;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
  private static final List<String> SUPPLIERS =
      List.of(
          "besked.bankid.url",
          "besked.navet.url",
          "besked.navet.token-url",
          "besked.student-registry.url",
          "besked.sms.url",
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
    for (var property : SUPPLIERS) {
      var url = env.getProperty(property);
      if (url != null && isThisComputer(url)) {
        problems.add(property + " pekar på den här datorn, där bara simulatorer finns.");
      }
    }
    for (var profile : env.getActiveProfiles()) {
      if (profile.equals("demo")) {
        problems.add("Profilen demo är vald.");
      }
    }
    return problems;
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
