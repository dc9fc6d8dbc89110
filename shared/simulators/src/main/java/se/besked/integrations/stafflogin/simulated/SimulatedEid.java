package se.besked.integrations.stafflogin.simulated;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import se.besked.simulation.HavrelundaPeople;
import se.besked.simulation.HavrelundaPeople.Inhabitant;

/**
 * An identity provider of electronic identities, with Sweden Connect's attributes: the same people
 * as in the other simulated registers, one from abroad without a number, and one whose identity is
 * too weak.
 */
public final class SimulatedEid {
  /** Level of assurance 3. */
  public static final String LOA3 = "http://id.elegnamnden.se/loa/1.0/loa3";

  private static final String LOA2 = "http://id.elegnamnden.se/loa/1.0/loa2";
  private static final String NUMBER = "urn:oid:1.2.752.29.4.13";
  private static final String GIVEN = "urn:oid:2.5.4.42";
  private static final String SURNAME = "urn:oid:2.5.4.4";
  private static final String PRID = "urn:oid:1.2.752.201.3.4";

  private SimulatedEid() {}

  public static SimulatedIdentityProvider provider(HavrelundaPeople people, Clock clock) {
    return new SimulatedIdentityProvider("eid", "Exempel-legitimation", all(people), clock);
  }

  private static List<SimulatedPerson> all(HavrelundaPeople people) {
    var personas = people.personas();
    return Stream.concat(
            personas.stream().map(SimulatedEid::person),
            Stream.of(
                new SimulatedPerson(
                    "abroad",
                    "Maria Utan Nummer",
                    "Från ett annat land, utan svenskt personnummer",
                    LOA3,
                    Map.of(
                        GIVEN, List.of("Maria"),
                        SURNAME, List.of("Muster"),
                        PRID, List.of("XA:1234567890"))),
                weak(personas.getFirst())))
        .toList();
  }

  private static SimulatedPerson person(Inhabitant person) {
    var about = java.util.Objects.requireNonNull(person.persona());
    return new SimulatedPerson(about.id(), name(person), about.title(), LOA3, attributes(person));
  }

  private static SimulatedPerson weak(Inhabitant person) {
    return new SimulatedPerson(
        "weak", name(person), "Med en legitimation på tillitsnivå 2", LOA2, attributes(person));
  }

  private static String name(Inhabitant person) {
    return person.givenNames() + " " + person.surname();
  }

  private static Map<String, List<String>> attributes(Inhabitant person) {
    return Map.of(
        NUMBER, List.of(person.number()),
        GIVEN, List.of(person.givenNames()),
        SURNAME, List.of(person.surname()));
  }

  /**
   * The settings by which a service knows this provider.
   *
   * @param prefix e.g. {@code besked.saml.citizens[0]}
   */
  public static Map<String, Object> properties(String prefix, SimulatedIdentityProvider provider) {
    var all = new LinkedHashMap<String, Object>();
    all.put(prefix + ".id", "eid");
    all.put(prefix + ".name", "Exempel-legitimation");
    all.put(prefix + ".entity-id", provider.entityId());
    all.put(prefix + ".metadata", provider.entityId());
    all.put(prefix + ".levels", LOA3);
    return all;
  }
}
