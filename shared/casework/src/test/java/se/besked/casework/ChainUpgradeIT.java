package se.besked.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.besked.casework.chain.AdvanceChain;
import se.besked.casework.chain.ChainBreak;
import se.besked.casework.chain.ChainBreak.What;
import se.besked.casework.chain.CheckChain;
import se.besked.testkit.TestPostgres;

/** An installation from before, where one role owned everything and had written. */
@Tag("host")
class ChainUpgradeIT {
  @Test
  void whatThereWasIsChainedAsItWasFound() {
    var before = TestPostgres.fresh();
    Flyway.configure()
        .dataSource(before.dataSource())
        .target("25")
        .repeatableSqlMigrationPrefix("later")
        .load()
        .migrate();
    var superuser = JdbcClient.create(before.dataSource());
    superuser
        .sql(
            """
            insert into audit_log (at, actor_kind, actor, municipality, action, subject_kind, result)
            select now(), 'STAFF', 'olle', case when n % 2 = 0 then 'havrelunda' end, 'test', 'test',
              'ALLOWED' from generate_series(1, 20) n
            """)
        .update();

    var database = TestPostgres.prepared(before);
    Flyway.configure()
        .dataSource(database.owner())
        .placeholders(Map.of("application", database.user()))
        .load()
        .migrate();

    var application = JdbcClient.create(database.dataSource());
    assertThat(ApplicationRole.of(application).name()).isEqualTo("besked_app");
    var check = new CheckChain(database.dataSource());
    assertThat(check.run())
        .hasSize(2)
        .allSatisfy(
            r -> {
              assertThat(r.isWhole()).isTrue();
              assertThat(r.tail()).isEqualTo(10);
              assertThat(r.tailSince()).isNotNull();
            });
    assertThat(new AdvanceChain(application).run()).isEqualTo(20);
    assertThat(check.run())
        .allSatisfy(
            r -> {
              assertThat(r.isWhole()).isTrue();
              assertThat(r.links()).isEqualTo(10);
              assertThat(r.tail()).isZero();
            });
    superuser
        .sql(
            "alter table audit_log disable trigger all; update audit_log set actor = 'nils'"
                + " where id = 7")
        .update();
    assertThat(check.run().stream().flatMap(r -> r.breaks().stream()))
        .extracting(ChainBreak::what, ChainBreak::number, ChainBreak::municipality)
        .containsExactly(org.assertj.core.groups.Tuple.tuple(What.CHANGED, 7L, "-"));
  }
}
