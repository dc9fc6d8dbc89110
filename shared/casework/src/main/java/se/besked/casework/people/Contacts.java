package se.besked.casework.people;

import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.besked.casework.access.Actor;
import se.besked.casework.access.AuditLog;
import se.besked.casework.access.Subject;
import se.besked.casework.access.Transactions;
import se.besked.casework.store.Sql;

/** What each person has said of how to reach them. Only they and our notices read it. */
public final class Contacts {
  private final JdbcClient jdbc;
  private final Transactions transactions;
  private final AuditLog audit;
  private final Clock clock;

  public Contacts(JdbcClient jdbc, Transactions transactions, AuditLog audit, Clock clock) {
    this.jdbc = jdbc;
    this.transactions = transactions;
    this.audit = audit;
    this.clock = clock;
  }

  public Contact of(Actor.Citizen citizen) {
    return transactions.in(
        () -> {
          audit.allowed(citizen, "contact.read", Subject.of("person", citizen.person().value()));
          return find(citizen.person());
        });
  }

  /** For a notice to this very person. */
  public Contact forNotice(Actor.SystemJob job, PersonId person) {
    return transactions.in(
        () -> {
          audit.allowed(job, "contact.read", Subject.of("person", person.value()));
          return find(person);
        });
  }

  private Contact find(PersonId person) {
    return jdbc.sql("select email, phone, language from person_contact where person_id = :id")
        .param("id", person.value())
        .query((row, n) -> new Contact(row.getString(1), row.getString(2), row.getString(3)))
        .optional()
        .orElse(Contact.NONE);
  }

  /** The last word counts: a person has one contact, whatever tab it was written in. */
  public void save(Actor.Citizen citizen, Contact contact) {
    transactions.run(
        () -> {
          audit.allowed(citizen, "contact.save", Subject.of("person", citizen.person().value()));
          jdbc.sql(
                  """
                  insert into person_contact (person_id, email, phone, language, updated_at)
                  values (:id, :email, :phone, :language, :now)
                  on conflict (person_id) do update set email = excluded.email,
                    phone = excluded.phone, language = excluded.language,
                    updated_at = excluded.updated_at
                  """)
              .param("id", citizen.person().value())
              .param("email", contact.email())
              .param("phone", contact.phone())
              .param("language", contact.language())
              .param("now", Sql.at(clock.instant()))
              .update();
        });
  }
}
