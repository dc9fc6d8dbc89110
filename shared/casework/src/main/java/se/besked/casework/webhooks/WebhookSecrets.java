package se.besked.casework.webhooks;

import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.besked.casework.crypto.MasterVault;
import se.besked.casework.crypto.Place;
import se.besked.casework.ids.WebhookId;
import se.besked.casework.store.Sql;

/** The secrets that messages are signed with: shown once when they are made, then only used. */
@Component
public final class WebhookSecrets {
  private static final int BYTES = 32;

  private final JdbcClient jdbc;
  private final MasterVault vault;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  public WebhookSecrets(JdbcClient jdbc, MasterVault vault, Clock clock) {
    this.jdbc = jdbc;
    this.vault = vault;
    this.clock = clock;
  }

  byte[] fresh() {
    var secret = new byte[BYTES];
    random.nextBytes(secret);
    return secret;
  }

  /** As its owner keeps it: {@code whsec_} and Base64. */
  static String shown(byte[] secret) {
    return "whsec_" + Base64.getEncoder().encodeToString(secret);
  }

  byte[] sealed(WebhookId id, byte[] secret) {
    return vault.seal(place(id), secret);
  }

  /** Those that hold now, the newest first. */
  List<byte[]> of(WebhookId id) {
    return jdbc.sql("select secret, earlier_secret, earlier_until from webhook where id = :id")
        .param("id", id.value())
        .query((row, n) -> opened(id, row))
        .single();
  }

  private List<byte[]> opened(WebhookId id, ResultSet row) throws SQLException {
    var secrets = new ArrayList<byte[]>();
    secrets.add(vault.open(place(id), row.getBytes(1)));
    var until = Sql.maybeInstant(row, "earlier_until");
    if (until != null && until.isAfter(clock.instant())) {
      secrets.add(vault.open(place(id), row.getBytes(2)));
    }
    return List.copyOf(secrets);
  }

  private static Place place(WebhookId id) {
    return new Place("webhook", id.value(), "secret");
  }
}
