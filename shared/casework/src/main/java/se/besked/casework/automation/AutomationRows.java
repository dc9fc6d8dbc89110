package se.besked.casework.automation;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.besked.casework.store.Sql;

/** The rows behind the switch. For the use cases of this module, which have checked who asks. */
public final class AutomationRows {
  private final JdbcClient jdbc;

  public AutomationRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** How the switch stands, and keeps it there until the transaction of a decision by rule ends. */
  boolean hold(String municipality, String service) {
    make(municipality, service);
    return jdbc.sql(
            """
            select is_on from automation_switch
            where municipality = :municipality and service = :service for share
            """)
        .param("municipality", municipality)
        .param("service", service)
        .query(Boolean.class)
        .single();
  }

  boolean isOn(String municipality, String service) {
    return find(municipality, service, "").map(Row::isOn).orElse(true);
  }

  /** And holds it until the transaction ends; decisions by rule wait, or are waited for. */
  Row lock(String municipality, String service) {
    make(municipality, service);
    return find(municipality, service, " for update").orElseThrow();
  }

  Optional<Row> find(String municipality, String service) {
    return find(municipality, service, "");
  }

  private Optional<Row> find(String municipality, String service, String suffix) {
    return jdbc.sql(
            "select is_on, start_asked_by from automation_switch where municipality ="
                + " :municipality and service = :service"
                + suffix)
        .param("municipality", municipality)
        .param("service", service)
        .query((row, n) -> new Row(row.getBoolean("is_on"), row.getString("start_asked_by")))
        .optional();
  }

  private void make(String municipality, String service) {
    jdbc.sql(
            """
            insert into automation_switch (municipality, service) values (:municipality, :service)
            on conflict do nothing
            """)
        .param("municipality", municipality)
        .param("service", service)
        .update();
  }

  Optional<AutomationState.Change> last(String municipality, String service) {
    return jdbc.sql(
            """
            select what, reason, by_user, at from automation_change
            where municipality = :municipality and service = :service order by id desc limit 1
            """)
        .param("municipality", municipality)
        .param("service", service)
        .query(
            (row, n) ->
                new AutomationState.Change(
                    AutomationState.What.valueOf(Objects.requireNonNull(row.getString("what"))),
                    row.getString("reason"),
                    row.getString("by_user"),
                    Sql.instant(row, "at")))
        .optional();
  }

  /**
   * @param startAskedBy who asks to switch it on; null when nobody does
   */
  record Row(boolean isOn, @Nullable String startAskedBy) {}
}
