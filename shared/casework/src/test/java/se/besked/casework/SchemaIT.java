package se.besked.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Walks the schema and the statements that change it. */
class SchemaIT {
  static final World WORLD = new World();

  @AfterAll
  static void close() {
    WORLD.close();
  }

  private static java.util.List<String> names(String sql) {
    return WORLD.jdbc.sql(sql).query(String.class).list();
  }

  @Test
  void everyTableSaysWhatItIsFor() {
    assertThat(
            names(
                """
                select relname from pg_class where relkind = 'r'
                  and relnamespace = 'public'::regnamespace
                  and relname <> 'flyway_schema_history'
                  and obj_description(oid, 'pg_class') is null
                """))
        .isEmpty();
  }

  @Test
  void everyForeignKeyHasAnIndexThatBeginsWithIt() {
    assertThat(
            names(
                """
                select c.conrelid::regclass || ' ' || c.conname from pg_constraint c
                where c.contype = 'f' and not exists (
                  select 1 from pg_index i where i.indrelid = c.conrelid and i.indpred is null
                    and (string_to_array(i.indkey::text, ' ')::smallint[])[1:cardinality(c.conkey)]
                      = c.conkey)
                """))
        .isEmpty();
  }

  @Test
  void personalNumbersAreInOneTable() {
    assertThat(
            names(
                """
                select table_name from information_schema.columns
                where table_schema = 'public' and column_name ~ '(personal_number|pnr|ssn)'
                """))
        .containsExactly("person");
  }

  @Test
  void everyMomentHasItsZone() {
    assertThat(
            names(
                """
                select table_name || '.' || column_name from information_schema.columns
                where table_schema = 'public' and table_name <> 'flyway_schema_history'
                  and data_type = 'timestamp without time zone'
                """))
        .isEmpty();
  }

  /** A change of a versioned row counts the version up, and is guarded by version or state. */
  @Test
  void everyChangeOfAVersionedRowIsGuarded() throws IOException {
    var versioned =
        names(
            """
            select table_name from information_schema.columns
            where table_schema = 'public' and column_name = 'version'
              and table_name not in ('flyway_schema_history', 'scheduled_tasks')
            """);
    assertThat(versioned).contains("draft", "case_file", "decision", "appeal", "notice");
    var unguarded = new ArrayList<String>();
    int seen = 0;
    for (var statement : updates()) {
      var table = statement.replaceAll("(?s)^update (\\w+|%s) .*", "$1");
      if (!versioned.contains(table)) {
        continue;
      }
      seen++;
      var where = statement.substring(statement.lastIndexOf(" where "));
      boolean guarded =
          where.contains("version = :version")
              || where.contains("nonce_hash = :nonce") // used up by the same statement
              || where.matches("(?s).*(state| is null).*");
      if (!statement.contains("version = version + 1") || !guarded) {
        unguarded.add(statement);
      }
    }
    assertThat(seen).isGreaterThan(20);
    assertThat(unguarded).isEmpty();
  }

  /** A step of the migration is alone with the tables. */
  private static boolean runsBesideOthers(Path file) {
    return file.toString().endsWith(".java") && !file.getParent().endsWith("casework/migration");
  }

  private static java.util.List<String> updates() throws IOException {
    var found = new ArrayList<String>();
    var block = Pattern.compile("(?s)\"\"\"\\s*(update .*?)\"\"\"");
    try (var files = Files.walk(Path.of("src/main/java"))) {
      for (var file : files.filter(SchemaIT::runsBesideOthers).toList()) {
        var matcher = block.matcher(Files.readString(file));
        while (matcher.find()) {
          found.add(matcher.group(1).replaceAll("\\s+", " "));
        }
      }
    }
    return found;
  }
}
