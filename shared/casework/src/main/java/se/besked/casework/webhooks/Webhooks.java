package se.besked.casework.webhooks;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.besked.casework.access.AccessDenied;
import se.besked.casework.access.Actor;
import se.besked.casework.access.Desk;
import se.besked.casework.access.Own;
import se.besked.casework.access.Permission;
import se.besked.casework.access.Piece;
import se.besked.casework.access.Subject;
import se.besked.casework.ids.WebhookId;
import se.besked.casework.store.Sql;
import se.besked.casework.store.Stale;

/** A robot's own addresses. Another robot's look like those that do not exist. */
public final class Webhooks {
  /** How long the earlier secret still signs beside the new one. */
  private static final Duration OVERLAP = Duration.ofHours(24);

  private static final int MOST = 20;

  private final JdbcClient jdbc;
  private final WebhookSecrets secrets;
  private final WebhookOutbox outbox;
  private final OutgoingWebhooks outgoing;
  private final Desk desk;
  private final Clock clock;

  public Webhooks(
      JdbcClient jdbc,
      WebhookSecrets secrets,
      WebhookOutbox outbox,
      OutgoingWebhooks outgoing,
      Desk desk,
      Clock clock) {
    this.jdbc = jdbc;
    this.secrets = secrets;
    this.outbox = outbox;
    this.outgoing = outgoing;
    this.desk = desk;
    this.clock = clock;
  }

  /** What came of an attempt to put up an address. */
  public sealed interface Put {
    /**
     * It is told from now on.
     *
     * @param secret shown this once; null when it is as before
     */
    record Up(Webhook webhook, @Nullable String secret) implements Put {}

    /** Messages are not sent there from this installation. */
    record Refused(OutgoingWebhooks.Refusal why) implements Put {}

    /** The robot has as many as it can have. */
    record TooMany(int most) implements Put {}
  }

  @Own("an address of the robot's")
  public Put create(Actor.Staff robot, URI url, List<WebhookEvent> events) {
    return desk.as(
        robot,
        Subject.list("webhook"),
        Permission.MANAGE_WEBHOOKS,
        "webhook.create",
        () -> {
          var refusal = outgoing.refuses(url);
          if (refusal.isPresent()) {
            return new Put.Refused(refusal.get());
          }
          if (mine(robot).size() >= MOST) {
            return new Put.TooMany(MOST);
          }
          var secret = secrets.fresh();
          var hook =
              new Webhook(
                  WebhookId.random(),
                  robot.municipality(),
                  robot.userId(),
                  url,
                  events,
                  Webhook.State.ACTIVE,
                  null,
                  clock.instant(),
                  0);
          insert(hook, secret);
          return new Put.Up(hook, WebhookSecrets.shown(secret));
        });
  }

  private void insert(Webhook hook, byte[] secret) {
    jdbc.sql(
            """
            insert into webhook (id, municipality, robot, url, events, state, secret, created_at)
            values (:id, :municipality, :robot, :url, string_to_array(:events, ' '), 'ACTIVE',
              :secret, :now)
            """)
        .param("id", hook.id().value())
        .param("municipality", hook.municipality())
        .param("robot", hook.robot())
        .param("url", hook.url().toString())
        .param("events", words(hook.events()))
        .param("secret", secrets.sealed(hook.id(), secret))
        .param("now", Sql.at(hook.createdAt()))
        .update();
  }

  private static String words(List<WebhookEvent> events) {
    return String.join(" ", events.stream().map(Enum::name).toList());
  }

  public List<Webhook> list(Actor.Staff robot) {
    return desk.as(
        robot,
        Subject.list("webhook"),
        Permission.MANAGE_WEBHOOKS,
        "webhook.list",
        () -> mine(robot));
  }

  /**
   * One of them.
   *
   * @throws AccessDenied when there is none that is the robot's
   */
  public Webhook get(Actor.Staff robot, WebhookId id) {
    return desk.as(
        robot, webhook(robot, id), Permission.MANAGE_WEBHOOKS, "webhook.read", webhook -> webhook);
  }

  /**
   * Changes where and of what it is told, pauses it, or lets it go on.
   *
   * @throws Stale when it has changed since it was read
   */
  public Put change(
      Actor.Staff robot,
      WebhookId id,
      int version,
      URI url,
      List<WebhookEvent> events,
      boolean active) {
    return desk.as(
        robot,
        webhook(robot, id),
        Permission.MANAGE_WEBHOOKS,
        "webhook.change",
        webhook -> {
          var refusal = outgoing.refuses(url);
          if (refusal.isPresent()) {
            return new Put.Refused(refusal.get());
          }
          Sql.one(
              jdbc.sql(
                      """
                      update webhook set url = :url, events = string_to_array(:events, ' '),
                        state = :state, failing_since = null, version = version + 1
                      where id = :id and version = :version
                      """)
                  .param("url", url.toString())
                  .param("events", words(events.stream().distinct().sorted().toList()))
                  .param("state", (active ? Webhook.State.ACTIVE : Webhook.State.PAUSED).name())
                  .param("id", id.value())
                  .param("version", version)
                  .update(),
              "webhook");
          return new Put.Up(found(robot, id).orElseThrow(), null);
        });
  }

  /** Makes a new secret; the earlier one signs beside it for a day. */
  public Put.Up rotate(Actor.Staff robot, WebhookId id, int version) {
    return desk.as(
        robot,
        webhook(robot, id),
        Permission.MANAGE_WEBHOOKS,
        "webhook.rotate",
        webhook -> {
          var secret = secrets.fresh();
          Sql.one(
              jdbc.sql(
                      """
                      update webhook set earlier_secret = secret, earlier_until = :until,
                        secret = :secret, version = version + 1
                      where id = :id and version = :version
                      """)
                  .param("until", Sql.at(clock.instant().plus(OVERLAP)))
                  .param("secret", secrets.sealed(id, secret))
                  .param("id", id.value())
                  .param("version", version)
                  .update(),
              "webhook");
          return new Put.Up(found(robot, id).orElseThrow(), WebhookSecrets.shown(secret));
        });
  }

  public void delete(Actor.Staff robot, WebhookId id, int version) {
    desk.doAs(
        robot,
        webhook(robot, id),
        Permission.MANAGE_WEBHOOKS,
        "webhook.delete",
        webhook ->
            Sql.one(
                jdbc.sql("delete from webhook where id = :id and version = :version")
                    .param("id", id.value())
                    .param("version", version)
                    .update(),
                "webhook"));
  }

  /** Sends a test message, whatever the address is told of. */
  public UUID ping(Actor.Staff robot, WebhookId id) {
    return desk.as(
        robot,
        webhook(robot, id),
        Permission.MANAGE_WEBHOOKS,
        "webhook.ping",
        webhook -> outbox.ping(webhook.id()));
  }

  /** What was sent there, the latest first. */
  public List<WebhookDelivery> deliveries(Actor.Staff robot, WebhookId id, int offset, int limit) {
    return desk.as(
        robot,
        webhook(robot, id),
        Permission.MANAGE_WEBHOOKS,
        "webhook.deliveries",
        webhook ->
            jdbc.sql(
                    """
                  select * from webhook_delivery where webhook_id = :id
                  order by created_at desc, id offset :offset limit :limit
                  """)
                .param("id", id.value())
                .param("offset", offset)
                .param("limit", limit)
                .query((row, n) -> delivery(row))
                .list());
  }

  private List<Webhook> mine(Actor.Staff robot) {
    return jdbc.sql(
            """
            select * from webhook where municipality = :municipality and robot = :robot
            order by created_at, id
            """)
        .param("municipality", robot.municipality())
        .param("robot", robot.userId())
        .query((row, n) -> read(row))
        .list();
  }

  private Optional<Webhook> found(Actor.Staff robot, WebhookId id) {
    return mine(robot).stream().filter(w -> w.id().equals(id)).findFirst();
  }

  static Webhook read(ResultSet row) throws SQLException {
    return new Webhook(
        new WebhookId(Sql.id(row, "id")),
        row.getString("municipality"),
        row.getString("robot"),
        URI.create(row.getString("url")),
        Stream.of((String[]) row.getArray("events").getArray()).map(WebhookEvent::valueOf).toList(),
        Webhook.State.valueOf(row.getString("state")),
        Sql.maybeInstant(row, "failing_since"),
        Sql.instant(row, "created_at"),
        row.getInt("version"));
  }

  private static WebhookDelivery delivery(ResultSet row) throws SQLException {
    int status = row.getInt("last_status");
    return new WebhookDelivery(
        Sql.id(row, "id"),
        row.getString("type"),
        Sql.instant(row, "happened_at"),
        WebhookDelivery.State.valueOf(row.getString("state")),
        row.getInt("attempts"),
        Sql.maybeInstant(row, "last_tried_at"),
        status == 0 ? null : status,
        row.getString("last_problem"));
  }

  private Piece<Webhook> webhook(Actor.Staff robot, WebhookId id) {
    return new Piece<>(Subject.of("webhook", id.value()), () -> found(robot, id));
  }
}
