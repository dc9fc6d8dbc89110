package se.besked.casework.access;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.besked.casework.ids.CaseId;
import se.besked.casework.ids.DecisionId;
import se.besked.casework.ids.PersonId;
import se.besked.casework.store.Sql;

/**
 * Whether a decision has been served on a person: confirmed by them, or served in another way. The
 * one answer, for everything that is made for a citizen: before it nothing of what the decision
 * says is in it. It is a function of the database, so that queries ask the same. The record, staff
 * and courts do not ask.
 *
 * @see <a href="https://lagen.nu/2017:900#P33">förvaltningslagen 33 §</a>
 */
@Component
public final class Served {
  private final JdbcClient jdbc;

  public Served(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** No decision has not been served. */
  public boolean on(PersonId person, @Nullable DecisionId decision) {
    return jdbc.sql("select served(:decision::uuid, :person)")
        .param("decision", decision == null ? null : decision.value())
        .param("person", person.value())
        .query(Boolean.class)
        .single();
  }

  /** Whether one of the case's decisions, made by then, is still to be served on this person. */
  public boolean waits(CaseId caseId, PersonId person, Instant until) {
    return jdbc.sql("select awaits_service(:case, :person, :until)")
        .param("case", caseId.value())
        .param("person", person.value())
        .param("until", Sql.at(until))
        .query(Boolean.class)
        .single();
  }
}
