package se.besked.casework.people;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.besked.casework.access.Actor;
import se.besked.casework.access.Desk;
import se.besked.casework.access.Permission;
import se.besked.casework.access.Piece;
import se.besked.casework.access.Subject;
import se.besked.casework.ids.PersonId;
import se.besked.casework.store.Sql;
import se.besked.kernel.people.PersonalNumber;

/** The only way between a personal number and the id that stands for it everywhere else. */
@Component
public final class Persons {
  private final JdbcClient jdbc;
  private final Desk desk;
  private final Clock clock;

  public Persons(JdbcClient jdbc, Desk desk, Clock clock) {
    this.jdbc = jdbc;
    this.desk = desk;
    this.clock = clock;
  }

  /** The id of a person, given now if there was none. Two callers at once get the same. */
  public PersonId idOf(PersonalNumber number) {
    return desk.whole(
        () ->
            known(number)
                .orElseGet(
                    () -> {
                      insert(number);
                      return known(number).orElseThrow();
                    }));
  }

  /** The id of a person that we have met before; for searches, which must leave no trace. */
  public Optional<PersonId> known(PersonalNumber number) {
    return jdbc.sql("select id from person where personal_number = :number")
        .param("number", number.digits())
        .query((row, n) -> new PersonId(Sql.id(row, "id")))
        .optional();
  }

  private void insert(PersonalNumber number) {
    jdbc.sql(
            """
            insert into person (id, personal_number, created_at) values (:id, :number, :now)
            on conflict (personal_number) do nothing
            """)
        .param("id", PersonId.random().value())
        .param("number", number.digits())
        .param("now", Sql.at(clock.instant()))
        .update();
  }

  /**
   * The personal number behind an id, to ask a register or write a letter. A citizen gets their own
   * and those of the children in their cases.
   */
  public PersonalNumber numberOf(Actor actor, PersonId person) {
    return desk.as(
        actor,
        new Piece<>(
            Subject.of("person", person.value()),
            () -> Optional.of(person).filter(p -> mayKnow(actor, p)),
            "no case in common"),
        "person.number",
        known ->
            jdbc.sql("select personal_number from person where id = :id")
                .param("id", known.value())
                .query((row, n) -> PersonalNumber.of(row.getString(1)))
                .single());
  }

  /**
   * The numbers behind many ids, for a job that asks a register about them: one line in the log.
   */
  public Map<PersonId, PersonalNumber> numbersOf(Actor.SystemJob job, Set<PersonId> people) {
    return desk.as(
        job,
        Subject.list("person").noting(Integer.toString(people.size())),
        "person.numbers",
        () -> {
          var found = new HashMap<PersonId, PersonalNumber>();
          jdbc.sql(
                  """
                  select id, personal_number from person
                  where id = any (string_to_array(:people, ' ')::uuid[])
                  """)
              .param(
                  "people",
                  people.stream().map(PersonId::toString).collect(Collectors.joining(" ")))
              .query(
                  (row, n) ->
                      found.put(
                          new PersonId(Sql.id(row, "id")), PersonalNumber.of(row.getString(2))))
              .list();
          return found;
        });
  }

  private boolean mayKnow(Actor actor, PersonId person) {
    return switch (actor) {
      case Actor.SystemJob job -> true;
      case Actor.Citizen(var self) -> self.equals(person) || isChildInCaseOf(self, person);
      case Actor.Staff staff -> visibleToStaff(staff, person);
    };
  }

  private boolean isChildInCaseOf(PersonId guardian, PersonId child) {
    return jdbc.sql(
            """
            select exists (select 1 from case_file c join case_party p on p.case_id = c.id
              where c.child_id = :child and p.person_id = :guardian and p.ended_at is null
                and not c.is_protected)
            """)
        .param("child", child.value())
        .param("guardian", guardian.value())
        .query(Boolean.class)
        .single();
  }

  private boolean visibleToStaff(Actor.Staff staff, PersonId person) {
    var seen = Permission.READ_CASES.cases(staff);
    return jdbc.sql(
            "select exists (select 1 from case_file c join case_party p on p.case_id = c.id"
                + " where p.person_id = :person and "
                + seen.where()
                + ")")
        .param("person", person.value())
        .params(seen.params())
        .query(Boolean.class)
        .single();
  }
}
