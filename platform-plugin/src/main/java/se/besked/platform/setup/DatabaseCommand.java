package se.besked.platform.setup;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import se.besked.casework.VaultProperties;
import se.besked.casework.chain.ChainReport;
import se.besked.casework.chain.CheckChain;
import se.besked.casework.crypto.CheckKeys;

/**
 * What operations do with the database by the same jar and the same settings, without starting the
 * site: {@code --besked.print-roles}, {@code --besked.migrate} and {@code --besked.check-chain}.
 */
public final class DatabaseCommand {
  private static final String CHECK = "--besked.check-chain";
  private static final String MIGRATE = "--besked.migrate";
  private static final String ROLES = "--besked.print-roles";
  private static final String HEADS = "besked.chain-heads";
  private static final String URL = "spring.datasource.url";

  private DatabaseCommand() {}

  /** Nothing but the settings. */
  static class Settings {}

  /** The settings, and the migrations run. */
  @ImportAutoConfiguration({DataSourceAutoConfiguration.class, FlywayAutoConfiguration.class})
  @Import(DatabaseCheck.class)
  static class Migration {}

  /**
   * Does what the arguments ask for.
   *
   * @return the exit code: 0 when all is well, 1 when the chain is broken or a key does not open, 2
   *     when it could not be done; empty when no command is among the arguments
   */
  public static OptionalInt run(PrintStream out, String... arguments) {
    var asked = List.of(arguments);
    if (asked.contains(ROLES)) {
      out.print(roles());
      return OptionalInt.of(0);
    }
    if (!asked.contains(CHECK) && !asked.contains(MIGRATE)) {
      return OptionalInt.empty();
    }
    try (var settings = start(Settings.class, arguments)) {
      if (settings.getEnvironment().getProperty(URL, "none").equals("none")) {
        out.println("Name the database in " + URL + ", as for the server.");
        return OptionalInt.of(2);
      }
      if (asked.contains(CHECK)) {
        return OptionalInt.of(check(out, settings.getEnvironment()));
      }
      start(Migration.class, migrating(arguments)).close();
      out.println("The database is of this version.");
      return OptionalInt.of(0);
    } catch (RuntimeException cause) {
      out.println("It could not be done: " + deepest(cause).getMessage());
      return OptionalInt.of(2);
    }
  }

  /** The script that an administrator runs. */
  public static String roles() {
    try (var script = DatabaseCommand.class.getResourceAsStream("/db/roles.sql")) {
      return new String(Objects.requireNonNull(script).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Also where the server itself is told not to. */
  private static String[] migrating(String... arguments) {
    return Stream.concat(Arrays.stream(arguments), Stream.of("--spring.flyway.enabled=true"))
        .toArray(String[]::new);
  }

  private static ConfigurableApplicationContext start(Class<?> what, String... arguments) {
    return new SpringApplicationBuilder(what)
        .web(WebApplicationType.NONE)
        .bannerMode(Banner.Mode.OFF)
        .logStartupInfo(false)
        .properties("logging.level.root=warn")
        .run(arguments);
  }

  private static int check(PrintStream out, Environment settings) {
    var database =
        new DriverManagerDataSource(
            Objects.requireNonNull(settings.getProperty(URL)),
            settings.getProperty("spring.datasource.username", ""),
            settings.getProperty("spring.datasource.password", ""));
    var heads = settings.getProperty(HEADS, "");
    var vault = Binder.get(settings).bindOrCreate("besked.vault", VaultProperties.class);
    var keys = vault.masterKey().isBlank() ? null : new CheckKeys(vault.keys());
    if (keys == null) {
      out.println("No key was tried: besked.vault.master-key is not set.");
    }
    var reports =
        new CheckChain(database, keys)
            .run(Arrays.stream(heads.split(",")).filter(head -> !head.isBlank()).toList());
    reports.forEach(out::println);
    return reports.stream().allMatch(ChainReport::isWhole) ? 0 : 1;
  }

  private static Throwable deepest(Throwable thrown) {
    var cause = thrown;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    return cause;
  }
}
