package se.besked.casework.login;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.besked.casework.access.Actor;
import se.besked.casework.access.Desk;
import se.besked.casework.access.Subject;
import se.besked.casework.ids.PersonId;
import se.besked.casework.store.Sql;
import se.besked.kernel.people.PersonName;

/**
 * Logins that outlive a node. The browser holds a random token, the database its hash, so that a
 * copy of the database logs nobody in.
 */
public final class Logins {
  private static final Duration TOUCHED_LATELY = Duration.ofSeconds(30);

  private final JdbcClient jdbc;
  private final Desk desk;
  private final Clock clock;
  private final Limits limits;

  public Logins(JdbcClient jdbc, Desk desk, Clock clock, Limits limits) {
    this.jdbc = jdbc;
    this.desk = desk;
    this.clock = clock;
    this.limits = limits;
  }

  /**
   * How long a login lasts.
   *
   * @param idle without a sign of life
   * @param absolute whatever happens
   */
  public record Limits(Duration idle, Duration absolute) {}

  public LoginToken open(PersonId person, PersonName name) {
    var token = LoginToken.random();
    return desk.as(
        new Actor.Citizen(person),
        subject(person),
        "login.open",
        () -> {
          jdbc.sql(
                  """
                  insert into login (token_hash, person_id, given_name, surname, opened_at,
                    last_seen_at)
                  values (:hash, :person, :given, :surname, :now, :now)
                  """)
              .param("hash", token.hash())
              .param("person", person.value())
              .param("given", name.givenName())
              .param("surname", name.surname())
              .param("now", Sql.at(clock.instant()))
              .update();

          return token;
        });
  }

  /** The login of a token, if it is in force. Looking does not lengthen it. */
  public Optional<OpenLogin> find(LoginToken token) {
    return jdbc.sql("select * from login where token_hash = :hash and " + IN_FORCE)
        .param("hash", token.hash())
        .param("idleSince", Sql.at(clock.instant().minus(limits.idle())))
        .param("openedSince", Sql.at(clock.instant().minus(limits.absolute())))
        .query(
            (row, n) ->
                new OpenLogin(
                    new PersonId(Sql.id(row, "person_id")),
                    new PersonName(row.getString("given_name"), row.getString("surname")),
                    Sql.instant(row, "opened_at"),
                    Sql.instant(row, "last_seen_at").plus(limits.idle()),
                    Sql.instant(row, "opened_at").plus(limits.absolute())))
        .optional();
  }

  /** Why a login is over. */
  public enum Over {
    IDLE,
    LONGEST,
    LOGGED_OUT,
    /** There is none such any more, or it was ended for the person. */
    UNKNOWN
  }

  /** Why the login of a token is not in force. */
  public Over over(LoginToken token) {
    var now = clock.instant();
    return jdbc.sql("select * from login where token_hash = :hash")
        .param("hash", token.hash())
        .query(
            (row, n) -> {
              var because = row.getString("ended_because");
              if (because != null) {
                return because.equals("LOGGED_OUT") ? Over.LOGGED_OUT : Over.UNKNOWN;
              }
              if (!Sql.instant(row, "opened_at").isAfter(now.minus(limits.absolute()))) {
                return Over.LONGEST;
              }
              return Sql.instant(row, "last_seen_at").isAfter(now.minus(limits.idle()))
                  ? Over.UNKNOWN
                  : Over.IDLE;
            })
        .optional()
        .orElse(Over.UNKNOWN);
  }

  private static final String IN_FORCE =
      "ended_at is null and last_seen_at > :idleSince and opened_at > :openedSince";

  /** A sign of life. A login that has run out stays so. */
  public boolean touch(LoginToken token) {
    jdbc.sql(
            "update login set last_seen_at = :now where token_hash = :hash"
                + " and last_seen_at < :notLately and "
                + IN_FORCE)
        .param("now", Sql.at(clock.instant()))
        .param("notLately", Sql.at(clock.instant().minus(TOUCHED_LATELY)))
        .param("hash", token.hash())
        .param("idleSince", Sql.at(clock.instant().minus(limits.idle())))
        .param("openedSince", Sql.at(clock.instant().minus(limits.absolute())))
        .update();
    return find(token).isPresent();
  }

  /** The person logs out. */
  public void end(LoginToken token) {
    desk.whole(
        () ->
            jdbc.sql(
                    """
                    select person_id from login
                    where token_hash = :hash and ended_at is null for no key update
                    """)
                .param("hash", token.hash())
                .query((row, n) -> new PersonId(Sql.id(row, "person_id")))
                .optional()
                .ifPresent(person -> end(person, token)));
  }

  private void end(PersonId person, LoginToken token) {
    desk.as(
        new Actor.Citizen(person),
        subject(person),
        "login.end",
        () ->
            jdbc.sql(
                    """
                    update login set ended_at = :now, ended_because = 'LOGGED_OUT'
                    where token_hash = :hash
                    """)
                .param("now", Sql.at(clock.instant()))
                .param("hash", token.hash())
                .update());
  }

  /** Ends every login of a person, for instance when their identity becomes protected. */
  public int endAllOf(PersonId person, Actor.SystemJob because) {
    return desk.as(
        because,
        subject(person),
        "login.endAll",
        () ->
            jdbc.sql(
                    """
                  update login set ended_at = :now, ended_because = :because
                  where person_id = :person and ended_at is null
                  """)
                .param("now", Sql.at(clock.instant()))
                .param("because", because.job())
                .param("person", person.value())
                .update());
  }

  /** Removes logins that ended long ago; the audit log keeps that they were. */
  public int purge(Duration olderThan) {
    return jdbc.sql("delete from login where opened_at < :before")
        .param("before", Sql.at(clock.instant().minus(limits.absolute()).minus(olderThan)))
        .update();
  }

  private static Subject subject(PersonId person) {
    return Subject.of("person", person.value());
  }
}
