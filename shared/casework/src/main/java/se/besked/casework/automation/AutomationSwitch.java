package se.besked.casework.automation;

import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.besked.casework.access.AccessDenied;
import se.besked.casework.access.Actor;
import se.besked.casework.access.Desk;
import se.besked.casework.access.Own;
import se.besked.casework.access.Permission;
import se.besked.casework.access.Subject;
import se.besked.casework.automation.AutomationState.What;
import se.besked.casework.store.Sql;
import se.besked.casework.store.Stale;

/**
 * Stops rules from deciding a service's cases. One person stops, at once, also what is already
 * planned; to let rules decide again one person asks and another agrees.
 */
@Component
public final class AutomationSwitch {
  private final JdbcClient jdbc;
  private final AutomationRows rows;
  private final Desk desk;
  private final Clock clock;

  public AutomationSwitch(JdbcClient jdbc, Desk desk, Clock clock) {
    this.jdbc = jdbc;
    this.rows = new AutomationRows(jdbc);
    this.desk = desk;
    this.clock = clock;
  }

  /** For the gate and for whoever explains it; about nobody. */
  public boolean isOn(String municipality, String service) {
    return rows.isOn(municipality, service);
  }

  /** How the switch stands. */
  public Optional<AutomationState> state(Actor.Staff staff, String service) {
    return desk.as(
        staff,
        subject(service),
        Permission.READ_AUTOMATED,
        "automation.read",
        () -> {
          var row = rows.find(staff.municipality(), service);
          return row.map(
              r ->
                  new AutomationState(
                      service,
                      r.isOn(),
                      r.startAskedBy(),
                      rows.last(staff.municipality(), service).orElse(null)));
        });
  }

  /**
   * Off. When this returns, no decision by rule of the service is under way and none follows.
   *
   * @param reason in Swedish, for the board
   */
  @Own("the switch of the member of staff's own municipality")
  public void stop(Actor.Staff staff, String service, String reason) {
    needs(reason);
    desk.as(
        staff,
        subject(service),
        Permission.SWITCH_AUTOMATION,
        "automation.stop",
        () -> {
          if (rows.lock(staff.municipality(), service).isOn()) {
            set(staff, service, false, null);
            keep(staff, service, What.STOPPED, reason);
          }
        });
  }

  /**
   * Asks to switch on again. Nothing changes until another person agrees.
   *
   * @throws Stale when it is on, or somebody has asked already
   */
  @Own("the switch of the member of staff's own municipality")
  public void askToStart(Actor.Staff staff, String service, String reason) {
    needs(reason);
    desk.as(
        staff,
        subject(service),
        Permission.SWITCH_AUTOMATION,
        "automation.askToStart",
        () -> {
          var row = rows.lock(staff.municipality(), service);
          if (row.isOn() || row.startAskedBy() != null) {
            throw new Stale("automation");
          }
          set(staff, service, false, staff.userId());
          keep(staff, service, What.START_ASKED, reason);
        });
  }

  /** Nobody needs to agree any longer; it stays off. */
  @Own("the switch of the member of staff's own municipality")
  public void cancelStart(Actor.Staff staff, String service, String reason) {
    needs(reason);
    desk.as(
        staff,
        subject(service),
        Permission.SWITCH_AUTOMATION,
        "automation.cancelStart",
        () -> {
          asked(staff, service);
          set(staff, service, false, null);
          keep(staff, service, What.START_CANCELLED, reason);
        });
  }

  /**
   * On again, as a colleague has asked.
   *
   * @throws AccessDenied when it is the one who asked
   * @throws Stale when nobody has asked, any longer
   */
  @Own("the switch of the member of staff's own municipality")
  public void agreeToStart(Actor.Staff staff, String service, String reason) {
    needs(reason);
    desk.as(
        staff,
        subject(service),
        Permission.SWITCH_AUTOMATION,
        "automation.agreeToStart",
        () -> {
          if (asked(staff, service).equals(staff.userId())) {
            throw new AccessDenied(
                staff, "automation.agreeToStart", subject(service), "asked for it themselves");
          }
          set(staff, service, true, null);
          keep(staff, service, What.STARTED, reason);
        });
  }

  private String asked(Actor.Staff staff, String service) {
    var by = rows.lock(staff.municipality(), service).startAskedBy();
    if (by == null) {
      throw new Stale("automation");
    }
    return by;
  }

  private void set(Actor.Staff staff, String service, boolean on, @Nullable String askedBy) {
    jdbc.sql(
            """
            update automation_switch set is_on = :on, start_asked_by = :by,
              start_asked_at = case when :by::text is null then null else :now::timestamptz end
            where municipality = :municipality and service = :service
            """)
        .param("on", on)
        .param("by", askedBy)
        .param("now", Sql.at(clock.instant()))
        .param("municipality", staff.municipality())
        .param("service", service)
        .update();
  }

  private void keep(Actor.Staff staff, String service, What what, String reason) {
    jdbc.sql(
            """
            insert into automation_change (municipality, service, what, reason, by_user, at)
            values (:municipality, :service, :what, :reason, :by, :now)
            """)
        .param("municipality", staff.municipality())
        .param("service", service)
        .param("what", what.name())
        .param("reason", reason.strip())
        .param("by", staff.userId())
        .param("now", Sql.at(clock.instant()))
        .update();
  }

  private static void needs(String reason) {
    if (reason.isBlank()) {
      throw new IllegalArgumentException("The board is told why");
    }
  }

  private static Subject subject(String service) {
    return new Subject("service", service);
  }
}
