package se.besked.integrations.studentregistry;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Which filters each resource has, and what they let through. */
final class SimulatedFilters {
  private SimulatedFilters() {}

  static SimulatedListing of(String resource) {
    return switch (resource) {
      case "persons" -> persons();
      case "placements" -> placements();
      default ->
          new SimulatedListing()
              .filter("type", equal("organisationType"))
              .filter("schoolUnitCode", equal("schoolUnitCode"))
              .filter("municipalityCode", equal("municipalityCode"))
              .filter("parent", (o, v) -> refers(o.path("parentOrganisation"), v))
              .filter("schoolTypes", (o, v) -> contains(o.path("schoolTypes"), v));
    };
  }

  private static SimulatedListing persons() {
    var listing =
        new SimulatedListing()
            .filter("civicNo", (o, v) -> civicNo(o).equals(v))
            .filter("nameContains", SimulatedFilters::isNamed)
            .filter(
                "relationship.entity.type",
                (o, v) -> {
                  if (!v.equals("enrolment")) {
                    throw new SimulatedSs12000.BadRequest("Okänd relationship.entity.type");
                  }
                  return !o.path("enrolments").isEmpty();
                })
            .filter(
                "relationship.organisation",
                (o, v) -> any(o.path("enrolments"), e -> refers(e.path("enroledAt"), v)));
    for (var date : List.of("startDate", "endDate")) {
      listing.filter(
          "relationship." + date + ".onOrBefore",
          (o, v) -> any(o.path("enrolments"), e -> onOrBefore(e.path(date), v)));
      listing.filter(
          "relationship." + date + ".onOrAfter",
          (o, v) -> any(o.path("enrolments"), e -> onOrAfter(e.path(date), v)));
    }
    return listing;
  }

  private static SimulatedListing placements() {
    var listing = new SimulatedListing();
    listing.filter("placedAt", (o, v) -> refers(o.path("placedAt"), v));
    listing.filter("child", (o, v) -> refers(o.path("child"), v));
    listing.filter("owner", (o, v) -> refers(o.path("owners"), v));
    for (var date : List.of("startDate", "endDate")) {
      listing.filter(date + ".onOrBefore", (o, v) -> onOrBefore(o.path(date), v));
      listing.filter(date + ".onOrAfter", (o, v) -> onOrAfter(o.path(date), v));
    }
    return listing;
  }

  /** Bulk lookup by ids and civic numbers; what is not there is left out. */
  static List<ObjectNode> lookedUp(Collection<ObjectNode> all, JsonNode wanted) {
    var keys = new HashSet<String>();
    wanted.path("ids").forEach(n -> keys.add(Wire.text(n)));
    wanted.path("civicNos").forEach(n -> keys.add(Wire.text(n)));
    if (!wanted.isObject() || keys.isEmpty()) {
      throw new SimulatedSs12000.BadRequest("ids eller civicNos saknas");
    }
    return all.stream()
        .filter(o -> keys.contains(Wire.text(o.path("id"))) || keys.contains(civicNo(o)))
        .toList();
  }

  static boolean isUuid(String text) {
    return text.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
  }

  static boolean refers(JsonNode reference, String id) {
    return reference.isArray()
        ? any(reference, r -> refers(r, id))
        : Wire.text(reference.path("id")).equals(id);
  }

  private static String civicNo(ObjectNode person) {
    return Wire.text(person.path("civicNo").path("value"));
  }

  private static BiPredicate<ObjectNode, String> equal(String property) {
    return (o, v) -> Wire.text(o.path(property)).equals(v);
  }

  private static boolean contains(JsonNode list, String value) {
    return any(list, n -> Wire.text(n).equals(value));
  }

  private static boolean isNamed(ObjectNode person, String part) {
    var name = Wire.text(person.path("givenName")) + " " + Wire.text(person.path("familyName"));
    return name.toLowerCase(Locale.ROOT).contains(part.toLowerCase(Locale.ROOT));
  }

  /** The standard lets through a date that is not set. */
  private static boolean onOrBefore(JsonNode date, String day) {
    return Wire.text(date).compareTo(day) <= 0;
  }

  private static boolean onOrAfter(JsonNode date, String day) {
    return Wire.text(date).isEmpty() || Wire.text(date).compareTo(day) >= 0;
  }

  private static boolean any(JsonNode list, Predicate<JsonNode> matches) {
    for (var item : list) {
      if (matches.test(item)) {
        return true;
      }
    }
    return false;
  }
}
