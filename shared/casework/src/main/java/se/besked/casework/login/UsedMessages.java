package se.besked.casework.login;

import java.time.Clock;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.besked.casework.store.Sql;

/** Messages that count once, on whatever node they come in. */
@Component
public final class UsedMessages {
  private final JdbcClient jdbc;
  private final Clock clock;

  public UsedMessages(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * Notes that a message is used.
   *
   * @param until when its own time limit stops it anyway
   * @return false when it was used before
   */
  public boolean firstUse(String issuer, String id, Instant until) {
    jdbc.sql("delete from used_message where until <= :now")
        .param("now", Sql.at(clock.instant()))
        .update();
    return jdbc.sql(
                """
                insert into used_message (message_hash, until) values (:hash, :until)
                on conflict do nothing
                """)
            .param("hash", Hashes.sha256(issuer + "\n" + id))
            .param("until", Sql.at(until))
            .update()
        == 1;
  }
}
