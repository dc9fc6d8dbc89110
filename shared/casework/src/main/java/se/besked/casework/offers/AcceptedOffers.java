package se.besked.casework.offers;

import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.besked.casework.access.Desk;
import se.besked.casework.ids.PersonId;
import se.besked.casework.people.Persons;
import se.besked.kernel.people.PersonalNumber;
import se.besked.kernel.registers.AcceptedPlaces;
import se.besked.kernel.registers.SupportPeriods;
import se.besked.kernel.registers.SupportPeriods.Change;

/**
 * What the accepted offers say of a child's places. For the house itself, when it makes the facts
 * of the child's own guardians and when it reckons fees: no operation hands it on to anybody else.
 */
@Component
public final class AcceptedOffers implements AcceptedPlaces {
  private final JdbcClient jdbc;
  private final Persons persons;
  private final Desk desk;

  public AcceptedOffers(JdbcClient jdbc, Persons persons, Desk desk) {
    this.jdbc = jdbc;
    this.persons = persons;
    this.desk = desk;
  }

  @Override
  public SupportPeriods supportOf(PersonalNumber child, String unitId) {
    return desk.whole(
        () -> persons.known(child).map(id -> at(id, unitId)).orElse(SupportPeriods.NONE));
  }

  private SupportPeriods at(PersonId child, String unitId) {
    return new SupportPeriods(
        jdbc.sql(
                """
                select o.starts_on, o.special_support from place_offer o
                  join case_party p on p.case_id = o.case_id and p.role = 'CHILD'
                where p.person_id = :child and o.unit_id = :unit and o.activity = 'PRESCHOOL'
                  and o.state = 'ACCEPTED'
                order by o.starts_on, o.settled_at, o.id
                """)
            .param("child", child.value())
            .param("unit", unitId)
            .query(
                (row, n) ->
                    new Change(
                        row.getObject("starts_on", LocalDate.class),
                        row.getBoolean("special_support")))
            .list());
  }
}
