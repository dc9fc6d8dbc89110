package se.besked.casework.queue;

import java.time.Period;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.besked.casework.access.Desk;

/** How soon each e-service promises an answer. The host tells when it starts. */
@Component
public final class AnswerPromises {
  private final JdbcClient jdbc;
  private final Desk desk;

  public AnswerPromises(JdbcClient jdbc, Desk desk) {
    this.jdbc = jdbc;
    this.desk = desk;
  }

  /** Where a promise is new or another, the days of its open cases are worked out again. */
  public void are(Map<String, Period> byService) {
    byService.forEach(
        (service, within) ->
            desk.whole(
                () -> {
                  if (changed(service, within)) {
                    jdbc.sql(
                            """
                            select count(refresh_case_queue(case_id)) from case_queue
                            where service = :service and is_open
                            """)
                        .param("service", service)
                        .query(Integer.class)
                        .single();
                  }
                }));
  }

  private boolean changed(String service, Period within) {
    return jdbc.sql(
                """
                insert into service_promise as p (service, within)
                values (:service, cast(:within as interval))
                on conflict (service) do update set within = excluded.within
                where p.within <> excluded.within
                """)
            .param("service", service)
            .param("within", within.toString())
            .update()
        == 1;
  }
}
