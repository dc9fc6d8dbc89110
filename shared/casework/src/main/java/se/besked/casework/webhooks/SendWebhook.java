package se.besked.casework.webhooks;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.besked.casework.access.Desk;
import se.besked.casework.store.Sql;
import se.besked.casework.tasks.StaffTasks;
import se.besked.casework.tasks.TaskKind;
import tools.jackson.databind.json.JsonMapper;

/**
 * Sends one message; called by the job, again and later each time until it is taken. An address
 * that has failed for days is told no more, and staff are.
 */
public final class SendWebhook {
  private static final JsonMapper JSON = JsonMapper.shared();

  private final JdbcClient jdbc;
  private final WebhookSecrets secrets;
  private final OutgoingWebhooks outgoing;
  private final StaffTasks tasks;
  private final Desk desk;
  private final Clock clock;
  private final Duration disableAfter;

  public SendWebhook(
      JdbcClient jdbc,
      WebhookSecrets secrets,
      OutgoingWebhooks outgoing,
      StaffTasks tasks,
      Desk desk,
      Clock clock,
      Duration disableAfter) {
    this.jdbc = jdbc;
    this.secrets = secrets;
    this.outgoing = outgoing;
    this.tasks = tasks;
    this.desk = desk;
    this.clock = clock;
    this.disableAfter = disableAfter;
  }

  /** It was not taken and will be sent again. */
  public static final class NotTaken extends RuntimeException {
    NotTaken(UUID id, String problem) {
      super("Webhook delivery " + id + ": " + problem);
    }
  }

  private record Message(
      Webhook hook,
      String type,
      Instant happenedAt,
      @Nullable UUID caseId,
      @Nullable String caseNumber,
      @Nullable UUID decisionId,
      boolean isProtected) {}

  /**
   * Sends it, unless it has been taken or given up.
   *
   * @throws NotTaken when it is to be tried again
   */
  public void send(UUID id) {
    var message = queued(id);
    if (message.isEmpty()) {
      return;
    }
    var hook = message.get().hook();
    boolean wanted = hook.state() == Webhook.State.ACTIVE && !message.get().isProtected();
    if (!wanted) {
      desk.whole(() -> end(id, "DROPPED", null));
      return;
    }
    var body = body(id, message.get());
    var result =
        outgoing.post(
            hook.url(),
            WebhookSignature.headers(id, clock.instant(), body, secrets.of(hook.id())),
            body);
    boolean again = desk.whole(() -> settled(id, hook, result));
    if (again) {
      throw new NotTaken(id, String.valueOf(result.problem()));
    }
  }

  private Optional<Message> queued(UUID id) {
    return jdbc.sql(
            """
            select w.*, d.type, d.happened_at, d.decision_id, c.id as case_id,
              c.number as case_number, coalesce(c.is_protected, false) as is_protected
            from webhook_delivery d join webhook w on w.id = d.webhook_id
            left join case_event e on e.id = d.event_id left join case_file c on c.id = e.case_id
            where d.id = :id and d.state = 'QUEUED'
            """)
        .param("id", id)
        .query((row, n) -> message(row))
        .optional();
  }

  private static Message message(ResultSet row) throws SQLException {
    return new Message(
        Webhooks.read(row),
        row.getString("type"),
        Sql.instant(row, "happened_at"),
        Sql.maybeId(row, "case_id"),
        row.getString("case_number"),
        Sql.maybeId(row, "decision_id"),
        row.getBoolean("is_protected"));
  }

  /** What happened, to what and when; who it concerns is asked for with a token. */
  private static byte[] body(UUID id, Message message) {
    var body =
        JSON.createObjectNode()
            .put("id", id.toString())
            .put("type", message.type())
            .put("municipality", message.hook().municipality())
            .put("occurredAt", message.happenedAt().toString());
    if (message.caseId() != null) {
      body.putObject("case")
          .put("id", message.caseId().toString())
          .put("number", message.caseNumber());
    }
    if (message.decisionId() != null) {
      body.putObject("decision").put("id", message.decisionId().toString());
    }
    return body.toString().getBytes(StandardCharsets.UTF_8);
  }

  /** Whether it shall be tried again. */
  private boolean settled(UUID id, Webhook hook, OutgoingWebhooks.Result result) {
    if (result.taken()) {
      end(id, "DELIVERED", result);
      failingSince(hook, null);
      return false;
    }
    end(id, "QUEUED", result);
    var since = hook.failingSince() == null ? clock.instant() : hook.failingSince();
    boolean tooLong = since.plus(disableAfter).isBefore(clock.instant());
    if (result.isGone() || tooLong) {
      disable(hook);
      return false;
    }
    failingSince(hook, since);
    return true;
  }

  private void end(UUID id, String state, OutgoingWebhooks.@Nullable Result result) {
    jdbc.sql(
            """
            update webhook_delivery set state = :state, attempts = attempts + :tried,
              last_tried_at = case when :tried = 1 then :now else last_tried_at end,
              last_status = :status, last_problem = :problem
            where id = :id and state = 'QUEUED'
            """)
        .param("state", state)
        .param("tried", result == null ? 0 : 1)
        .param("now", Sql.at(clock.instant()))
        .param("status", result == null ? null : result.status())
        .param("problem", result == null ? null : result.problem())
        .param("id", id)
        .update();
  }

  /** Its owner's version stays: that we could not reach it is no change of theirs. */
  private void failingSince(Webhook hook, @Nullable Instant since) {
    jdbc.sql("update webhook set failing_since = :since where id = :id and state = 'ACTIVE'")
        .param("since", since == null ? null : Sql.at(since))
        .param("id", hook.id().value())
        .update();
  }

  private void disable(Webhook hook) {
    int now =
        jdbc.sql(
                """
                update webhook set state = 'DISABLED', version = version + 1
                where id = :id and state = 'ACTIVE'
                """)
            .param("id", hook.id().value())
            .update();
    jdbc.sql(
            """
            update webhook_delivery set state = 'DROPPED'
            where webhook_id = :id and state = 'QUEUED'
            """)
        .param("id", hook.id().value())
        .update();
    if (now == 1) {
      tasks.raise(
          TaskKind.WEBHOOK_DISABLED,
          hook.municipality(),
          null,
          hook.id() + "/" + clock.instant(),
          "%s har inte kunnat ta emot händelser på %s och får inga fler. Kontakta systemets förvaltare."
              .formatted(hook.robot(), hook.url().getHost()),
          null);
    }
  }

  /** Forgets what was sent longer ago than that. */
  public void purge(Duration age) {
    desk.whole(
        () ->
            jdbc.sql(
                    "delete from webhook_delivery where created_at < :before and state <> 'QUEUED'")
                .param("before", Sql.at(clock.instant().minus(age)))
                .update());
  }
}
