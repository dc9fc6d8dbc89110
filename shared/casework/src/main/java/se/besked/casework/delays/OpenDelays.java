package se.besked.casework.delays;

import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.besked.casework.access.Actor;
import se.besked.casework.decisions.WhenDecided;
import se.besked.casework.ids.CaseId;
import se.besked.casework.store.Sql;

/** Requests that a case be decided: a decision answers them all. In the transaction at hand. */
@Component
public final class OpenDelays implements WhenDecided {
  private final JdbcClient jdbc;
  private final Clock clock;

  public OpenDelays(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  @Override
  public void decided(CaseId caseId, Actor by) {
    jdbc.sql(
            """
            update delay_request set state = 'DECIDED', settled_at = :now, version = version + 1
            where case_id = :case and state = 'OPEN'
            """)
        .param("now", Sql.at(clock.instant()))
        .param("case", caseId.value())
        .update();
  }
}
