package se.besked.platform.setup;

import java.lang.System.Logger.Level;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.JavaMigration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.besked.casework.crypto.KeyProof;
import se.besked.casework.crypto.MasterKeys;

/**
 * What a database must be before this program touches it: sealed with the master key that is
 * configured, and not of a later version than the program unless that version says that it may. A
 * later one is left as it is, the rights on its tables too, which an older program would take back.
 */
@Configuration(proxyBeanMethods = false)
class DatabaseCheck {
  private static final System.Logger LOG = System.getLogger(DatabaseCheck.class.getName());

  private static final Set<MigrationState> LATER =
      Set.of(MigrationState.FUTURE_SUCCESS, MigrationState.FUTURE_FAILED);

  /** Asked for by nobody: it is there to refuse. */
  record Passed() {}

  @Bean
  FlywayMigrationStrategy checkThenMigrate(ObjectProvider<MasterKeys> masters) {
    return flyway -> {
      var database = flyway.getConfiguration().getDataSource();
      masters.ifAvailable(keys -> proveKeys(database, keys));
      if (!isLater(flyway, database)) {
        flyway.migrate();
      }
    };
  }

  /** Where somebody else migrates. */
  @Bean
  @ConditionalOnProperty(name = "spring.flyway.enabled", havingValue = "false")
  Passed checkedDatabase(
      DataSource database,
      ObjectProvider<MasterKeys> masters,
      ObjectProvider<JavaMigration> steps,
      @Value("${spring.flyway.placeholders.application}") String application) {
    masters.ifAvailable(keys -> proveKeys(database, keys));
    var flyway =
        Flyway.configure()
            .dataSource(database)
            .placeholders(Map.of("application", application))
            .javaMigrations(steps.stream().toArray(JavaMigration[]::new))
            .load();
    if (!isLater(flyway, database)
        && Stream.of(flyway.info().pending()).anyMatch(step -> step.getVersion() != null)) {
      throw new DatabaseRefused(
          "The database is of an earlier version than this program. Run it once with"
              + " --besked.migrate.");
    }
    return new Passed();
  }

  private static void proveKeys(DataSource database, MasterKeys masters) {
    KeyProof.whatIsWrong(JdbcClient.create(database), masters)
        .ifPresent(
            why -> {
              throw new DatabaseRefused(
                  why
                      + " Besked does not start with another: whoever came meanwhile would be shut"
                      + " out for good.");
            });
  }

  /** Whether the schema is later than the program, and lets it run all the same. */
  private static boolean isLater(Flyway flyway, DataSource database) {
    var all = flyway.info().all();
    var newest = newest(Arrays.stream(all).filter(m -> LATER.contains(m.getState())));
    if (newest.equals(MigrationVersion.EMPTY)) {
      return false;
    }
    var known = newest(Arrays.stream(all).filter(m -> !LATER.contains(m.getState())));
    var oldest =
        JdbcClient.create(database)
            .sql("select oldest from schema_compatible where schema_version = :version")
            .param("version", newest.getVersion())
            .query(String.class)
            .optional()
            .map(MigrationVersion::fromVersion);
    if (oldest.isEmpty() || known.compareTo(oldest.get()) < 0) {
      throw new DatabaseRefused(
          "The database is of version %s, and this program knows versions up to %s. A later version"
                  .formatted(newest, known)
              + " has been started on it: start that one, or go back to a backup from before.");
    }
    LOG.log(
        Level.WARNING,
        "The database is of version {0}, later than this program''s {1}, which it lets run",
        newest,
        known);
    return true;
  }

  private static MigrationVersion newest(Stream<MigrationInfo> steps) {
    return steps
        .map(MigrationInfo::getVersion)
        .filter(Objects::nonNull)
        .max(Comparator.naturalOrder())
        .orElse(MigrationVersion.EMPTY);
  }
}
