package se.besked.integrations.studentregistry;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
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
      case "attendanceSchedule" -> schedules();
      default ->
          new SimulatedListing()
              .sorted("DisplayNameAsc", text("displayName"))
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
            .sorted("DisplayNameAsc", text("displayName"))
            .sorted("FamilyNameAsc", text("familyName"))
            .expandable("placements", "ownedPlacements")
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
    var listing =
        new SimulatedListing()
            .sorted("StartDateAsc", text("startDate"))
            .sorted("StartDateDesc", text("startDate").reversed())
            .sorted("EndDateAsc", text("endDate"))
            .sorted("EndDateDesc", text("endDate").reversed())
            .expandable("child", "owners")
            .filter("organisation", reference("placedAt"))
            .filter("group", reference("group"))
            .filter("child", reference("child"))
            .filter("owner", reference("owners"));
    return dated(listing);
  }

  private static SimulatedListing schedules() {
    return dated(
        new SimulatedListing()
            .sorted("StartDateAsc", text("startDate"))
            .sorted("StartDateDesc", text("startDate").reversed())
            .filter("placement", reference("placement")));
  }

  private static SimulatedListing dated(SimulatedListing listing) {
    for (var date : List.of("startDate", "endDate")) {
      listing.filter(date + ".onOrBefore", (o, v) -> onOrBefore(o.path(date), day(v)));
      listing.filter(date + ".onOrAfter", (o, v) -> onOrAfter(o.path(date), day(v)));
    }
    return listing;
  }

  private static String day(String text) {
    try {
      return LocalDate.parse(text).toString();
    } catch (DateTimeException e) {
      throw new SimulatedSs12000.BadRequest("Ogiltigt datum");
    }
  }

  private static Comparator<ObjectNode> text(String property) {
    return Comparator.comparing(o -> Ss12000Objects.text(o.path(property)));
  }

  private static BiPredicate<ObjectNode, String> reference(String property) {
    return (o, v) -> {
      if (!isUuid(v)) {
        throw new SimulatedSs12000.BadRequest("Ogiltigt id");
      }
      return refers(o.path(property), v);
    };
  }

  /** Bulk lookup by ids and what else the resource takes; what is not there is left out. */
  static List<ObjectNode> lookedUp(String resource, Collection<ObjectNode> all, JsonNode wanted) {
    var other =
        switch (resource) {
          case "persons" -> "civicNos";
          case "placements" -> "personIds";
          default -> "";
        };
    var ids = new HashSet<String>();
    var others = new HashSet<String>();
    wanted.path("ids").forEach(n -> ids.add(Ss12000Objects.text(n)));
    wanted.path(other).forEach(n -> others.add(Ss12000Objects.text(n)));
    if (!wanted.isObject() || (ids.isEmpty() && others.isEmpty())) {
      throw new SimulatedSs12000.BadRequest("ids saknas");
    }
    return all.stream()
        .filter(
            o ->
                ids.contains(Ss12000Objects.text(o.path("id")))
                    || others.contains(civicNo(o))
                    || others.stream()
                        .anyMatch(p -> refers(o.path("child"), p) || refers(o.path("owners"), p)))
        .toList();
  }

  static boolean isUuid(String text) {
    return text.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
  }

  static boolean refers(JsonNode reference, String id) {
    return reference.isArray()
        ? any(reference, r -> refers(r, id))
        : Ss12000Objects.text(reference.path("id")).equals(id);
  }

  private static String civicNo(ObjectNode person) {
    return Ss12000Objects.text(person.path("civicNo").path("value"));
  }

  private static BiPredicate<ObjectNode, String> equal(String property) {
    return (o, v) -> Ss12000Objects.text(o.path(property)).equals(v);
  }

  private static boolean contains(JsonNode list, String value) {
    return any(list, n -> Ss12000Objects.text(n).equals(value));
  }

  private static boolean isNamed(ObjectNode person, String part) {
    var name =
        Ss12000Objects.text(person.path("givenName"))
            + " "
            + Ss12000Objects.text(person.path("familyName"));
    return name.toLowerCase(Locale.ROOT).contains(part.toLowerCase(Locale.ROOT));
  }

  /** The standard lets through a date that is not set. */
  private static boolean onOrBefore(JsonNode date, String day) {
    return Ss12000Objects.text(date).compareTo(day) <= 0;
  }

  private static boolean onOrAfter(JsonNode date, String day) {
    return Ss12000Objects.text(date).isEmpty() || Ss12000Objects.text(date).compareTo(day) >= 0;
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
