package se.besked.casework.webhooks;

import java.time.Clock;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.besked.casework.events.EventListener;
import se.besked.casework.events.EventType;
import se.besked.casework.ids.CaseId;
import se.besked.casework.ids.WebhookId;
import se.besked.casework.jobs.Job;
import se.besked.casework.jobs.Jobs;
import se.besked.casework.store.Sql;

/**
 * Puts a message in the queue of every address that wants to be told of an event, in the
 * transaction of the event. Nothing is told of protected cases.
 */
@Component
public final class WebhookOutbox implements EventListener {
  private final JdbcClient jdbc;
  private final Jobs jobs;
  private final Clock clock;

  public WebhookOutbox(JdbcClient jdbc, Jobs jobs, Clock clock) {
    this.jdbc = jdbc;
    this.jobs = jobs;
    this.clock = clock;
  }

  @Override
  public void happened(CaseId caseId, long eventId, EventType type) {
    WebhookEvent.of(type)
        .ifPresent(
            event ->
                jdbc.sql(
                        """
                        insert into webhook_delivery (id, webhook_id, event_id, type, decision_id,
                          happened_at, state, created_at)
                        select gen_random_uuid(), w.id, :event, :title,
                          (select d.id from decision d
                            where d.case_id = c.id and d.standing = 'VALID'),
                          :now, 'QUEUED', :now
                        from webhook w join case_file c on c.municipality = w.municipality
                        where c.id = :case and not c.is_protected and w.state = 'ACTIVE'
                          and :type = any (w.events)
                        on conflict (webhook_id, event_id) do nothing returning id
                        """)
                    .param("event", eventId)
                    .param("title", event.title())
                    .param("type", event.name())
                    .param("case", caseId.value())
                    .param("now", Sql.at(clock.instant()))
                    .query((row, n) -> Sql.id(row, "id"))
                    .list()
                    .forEach(id -> jobs.plan(Job.SEND_WEBHOOK, id.toString())));
  }

  /** A test message. The caller has checked who asks. */
  UUID ping(WebhookId id) {
    var delivery = UUID.randomUUID();
    jdbc.sql(
            """
            insert into webhook_delivery (id, webhook_id, type, happened_at, state, created_at)
            values (:id, :webhook, :type, :now, 'QUEUED', :now)
            """)
        .param("id", delivery)
        .param("webhook", id.value())
        .param("type", WebhookEvent.PING)
        .param("now", Sql.at(clock.instant()))
        .update();
    jobs.plan(Job.SEND_WEBHOOK, delivery.toString());
    return delivery;
  }
}
