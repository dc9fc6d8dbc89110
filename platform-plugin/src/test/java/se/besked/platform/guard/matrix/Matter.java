package se.besked.platform.guard.matrix;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import se.besked.kernel.people.PersonalNumber;
import se.besked.platform.guard.town.Host;
import se.besked.platform.guard.town.Household;
import se.besked.platform.guard.walk.Arguments;
import se.besked.platform.guard.walk.Questions;

/**
 * A family's case, with everything in it that says whose it is.
 *
 * @param marked who of them is protected
 * @param ids what else an id can stand for
 * @param values by which somebody is known
 */
record Matter(
    Household family,
    PersonalNumber marked,
    Arguments arguments,
    List<UUID> ids,
    Set<String> values) {

  static Matter of(Host host, Household family, PersonalNumber marked) {
    return new Matter(
        family,
        marked,
        Questions.about(host, family).give(host.person(marked)).give(PersonalNumber.class, marked),
        ids(host, family),
        values(host, family, marked));
  }

  String number() {
    return family.number();
  }

  private static List<UUID> ids(Host host, Household family) {
    var id = family.caseId();
    var all = new ArrayList<UUID>();
    all.add(id.value());
    all.addAll(host.ids("select id from decision where case_id = :case", id));
    all.addAll(host.ids("select person_id from case_party where case_id = :case", id));
    all.addAll(
        host.ids(
            """
            select l.id from partner_link l join case_party p on p.person_id = l.named_by
            where p.case_id = :case
            """,
            id));
    return all;
  }

  private static Set<String> values(Host host, Household family, PersonalNumber marked) {
    var values = new HashSet<String>();
    host.jdbc()
        .sql(
            """
            select p.personal_number, cp.given_name || ' ' || cp.surname as name, cp.email, cp.phone
            from case_party cp join person p on p.id = cp.person_id where cp.case_id = :case
            """)
        .param("case", family.caseId().value())
        .query(
            (row, n) -> {
              values.add(PersonalNumber.of(row.getString(1)).shown());
              for (int column = 1; column <= 4; column++) {
                values.add(row.getString(column));
              }
              return n;
            })
        .list();
    values.remove(null);
    values.add(family.number());
    values.addAll(People.valuesOf(host, marked));
    return values;
  }
}
