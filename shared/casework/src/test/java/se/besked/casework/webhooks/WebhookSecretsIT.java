package se.besked.casework.webhooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.besked.casework.crypto.MasterKeys;
import se.besked.casework.crypto.MasterVault;
import se.besked.casework.crypto.VaultFailure;
import se.besked.casework.ids.WebhookId;
import se.besked.casework.store.Sql;
import se.besked.testkit.SettableClock;
import se.besked.testkit.TestPostgres;

class WebhookSecretsIT {
  private static final String MASTER = "MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=";

  private final JdbcClient jdbc = JdbcClient.create(TestPostgres.migrated().dataSource());
  private final SettableClock clock = SettableClock.at("2026-11-23T09:00");
  private final WebhookSecrets secrets =
      new WebhookSecrets(jdbc, new MasterVault(MasterKeys.of("1", MASTER, Map.of())), clock);

  /** A new address with one secret, and perhaps one before it. */
  private void put(WebhookId id, byte[] secret, byte @Nullable [] earlier) {
    jdbc.sql(
            """
            insert into webhook (id, municipality, robot, url, events, state, created_at, secret,
              earlier_secret, earlier_until)
            values (:id, '1299', 'robot-1', 'https://example.org/hook', '{CASE_ARRIVED}', 'ACTIVE',
              :now, :secret, :earlier, :until)
            """)
        .param("id", id.value())
        .param("now", Sql.at(clock.instant()))
        .param("secret", secret)
        .param("earlier", earlier)
        .param("until", earlier == null ? null : Sql.at(clock.instant().plus(Duration.ofDays(1))))
        .update();
  }

  @Test
  void theEarlierSecretSignsForItsTimeAndNoLonger() {
    var id = WebhookId.random();
    var now = secrets.fresh();
    var earlier = secrets.fresh();
    put(id, secrets.sealed(id, now), secrets.sealed(id, earlier));
    assertThat(secrets.of(id)).containsExactly(now, earlier);
    clock.advance(Duration.ofDays(1).minusNanos(1000));
    assertThat(secrets.of(id)).containsExactly(now, earlier);
    clock.advance(Duration.ofNanos(1000));
    assertThat(secrets.of(id)).containsExactly(now);
  }

  @Test
  void aSecretIsOfNoUseForAnotherAddress() {
    var id = WebhookId.random();
    put(id, secrets.sealed(WebhookId.random(), secrets.fresh()), null);
    assertThatThrownBy(() -> secrets.of(id)).isInstanceOf(VaultFailure.class);
  }
}
