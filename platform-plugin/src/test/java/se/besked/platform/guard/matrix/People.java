package se.besked.platform.guard.matrix;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import se.besked.kernel.people.PersonalNumber;
import se.besked.platform.guard.town.Host;
import se.besked.testkit.Personas;

/** What a person is known by, and a partner for one of them. */
final class People {
  /** Lives with one of the applicants, and is no part of any case. */
  static final PersonalNumber PARTNER = Personas.NO_CHILDREN;

  private static final String PARTNERS_NAME = "Sam Boende";

  private People() {}

  static Set<String> valuesOf(Host host, PersonalNumber number) {
    var values = new HashSet<>(Set.of(number.digits(), number.shown()));
    host.suppliers()
        .people()
        .find(number.digits())
        .ifPresent(p -> values.add(p.givenNames() + " " + p.surname()));
    if (number.equals(PARTNER)) {
      values.add(PARTNERS_NAME);
    }
    return values;
  }

  /** What somebody may read of themselves. */
  static Set<String> own(Host host, PersonalNumber number) {
    var own = new HashSet<>(valuesOf(host, number));
    host.jdbc()
        .sql(
            """
            select given_name || ' ' || surname, email, phone from case_party
            where person_id = :person
            """)
        .param("person", host.person(number).value())
        .query((row, n) -> Stream.of(row.getString(1), row.getString(2), row.getString(3)).toList())
        .list()
        .forEach(row -> row.stream().filter(Objects::nonNull).forEach(own::add));
    return own;
  }

  static void livesWithPartner(Host host, PersonalNumber applicant) {
    var link = UUID.randomUUID();
    host.jdbc()
        .sql(
            """
            insert into partner_link (id, municipality, named_by, named_by_given_name,
              named_by_surname, partner_id, state, named_at, expires_at, confirmed_at)
            values (:id, :m, :other, 'Sam', 'Boende', :one, 'CONFIRMED', now(), now(), now())
            """)
        .param("id", link)
        .param("m", host.municipality().id())
        .param("one", host.person(applicant).value())
        .param("other", host.person(PARTNER).value())
        .update();
    for (var person : List.of(applicant, PARTNER)) {
      host.jdbc()
          .sql("insert into partner_now (person_id, link_id) values (:person, :link)")
          .param("person", host.person(person).value())
          .param("link", link)
          .update();
    }
  }
}
