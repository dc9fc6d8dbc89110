package se.besked.casework.login;

import java.io.Serializable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.besked.casework.access.Actor;
import se.besked.casework.access.Desk;
import se.besked.casework.access.Own;
import se.besked.casework.access.Subject;
import se.besked.casework.store.Sql;

/**
 * Logins of staff, by an identity provider or with a practice account's password. The session
 * itself lives on one node; whether it still counts is asked here, so that the provider can end it
 * whichever node it speaks to, and so that none lasts longer than a working day.
 */
public final class StaffLogins {
  private static final Duration KEPT = Duration.ofDays(30);
  private static final String TOO_LONG = "TOO_LONG";

  private final JdbcClient jdbc;
  private final Desk desk;
  private final Duration longest;
  private final Clock clock;

  /**
   * @param longest how long a login lasts, whatever its owner does
   */
  public StaffLogins(JdbcClient jdbc, Desk desk, Duration longest, Clock clock) {
    this.jdbc = jdbc;
    this.desk = desk;
    this.longest = longest;
    this.clock = clock;
  }

  /** A login that has begun, and the moment it is over whatever happens. */
  public record Opened(UUID id, Instant end) implements Serializable {}

  /** Whether a login counts. */
  public enum State {
    OPEN,
    /** Its owner or the provider has ended it. */
    ENDED,
    /** It has lasted as long as it may. */
    TOO_LONG
  }

  /**
   * @param provider its id here
   * @param name the provider's name for the person; only its hash is kept
   * @param session the provider's session, when it names one
   */
  public record AtProvider(String provider, String name, @Nullable String session) {
    /** No provider can be called this. */
    private static final String BY_PASSWORD = "(password)";

    /** Nobody has vouched for the person: they knew an account's password. */
    public static AtProvider password(String account) {
      return new AtProvider(BY_PASSWORD, account, null);
    }

    @Override
    public String toString() {
      return "AtProvider[" + provider + "]";
    }
  }

  /** A member of staff has been recognised. */
  @Own("the login of whom a provider has vouched for, or who knew the password")
  public Opened open(Actor.Staff staff, AtProvider at) {
    var id = UUID.randomUUID();
    var now = clock.instant();
    desk.login(
        staff,
        Subject.of("staff-login", id).noting(at.provider()),
        "staff.login.open",
        () -> {
          // Rows of long ago are in nobody's way; the audit log keeps that they were.
          jdbc.sql("delete from staff_login where opened_at < :before")
              .param("before", Sql.at(now.minus(KEPT)))
              .update();
          jdbc.sql(
                  """
                  insert into staff_login (id, municipality, user_id, provider, name_hash,
                    session_hash, opened_at)
                  values (:id, :municipality, :user, :provider, :name, :session, :now)
                  """)
              .param("id", id)
              .param("municipality", staff.municipality())
              .param("user", staff.userId())
              .param("provider", at.provider())
              .param("name", Hashes.sha256(at.name()))
              .param("session", at.session() == null ? null : Hashes.sha256(at.session()))
              .param("now", Sql.at(now))
              .update();
        });
    return new Opened(id, now.plus(longest));
  }

  /** Whether a login still counts. One that has lasted too long ends here, and says so. */
  public State state(UUID id) {
    record Row(Instant opened, @Nullable String because) {}
    var row =
        jdbc.sql("select opened_at, ended_because from staff_login where id = :id")
            .param("id", id)
            .query((r, n) -> new Row(Sql.instant(r, "opened_at"), r.getString("ended_because")))
            .optional();
    if (row.isEmpty()) {
      return State.ENDED;
    }
    var because = row.get().because();
    if (because != null) {
      return because.equals(TOO_LONG) ? State.TOO_LONG : State.ENDED;
    }
    if (clock.instant().isBefore(row.get().opened().plus(longest))) {
      return State.OPEN;
    }
    desk.whole(() -> end("id = :id and ended_at is null", TOO_LONG, Map.of("id", id)));
    return State.TOO_LONG;
  }

  /**
   * Somebody did not get in with a password.
   *
   * @param account the account they named, when there is one; what else they typed may be anything
   * @param why a reason code
   */
  public void refusedPassword(Optional<String> account, String why) {
    desk.turnedDown(
        new Actor.SystemJob("staff-login"),
        "staff.login.open",
        new Subject("staff-account", account.orElse("unknown")),
        why);
  }

  /** The person logs out here. */
  public void end(UUID id) {
    desk.whole(() -> end("id = :id and ended_at is null", "LOGGED_OUT", Map.of("id", id)));
  }

  /**
   * The provider says that a person is logged out.
   *
   * @param sessions which of the provider's sessions; all of the person's when empty
   * @return how many logins ended
   */
  public int endAtProvider(String provider, String name, Collection<String> sessions) {
    return desk.whole(
        () -> {
          var where = "provider = :provider and name_hash = :name and ended_at is null";
          var hashes = sessions.stream().map(Hashes::sha256).toList();
          // A login whose session the provider never named ends with any of the person's.
          var which =
              hashes.isEmpty()
                  ? where
                  : where + " and (session_hash is null or session_hash in (:sessions))";
          return end(
              which,
              "PROVIDER",
              Map.of("provider", provider, "name", Hashes.sha256(name), "sessions", hashes));
        });
  }

  /**
   * Somebody was not let in by a provider.
   *
   * @param why a reason code; nothing about anybody
   */
  public void refused(String provider, String why) {
    desk.turnedDown(
        new Actor.SystemJob("identity-provider"),
        "provider.login",
        new Subject("identity-provider", provider),
        why);
  }

  private int end(String where, String because, Map<String, ?> parameters) {
    record Open(UUID id, String user, String municipality) {}
    List<Open> open =
        jdbc.sql("select id, user_id, municipality from staff_login where " + where + " for update")
            .params(parameters)
            .query(
                (row, n) ->
                    new Open(
                        Sql.id(row, "id"), row.getString("user_id"), row.getString("municipality")))
            .list();
    for (var login : open) {
      desk.login(
          new Actor.Staff(login.user(), login.municipality(), Set.of()),
          Subject.of("staff-login", login.id()).noting(because),
          "staff.login.end",
          () ->
              jdbc.sql(
                      "update staff_login set ended_at = :now, ended_because = :because where id = :id")
                  .param("now", Sql.at(clock.instant()))
                  .param("because", because)
                  .param("id", login.id())
                  .update());
    }
    return open.size();
  }
}
