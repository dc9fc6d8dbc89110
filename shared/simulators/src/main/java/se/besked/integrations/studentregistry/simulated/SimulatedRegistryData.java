package se.besked.integrations.studentregistry.simulated;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import se.besked.simulation.HavrelundaPeople;
import se.besked.simulation.HavrelundaPeople.Inhabitant;
import se.besked.simulation.HavrelundaPeople.Place;
import se.besked.simulation.HavrelundaPeople.School;
import se.besked.simulation.HavrelundaPeople.Schooling;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The people and schools of Havrelunda as objects of the standard, by id. */
final class SimulatedRegistryData {
  static final String CREATED = "2026-06-01T08:00:00Z";
  private static final String OWNER_ID = uuid("Havrelunda kommun");
  private static final Set<String> PLACED_AT = Set.of("FS", "FTH");
  private static final JsonMapper JSON = JsonMapper.shared();

  final Map<String, ObjectNode> persons = new LinkedHashMap<>();
  final Map<String, ObjectNode> organisations = new LinkedHashMap<>();
  final Map<String, ObjectNode> placements = new LinkedHashMap<>();
  final Map<String, ObjectNode> schedules = new LinkedHashMap<>();

  SimulatedRegistryData(HavrelundaPeople people) {
    var owner = object(OWNER_ID).put("displayName", "Havrelunda kommun");
    organisations.put(OWNER_ID, owner.put("organisationType", "Huvudman"));
    people.schools().forEach(s -> organisations.put(s.id(), schoolUnit(s)));
    for (var child : people.all()) {
      if (!child.enrolments().isEmpty() || !child.places().isEmpty()) {
        addChild(people, child);
      }
    }
  }

  /** The id that a person has here, made from the number so that it is the same every time. */
  static String idOf(String number) {
    return uuid("person " + number);
  }

  static String uuid(String name) {
    return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
  }

  static ObjectNode object(String id) {
    var object = JSON.createObjectNode().put("id", id);
    object.putObject("meta").put("created", CREATED).put("modified", CREATED);
    return object;
  }

  private static ObjectNode schoolUnit(School s) {
    var unit = object(s.id()).put("displayName", s.name()).put("organisationType", "Skolenhet");
    unit.put("schoolUnitCode", s.code()).put("municipalityCode", "1299");
    unit.putObject("parentOrganisation").put("id", OWNER_ID);
    var types = unit.putArray("schoolTypes");
    s.schoolTypes().forEach(types::add);
    return unit;
  }

  private void addChild(HavrelundaPeople people, Inhabitant child) {
    var person = person(child);
    var enrolments = person.putArray("enrolments");
    child.enrolments().forEach(e -> enrolments.add(enrolment(e)));
    var responsibles = person.putArray("responsibles");
    var guardians = new HashSet<String>();
    for (var guardian : people.all()) {
      if (guardian.guardianOf().contains(child.number())) {
        var id = idOf(guardian.number());
        guardians.add(id);
        persons.computeIfAbsent(id, i -> person(guardian));
        var responsible = responsibles.addObject().put("relationType", "Vårdnadshavare");
        responsible.putObject("person").put("id", id);
      }
    }
    persons.put(idOf(child.number()), person);
    placesOf(child).forEach(p -> SimulatedPlacements.add(this, child.number(), p, guardians));
  }

  /** The places that are written down, else one for each enrolment in preschool or educare. */
  private static List<Place> placesOf(Inhabitant child) {
    return child.places().isEmpty()
        ? child.enrolments().stream()
            .filter(e -> PLACED_AT.contains(e.schoolType()))
            .map(SimulatedRegistryData::place)
            .toList()
        : child.places();
  }

  private static Place place(Schooling e) {
    return new Place(
        e.school(), e.schoolType(), e.start(), e.end(), "Omsorg", 45, List.of(), List.of());
  }

  private static ObjectNode person(Inhabitant i) {
    var n = i.number();
    var person = object(idOf(n)).put("givenName", i.givenNames()).put("familyName", i.surname());
    person.putObject("civicNo").put("value", n).put("nationality", "SE");
    person.put("sex", i.isWoman() ? "Kvinna" : "Man").put("personStatus", "Aktiv");
    person.put(
        "securityMarking",
        switch (i.protection()) {
          case "SEKRETESSMARKERING" -> "Sekretessmarkering";
          case "SKYDDAD_FOLKBOKFORING" -> "Skyddad folkbokföring";
          default -> "Ingen";
        });
    if (i.born() != null) {
      person.put("birthDate", i.born().toString());
    } else if (n.charAt(6) < '6') {
      person.put(
          "birthDate", n.substring(0, 4) + "-" + n.substring(4, 6) + "-" + n.substring(6, 8));
    }
    return person;
  }

  static ObjectNode enrolment(Schooling e) {
    var enrolment = JSON.createObjectNode();
    enrolment.putObject("enroledAt").put("id", e.school());
    enrolment.put("schoolType", e.schoolType()).put("startDate", e.start().toString());
    if (e.schoolYear() != null) {
      enrolment.put("schoolYear", e.schoolYear());
    }
    if (e.end() != null) {
      enrolment.put("endDate", e.end().toString());
    }
    return enrolment.put("cancelled", false);
  }
}
