package se.besked.casework.login;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.besked.casework.store.Sql;

/** What browsers have been sent to identity providers to ask, the same on every node. */
@Component
public final class ProviderQuestions {
  private final JdbcClient jdbc;
  private final Clock clock;

  public ProviderQuestions(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** What is asked for. */
  public enum Kind {
    LOGIN,
    LOGOUT
  }

  /**
   * A question.
   *
   * @param messageId its id at the provider
   * @param target where the browser wanted to go
   */
  public record Question(Kind kind, String provider, String messageId, String target) {}

  /** Keeps a question until its answer, or until it is too late for one. */
  public void keep(Question question, Browser browser, Instant until) {
    jdbc.sql("delete from provider_question where until <= :now")
        .param("now", Sql.at(clock.instant()))
        .update();
    jdbc.sql(
            """
            insert into provider_question (browser_hash, message_id, kind, provider, target, until)
            values (:browser, :id, :kind, :provider, :target, :until)
            """)
        .param("browser", browser.hash())
        .param("id", question.messageId())
        .param("kind", question.kind().name())
        .param("provider", question.provider())
        .param("target", question.target())
        .param("until", Sql.at(until))
        .update();
  }

  /** Takes a question of this browser's out, once. */
  public Optional<Question> take(Kind kind, Browser browser, String messageId) {
    return jdbc.sql(
            """
            delete from provider_question
            where browser_hash = :browser and message_id = :id and kind = :kind and until > :now
            returning provider, target
            """)
        .param("browser", browser.hash())
        .param("id", messageId)
        .param("kind", kind.name())
        .param("now", Sql.at(clock.instant()))
        .query(
            (row, n) ->
                new Question(kind, row.getString("provider"), messageId, row.getString("target")))
        .optional();
  }
}
