package se.besked.platform.setup;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

/**
 * Production is closed by default: it refuses to start with anything that only belongs in a demo,
 * and with what somebody has forgotten to set. A demo in its turn never meets a database that
 * somebody has named. Each refusal is a sentence of its own.
 */
public final class ProductionGuard
    implements ApplicationContextInitializer<ConfigurableApplicationContext>, Ordered {
  private static final String SECRET_IN_THE_DOCS = "prova-robot-prova";

  private static final String WHERE =
      " Övningen är en egen fil, besked-demo.jar, som ./dev run startar.";

  private static final String SUPERUSER = "postgres";
  private static final Pattern IN_ADDRESS = Pattern.compile("[?&]user=" + SUPERUSER + "(&|$)");

  /** What names a database; how big its pool is does not. */
  private static final Set<String> NAMES_A_DATABASE =
      Set.of("url", "jdbcurl", "jndiname", "username");

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    var refusals = refusals(context.getEnvironment());
    if (!refusals.isEmpty()) {
      throw new ProductionRefused(refusals);
    }
  }

  private static List<String> refusals(ConfigurableEnvironment env) {
    ConfigurationPropertySources.attach(env);
    var settings = new GivenSettings(env);
    var refusals = new ArrayList<String>();
    boolean demo = env.matchesProfiles("demo");
    boolean simulators = settings.isOn("besked.simulators", false);
    if ((demo || simulators) && namesADatabase(settings)) {
      refusals.add(
          "%s är satt tillsammans med en namngiven databas (spring.datasource). En övning har en"
                  .formatted(demo ? "Profilen demo" : "besked.simulators")
              + " egen databas och får aldrig möta någon annan.");
    }
    boolean production = settings.isOn("besked.production", true);
    if (!PracticeStart.isHere()) {
      refusals.addAll(notInThisJar(settings, demo, production, simulators));
    }
    if (production) {
      if (demo) {
        refusals.add("Profilen demo är vald, men besked.production är sant.");
      }
      if (simulators) {
        refusals.add("besked.simulators är påslaget: simulatorer skulle svara för leverantörerna.");
      }
      if (settings.isOn("besked.webhooks.allow-loopback", false)) {
        refusals.add("besked.webhooks.allow-loopback är påslaget: det är bara för övning.");
      }
      refusals.addAll(site(settings));
      refusals.addAll(database(settings));
      refusals.addAll(SupplierAddresses.refusals(settings));
      refusals.addAll(OpenWires.refusals(settings));
      refusals.addAll(people(settings));
      refusals.addAll(fiction(settings));
      refusals.addAll(scanner(settings));
    }
    return refusals;
  }

  /** The demo is a jar of its own. Here nothing could start that its settings ask for. */
  private static List<String> notInThisJar(
      GivenSettings settings, boolean demo, boolean production, boolean simulators) {
    var refusals = new ArrayList<String>();
    if (demo) {
      refusals.add("Profilen demo är vald, men den här filen har ingen övning." + WHERE);
    }
    if (simulators && !production) {
      refusals.add("besked.simulators är påslaget, men den här filen har inga." + WHERE);
    }
    if (!production && !namesADatabase(settings)) {
      refusals.add("spring.datasource.url saknas, och den här filen har ingen databas." + WHERE);
    }
    return refusals;
  }

  private static boolean namesADatabase(GivenSettings settings) {
    return databases(settings)
        .anyMatch(given -> !given.value().isBlank() && !given.value().equals("none"));
  }

  /** Whatever names one, for the application or for its migrations. */
  static Stream<GivenSettings.Given> databases(GivenSettings settings) {
    return Stream.of("spring.datasource", "spring.flyway")
        .flatMap(settings::under)
        .filter(given -> NAMES_A_DATABASE.contains(given.leaf()));
  }

  private static List<String> site(GivenSettings settings) {
    var refusals = new ArrayList<String>();
    if (!settings.text("besked.public-url").startsWith("https://")) {
      refusals.add(
          "besked.public-url är inte en https-adress: kakorna skulle skickas okrypterade. Ange"
              + " adressen som medborgarna använder.");
    }
    if (settings.text("server.forward-headers-strategy").equalsIgnoreCase("framework")) {
      refusals.add(
          "server.forward-headers-strategy är framework: då bestämmer vem som helst vad webbplatsen"
              + " heter och varifrån en begäran kommer. Ange native, som bara tror på en egen proxy.");
    }
    return refusals;
  }

  private static List<String> database(GivenSettings settings) {
    var url = settings.text("spring.datasource.url");
    if (url.isBlank() || url.equals("none")) {
      return List.of(
          "spring.datasource.url saknas: den inbyggda databasen, med superanvändare och utan"
              + " lösenord, är bara för övning.");
    }
    return Stream.of("spring.datasource", "spring.flyway")
        .flatMap(settings::under)
        .filter(given -> isSuperuser(given.leaf(), given.value()))
        .map(
            given ->
                given.name()
                    + " är postgres, databasens superanvändare. Ange en egen roll för Besked.")
        .toList();
  }

  /** By a name of its own, or in the address, where the driver takes it too. */
  private static boolean isSuperuser(String leaf, String value) {
    return switch (leaf) {
      case "username", "user" -> value.equals(SUPERUSER);
      case "url", "jdbcurl" -> IN_ADDRESS.matcher(value).find();
      default -> false;
    };
  }

  private static List<String> people(GivenSettings settings) {
    var refusals = new ArrayList<String>();
    if (settings.under("besked.staff.accounts").findAny().isPresent()) {
      refusals.add(
          "besked.staff.accounts har lösenordskonton: de är bara för övning. Personal loggar in"
              + " genom kommunens egen inloggning (besked.saml.staff).");
    }
    var encoder = new BCryptPasswordEncoder();
    settings
        .under("besked.robots.clients")
        .filter(given -> given.leaf().equals("secret"))
        .filter(given -> encoder.matches(SECRET_IN_THE_DOCS, given.value()))
        .map(given -> given.name() + " är övningsrobotens hemlighet, som alla kan läsa. Byt den.")
        .forEach(refusals::add);
    return refusals;
  }

  private static List<String> fiction(GivenSettings settings) {
    var refusals = new ArrayList<String>();
    if (settings.isOn("besked.municipalities.bundled", true)) {
      refusals.add(
          "besked.municipalities.bundled är inte satt till false: den påhittade kommunen Havrelunda"
              + " skulle vara med. Ange host och folder för den riktiga.");
    }
    settings
        .under("besked.distance")
        .filter(
            given ->
                (given.leaf().equals("map") && given.value().equals("demo"))
                    || given.value().startsWith("classpath:havrelunda/"))
        .map(given -> given.name() + " är från den påhittade kommunen Havrelunda.")
        .forEach(refusals::add);
    return refusals;
  }

  private static List<String> scanner(GivenSettings settings) {
    return settings.text("besked.attachments.clamd.host").isBlank()
            && !settings.isOn("besked.attachments.without-scanner", false)
        ? List.of(
            "besked.attachments.clamd.host saknas: bilagor skulle inte kontrolleras mot skadlig"
                + " kod. Ange var ClamAV finns, eller ta på dig risken med"
                + " besked.attachments.without-scanner=true.")
        : List.of();
  }

  @Override
  public int getOrder() {
    return Ordered.HIGHEST_PRECEDENCE;
  }
}
