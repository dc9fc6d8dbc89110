package se.besked.casework.letters;

import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.besked.casework.access.Actor;
import se.besked.casework.access.Desk;
import se.besked.casework.access.Own;
import se.besked.casework.access.Subject;
import se.besked.casework.ids.PersonId;
import se.besked.casework.store.Sql;

/** Who has asked for decisions in their digital mailbox, too. Each sees and changes their own. */
@Component
public final class DigitalPostChoices {
  private final JdbcClient jdbc;
  private final Desk desk;
  private final Clock clock;

  DigitalPostChoices(JdbcClient jdbc, Desk desk, Clock clock) {
    this.jdbc = jdbc;
    this.desk = desk;
    this.clock = clock;
  }

  @Own("the citizen's choice")
  public boolean wants(Actor.Citizen citizen) {
    return desk.as(citizen, subject(citizen), "digitalPost.read", () -> has(citizen.person()));
  }

  /** From the next decision on. */
  @Own("the citizen's choice")
  public void choose(Actor.Citizen citizen, boolean wanted) {
    desk.as(
        citizen,
        subject(citizen),
        "digitalPost.choose",
        () ->
            jdbc.sql(
                    wanted
                        ? "insert into digital_post_choice (person_id, chosen_at)"
                            + " values (:person, :now) on conflict do nothing"
                        : "delete from digital_post_choice where person_id = :person")
                .param("person", citizen.person().value())
                .param("now", Sql.at(clock.instant()))
                .update());
  }

  boolean has(PersonId person) {
    return jdbc.sql("select exists (select 1 from digital_post_choice where person_id = :person)")
        .param("person", person.value())
        .query(Boolean.class)
        .single();
  }

  private static Subject subject(Actor.Citizen citizen) {
    return Subject.of("person", citizen.person().value());
  }
}
