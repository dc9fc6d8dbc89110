package se.besked.casework.login;

import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.besked.casework.access.Actor;
import se.besked.casework.access.AuditLog;
import se.besked.casework.access.Own;
import se.besked.casework.access.Subject;
import se.besked.casework.access.Transactions;
import se.besked.casework.store.Sql;

/**
 * Logins of staff by an identity provider. The session itself lives on one node; whether it still
 * counts is asked here, so that the provider can end it whichever node it speaks to.
 */
public final class StaffLogins {
  private static final Duration KEPT = Duration.ofDays(30);

  private final JdbcClient jdbc;
  private final Transactions transactions;
  private final AuditLog audit;
  private final Clock clock;

  public StaffLogins(JdbcClient jdbc, Transactions transactions, AuditLog audit, Clock clock) {
    this.jdbc = jdbc;
    this.transactions = transactions;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * @param provider its id here
   * @param name the provider's name for the person; only its hash is kept
   * @param session the provider's session, when it names one
   */
  public record AtProvider(String provider, String name, @Nullable String session) {
    @Override
    public String toString() {
      return "AtProvider[" + provider + "]";
    }
  }

  /** A member of staff has been recognised. */
  @Own("the login of whom a provider has vouched for")
  public UUID open(Actor.Staff staff, AtProvider at) {
    var id = UUID.randomUUID();
    transactions.run(
        () -> {
          // Rows of long ago are in nobody's way; the audit log keeps that they were.
          jdbc.sql("delete from staff_login where opened_at < :before")
              .param("before", Sql.at(clock.instant().minus(KEPT)))
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
              .param("now", Sql.at(clock.instant()))
              .update();
          audit.allowed(staff, "staff.login.open", Subject.of("staff-login", id), at.provider());
        });
    return id;
  }

  /** Whether a login has not been ended. How long a session lasts is the session's own affair. */
  public boolean isOpen(UUID id) {
    return jdbc.sql("select 1 from staff_login where id = :id and ended_at is null")
        .param("id", id)
        .query(Integer.class)
        .optional()
        .isPresent();
  }

  /** The person logs out here. */
  public void end(UUID id) {
    transactions.run(() -> end("id = :id and ended_at is null", "LOGGED_OUT", Map.of("id", id)));
  }

  /**
   * The provider says that a person is logged out.
   *
   * @param sessions which of the provider's sessions; all of the person's when empty
   * @return how many logins ended
   */
  public int endAtProvider(String provider, String name, Collection<String> sessions) {
    return transactions.in(
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
    transactions.run(
        () ->
            audit.turnedDown(
                new Actor.SystemJob("identity-provider"),
                "provider.login",
                new Subject("identity-provider", provider),
                why));
  }

  private int end(String where, String because, Map<String, ?> parameters) {
    var statement =
        jdbc.sql(
                "update staff_login set ended_at = :now, ended_because = :because where "
                    + where
                    + " returning id, user_id, municipality")
            .param("now", Sql.at(clock.instant()))
            .param("because", because);
    record Ended(UUID id, String user, String municipality) {}
    List<Ended> ended =
        statement
            .params(parameters)
            .query(
                (row, n) ->
                    new Ended(
                        Sql.id(row, "id"), row.getString("user_id"), row.getString("municipality")))
            .list();
    for (var login : ended) {
      audit.allowed(
          new Actor.Staff(login.user(), login.municipality(), Set.of()),
          "staff.login.end",
          Subject.of("staff-login", login.id()),
          because);
    }
    return ended.size();
  }
}
