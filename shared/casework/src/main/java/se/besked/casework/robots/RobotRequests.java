package se.besked.casework.robots;

import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.besked.casework.access.Actor;
import se.besked.casework.access.Desk;
import se.besked.casework.access.Own;
import se.besked.casework.access.Permission;
import se.besked.casework.access.Subject;
import se.besked.casework.store.Sql;

/**
 * Requests that are made once however often they are sent. The answer is kept in the transaction of
 * what the request does: either both are there or none.
 */
@Component
public final class RobotRequests {
  private final JdbcClient jdbc;
  private final Desk desk;
  private final Clock clock;

  public RobotRequests(JdbcClient jdbc, Desk desk, Clock clock) {
    this.jdbc = jdbc;
    this.desk = desk;
    this.clock = clock;
  }

  /**
   * What a request led to.
   *
   * @param json the answer, without personal data
   */
  public record Answer(int status, String json) {}

  /** What came of it. */
  public sealed interface Outcome {
    /**
     * Answered.
     *
     * @param isNew false when the same request had been made before
     */
    record Answered(Answer answer, boolean isNew) implements Outcome {}

    /** The key has been used for another request. */
    record KeyTaken() implements Outcome {}
  }

  /**
   * A request under a key of the caller's own.
   *
   * @param key names this request and no other
   * @param operation what is asked for, e.g. {@code "POST /cases/…/decisions"}
   * @param bodyHash SHA-256 of what was sent
   */
  public record Request(String key, String operation, byte[] bodyHash) {
    public Request {
      bodyHash = bodyHash.clone();
    }
  }

  /**
   * Does the work, unless the same request has been answered before. Of two at once the second
   * waits for the first. When the work fails nothing is kept, and it can be tried again.
   */
  @Own("the robot's own requests; what one asks for is checked by the work")
  public Outcome once(Actor.Staff robot, Request request, Supplier<Answer> work) {
    return desk.as(
        robot,
        new Subject("request", request.operation()),
        Permission.READ_AS_ROBOT,
        "robot.request",
        () -> {
          if (!begins(robot, request)) {
            return again(robot, request);
          }
          var answer = work.get();
          keep(robot, request, answer);
          return new Outcome.Answered(answer, true);
        });
  }

  private boolean begins(Actor.Staff robot, Request request) {
    return jdbc.sql(
                """
                insert into robot_request (municipality, robot, key, operation, body_hash, asked_at)
                values (:municipality, :robot, :key, :operation, :hash, :now)
                on conflict do nothing
                """)
            .param("municipality", robot.municipality())
            .param("robot", robot.userId())
            .param("key", request.key())
            .param("operation", request.operation())
            .param("hash", request.bodyHash())
            .param("now", Sql.at(clock.instant()))
            .update()
        == 1;
  }

  private Outcome again(Actor.Staff robot, Request request) {
    var before =
        jdbc.sql(
                """
                select operation, body_hash, status, answer from robot_request
                where municipality = :municipality and robot = :robot and key = :key
                """)
            .param("municipality", robot.municipality())
            .param("robot", robot.userId())
            .param("key", request.key())
            .query(
                (row, n) ->
                    new Kept(row.getString(1), row.getBytes(2), row.getInt(3), row.getString(4)))
            .single();
    boolean same =
        before.operation().equals(request.operation())
            && MessageDigest.isEqual(before.hash(), request.bodyHash());
    return same && before.json() != null
        ? new Outcome.Answered(new Answer(before.status(), before.json()), false)
        : new Outcome.KeyTaken();
  }

  private void keep(Actor.Staff robot, Request request, Answer answer) {
    jdbc.sql(
            """
            update robot_request set status = :status, answer = :answer::json
            where municipality = :municipality and robot = :robot and key = :key
            """)
        .param("status", answer.status())
        .param("answer", answer.json())
        .param("municipality", robot.municipality())
        .param("robot", robot.userId())
        .param("key", request.key())
        .update();
  }

  /** Forgets answers older than that. */
  public void purge(Duration age) {
    desk.whole(
        () ->
            jdbc.sql("delete from robot_request where asked_at < :before")
                .param("before", Sql.at(clock.instant().minus(age)))
                .update());
  }

  private record Kept(String operation, byte[] hash, int status, @Nullable String json) {}
}
