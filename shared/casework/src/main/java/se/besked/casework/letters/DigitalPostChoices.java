package se.besked.casework.letters;

import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.besked.casework.access.Actor;
import se.besked.casework.access.AuditLog;
import se.besked.casework.access.Own;
import se.besked.casework.access.Subject;
import se.besked.casework.access.Transactions;
import se.besked.casework.ids.PersonId;
import se.besked.casework.store.Sql;

/** Who has asked for decisions in their digital mailbox, too. Each sees and changes their own. */
@Component
public final class DigitalPostChoices {
  private final JdbcClient jdbc;
  private final Transactions transactions;
  private final AuditLog audit;
  private final Clock clock;

  DigitalPostChoices(JdbcClient jdbc, Transactions transactions, AuditLog audit, Clock clock) {
    this.jdbc = jdbc;
    this.transactions = transactions;
    this.audit = audit;
    this.clock = clock;
  }

  @Own("the citizen's choice")
  public boolean wants(Actor.Citizen citizen) {
    return transactions.in(
        () -> {
          log(citizen, "digitalPost.read");
          return has(citizen.person());
        });
  }

  /** From the next decision on. */
  @Own("the citizen's choice")
  public void choose(Actor.Citizen citizen, boolean wanted) {
    transactions.run(
        () -> {
          log(citizen, "digitalPost.choose");
          jdbc.sql(
                  wanted
                      ? "insert into digital_post_choice (person_id, chosen_at)"
                          + " values (:person, :now) on conflict do nothing"
                      : "delete from digital_post_choice where person_id = :person")
              .param("person", citizen.person().value())
              .param("now", Sql.at(clock.instant()))
              .update();
        });
  }

  boolean has(PersonId person) {
    return jdbc.sql("select exists (select 1 from digital_post_choice where person_id = :person)")
        .param("person", person.value())
        .query(Boolean.class)
        .single();
  }

  private void log(Actor.Citizen citizen, String action) {
    audit.allowed(citizen, action, Subject.of("person", citizen.person().value()));
  }
}
