package se.besked.platform.guard.town;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import se.besked.casework.people.Channel;
import se.besked.casework.people.ContactAddress;
import se.besked.casework.people.Contacts;
import se.besked.casework.people.NoticeChannel;
import se.besked.kernel.people.PersonalNumber;
import se.besked.platform.guard.leak.Secret;
import se.besked.platform.guard.leak.SecretKind;
import se.besked.platform.guard.leak.Spot;

/** By what an adult is found: the home and the ways from it, addresses, the personal number. */
final class Known {
  /** What every Swedish mobile number begins with. */
  private static final String COUNTRY = "+46";

  private static final int CENTURY = 2;

  private final Host host;
  private final Places places;

  Known(Host host) {
    this.host = host;
    this.places = new Places(host);
  }

  List<Secret> secrets(PersonalNumber number) {
    var all = new ArrayList<Secret>();
    all.add(new Secret.Digits(SecretKind.NUMBER, number.digits().substring(CENTURY)));
    places
        .home(number)
        .ifPresent(
            home -> {
              all.add(new Secret.Words(SecretKind.STREET, home.street()));
              all.add(
                  new Secret.Place(
                      SecretKind.COORDINATES,
                      new Spot(home.at(), places.known(), places.streetsOver(home.at()))));
              places.metres(home).forEach(metres -> all.add(new Secret.Metres(metres)));
            });
    for (var address : written(number)) {
      all.add(
          address.contains("@")
              ? new Secret.Words(SecretKind.EMAIL, address)
              : new Secret.Digits(SecretKind.PHONE, address.substring(COUNTRY.length())));
    }
    return all;
  }

  /** By what the files of a family tell, and what staff wrote to its first adult alone. */
  List<Secret> secrets(Sharing.Traces traces) {
    return List.of(
        new Secret.Words(SecretKind.PICTURE, traces.camera()),
        new Secret.Words(SecretKind.PICTURE, traces.owner()),
        new Secret.Place(SecretKind.PICTURE, new Spot(traces.taken(), Set.of())),
        new Secret.Words(SecretKind.PAPER, traces.author()),
        new Secret.Words(SecretKind.MATTER, traces.toOne()));
  }

  /** From now on they get notices by mail and by message. */
  void prove(PersonalNumber number) {
    var citizen = host.citizen(number);
    var contacts = host.get(Contacts.class);
    var id = host.person(number).toString();
    var phone = host.jdbc().sql(Households.PHONE).param("person", id).query(String.class).single();
    for (var address :
        List.of(
            ContactAddress.read(Channel.EMAIL, Households.email(id)).orElseThrow(),
            ContactAddress.read(Channel.SMS, phone).orElseThrow())) {
      var unused = contacts.putProved(citizen, address);
    }
    contacts.chooseChannel(citizen, NoticeChannel.BOTH);
  }

  /** E-mail addresses and telephone numbers in their matters. */
  Set<String> written(PersonalNumber number) {
    var all = new HashSet<String>();
    host.jdbc()
        .sql("select email, phone from case_party where person_id = :person and role <> 'CHILD'")
        .param("person", host.person(number).value())
        .query(
            (row, n) ->
                Stream.of(row.getString(1), row.getString(2)).filter(Objects::nonNull).toList())
        .list()
        .forEach(all::addAll);
    return all;
  }

  /** Whether both are in a matter, or would be. */
  static boolean shareOne(
      Map<PersonalNumber, List<Household>> about, PersonalNumber one, PersonalNumber other) {
    var mine = about.getOrDefault(one, List.of());
    return about.getOrDefault(other, List.of()).stream().anyMatch(mine::contains);
  }
}
