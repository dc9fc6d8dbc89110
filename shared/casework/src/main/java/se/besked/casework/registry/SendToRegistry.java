package se.besked.casework.registry;

import java.time.Clock;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.besked.casework.access.Desk;
import se.besked.casework.cases.CaseAttachments;
import se.besked.casework.crypto.CaseVault;
import se.besked.casework.decisions.DecisionDocuments;
import se.besked.casework.store.Sql;
import se.besked.casework.tasks.StaffTasks;
import se.besked.casework.tasks.TaskKind;
import se.besked.kernel.registry.Registry;

/** Sends one entry to the municipality's registry, which is asked outside of any transaction. */
public final class SendToRegistry {
  private final JdbcClient jdbc;
  private final EntryRows entries;
  private final Optional<Registry> registry;
  private final StaffTasks tasks;
  private final Desk desk;
  private final Clock clock;

  public SendToRegistry(
      JdbcClient jdbc,
      CaseVault vault,
      CaseAttachments attachments,
      DecisionDocuments letters,
      Optional<Registry> registry,
      StaffTasks tasks,
      Desk desk,
      Clock clock) {
    this.jdbc = jdbc;
    this.entries = new EntryRows(jdbc, vault, attachments, letters);
    this.registry = registry;
    this.tasks = tasks;
    this.desk = desk;
    this.clock = clock;
  }

  /**
   * Tries once. An entry must reach the registry, so it is tried for ever; what the registry will
   * not have is a task for staff.
   *
   * @throws NotYetSent when the registry could not take it now; the job comes back
   */
  public void send(long eventId) {
    if (registry.isEmpty() || !isQueued(eventId)) {
      return;
    }
    var entry = entries.find(eventId).orElseThrow();
    switch (registry.get().register(entry)) {
      case Registry.Answer.Registered(var reference) ->
          desk.whole(() -> settle(eventId, "SENT", reference, null));
      case Registry.Answer.TryLater(var delay) -> {
        desk.whole(() -> settle(eventId, "QUEUED", null, delay.name()));
        throw new NotYetSent(delay.name());
      }
      case Registry.Answer.Refused(var refusal) ->
          desk.whole(
              () -> {
                settle(eventId, "REFUSED", null, refusal.name());
                tasks.raise(
                    TaskKind.REGISTRY_REFUSED,
                    municipality(eventId),
                    null,
                    Long.toString(eventId),
                    "Diariesystemet tog inte emot post %s-%d. Registrera den för hand."
                        .formatted(entry.designation(), entry.sequence()),
                    null);
              });
    }
  }

  private boolean isQueued(long eventId) {
    return jdbc.sql(
            """
            select exists (select 1 from registry_delivery
              where event_id = :event and state = 'QUEUED')
            """)
        .param("event", eventId)
        .query(Boolean.class)
        .single();
  }

  private String municipality(long eventId) {
    return jdbc.sql("select municipality from journal_entry where event_id = :event")
        .param("event", eventId)
        .query(String.class)
        .single();
  }

  private void settle(
      long eventId,
      String state,
      @org.jspecify.annotations.Nullable String reference,
      @org.jspecify.annotations.Nullable String problem) {
    jdbc.sql(
            """
            update registry_delivery set state = :state, reference = :reference,
              last_problem = :problem, attempts = attempts + 1,
              settled_at = case when :state <> 'QUEUED' then :now::timestamptz end
            where event_id = :event and state = 'QUEUED'
            """)
        .param("state", state)
        .param("reference", reference)
        .param("problem", problem)
        .param("now", Sql.at(clock.instant()))
        .param("event", eventId)
        .update();
  }

  /** Tells the scheduler to come back. */
  public static final class NotYetSent extends RuntimeException {
    NotYetSent(String why) {
      super(why);
    }
  }
}
