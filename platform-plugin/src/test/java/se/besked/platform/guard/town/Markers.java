package se.besked.platform.guard.town;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.besked.kernel.people.PersonName;
import se.besked.kernel.people.PersonalNumber;
import se.besked.simulation.HavrelundaPeople.Inhabitant;

/** What tells whom something is about, however it is written. */
public final class Markers {
  private static final int SHORTEST = 3;

  private Markers() {}

  static PersonName name(Host host, PersonalNumber number) {
    var person = person(host, number);
    return new PersonName(called(person), person.surname());
  }

  private static Inhabitant person(Host host, PersonalNumber number) {
    return host.suppliers().people().find(number.digits()).orElseThrow();
  }

  private static String called(Inhabitant person) {
    return person.givenNames().split(" ")[Math.max(0, person.callName().charAt(0) - '1')];
  }

  /** Of a person: numbers, names, the home and where on the map it is, addresses in the case. */
  public static Set<String> of(Host host, PersonalNumber number) {
    var all = new LinkedHashSet<String>();
    var digits = number.digits();
    all.add(host.person(number).toString());
    all.add(digits);
    all.add(number.shown());
    all.add(digits.substring(2));
    all.add(digits.substring(2, 8) + "-" + digits.substring(8));
    var person = person(host, number);
    all.add(person.surname());
    all.add(called(person));
    home(person.address()).ifPresent(all::addAll);
    host.jdbc()
        .sql(
            """
            select email, phone from case_party where person_id = :person and email is not null
              and role <> 'CHILD'
            """)
        .param("person", host.person(number).value())
        .query(
            (row, n) -> {
              all.add(row.getString(1));
              return all.add(row.getString(2).substring("+4670".length()));
            })
        .list();
    all.removeIf(marker -> marker.length() < SHORTEST);
    return all;
  }

  /** Of the matters of all in a family: ids and numbers of cases, numbers of decisions. */
  static List<String> ofMatters(Host host, Household family) {
    return host.jdbc()
        .sql(
            """
            select f.number from case_file f where f.id in (select case_id from case_party
              where person_id = any(:people))
            union select f.id::text from case_file f where f.id in (select case_id
              from case_party where person_id = any(:people))
            union select d.number from decision d where d.case_id in (select case_id
              from case_party where person_id = any(:people))
            """)
        .param(
            "people",
            family.people().stream().map(n -> host.person(n).value()).toArray(UUID[]::new))
        .query(String.class)
        .list();
  }

  /** The street, and where on the map it is to about ten metres. */
  private static Optional<List<String>> home(@Nullable String id) {
    try (var file = Markers.class.getResourceAsStream("/havrelunda/addresses.csv")) {
      return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .map(line -> line.split(";"))
          .filter(line -> line[0].equals(id))
          .map(line -> List.of(line[2], line[6].substring(0, 7), line[7].substring(0, 7)))
          .findFirst();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
