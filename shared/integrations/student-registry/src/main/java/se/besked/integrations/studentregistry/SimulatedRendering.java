package se.besked.integrations.studentregistry;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Objects as they go out: references with marking and, when asked for, names; expansions. */
final class SimulatedRendering {
  private static final Set<String> TO_PERSONS = Set.of("person", "child", "owners");
  private static final Set<String> TO_ORGANISATIONS =
      Set.of("enroledAt", "placedAt", "parentOrganisation");
  private static final Set<String> EXPANDED_PERSONS = Set.of("child", "owners");

  private final SimulatedRegistryData data;
  private final boolean names;
  private final Set<String> expansions;

  SimulatedRendering(SimulatedRegistryData data, Map<String, String> parameters) {
    this.data = data;
    this.names = parameters.getOrDefault("expandReferenceNames", "").equals("true");
    this.expansions = Set.of(parameters.getOrDefault("expand", "").split(","));
  }

  ArrayNode all(ArrayNode objects) {
    var rendered = JsonMapper.shared().createArrayNode();
    objects.forEach(o -> rendered.add(one((ObjectNode) o)));
    return rendered;
  }

  ObjectNode one(ObjectNode object) {
    var copy = object.deepCopy();
    complete(copy);
    var id = Ss12000Objects.text(copy.path("id"));
    if (expansions.contains("placements") && data.persons.containsKey(id)) {
      embed(copy, "placements", "child", id);
    }
    if (expansions.contains("ownedPlacements") && data.persons.containsKey(id)) {
      embed(copy, "ownedPlacements", "owners", id);
    }
    for (var reference : EXPANDED_PERSONS) {
      if (expansions.contains(reference) && data.placements.containsKey(id)) {
        embedPersons(copy, reference);
      }
    }
    return copy;
  }

  private void embedPersons(ObjectNode placement, String reference) {
    var to = placement.path(reference);
    var embedded = placement.withObject("_embedded");
    if (to.isArray()) {
      var list = embedded.putArray(reference);
      to.forEach(
          r ->
              Optional.ofNullable(data.persons.get(Ss12000Objects.text(r.path("id"))))
                  .ifPresent(list::add));
    } else {
      Optional.ofNullable(data.persons.get(Ss12000Objects.text(to.path("id"))))
          .ifPresent(p -> embedded.set(reference, p.deepCopy()));
    }
  }

  private void embed(ObjectNode person, String name, String reference, String id) {
    var list = person.withObject("_embedded").putArray(name);
    for (var placement : data.placements.values()) {
      if (SimulatedFilters.refers(placement.path(reference), id)) {
        var copy = placement.deepCopy();
        complete(copy);
        list.add(copy);
      }
    }
  }

  private void complete(JsonNode node) {
    if (node instanceof ObjectNode object) {
      object.forEachEntry(
          (key, value) -> {
            if (TO_PERSONS.contains(key) || TO_ORGANISATIONS.contains(key)) {
              reference(key, value);
            } else {
              complete(value);
            }
          });
    } else if (node instanceof ArrayNode array) {
      array.forEach(this::complete);
    }
  }

  private void reference(String key, JsonNode value) {
    if (value instanceof ArrayNode array) {
      array.forEach(v -> reference(key, v));
    } else if (value instanceof ObjectNode reference) {
      var id = Ss12000Objects.text(reference.path("id"));
      var to = TO_PERSONS.contains(key) ? data.persons.get(id) : data.organisations.get(id);
      if (to != null && to.has("securityMarking")) {
        reference.set("securityMarking", to.path("securityMarking"));
      }
      if (to != null && names) {
        var name =
            to.has("displayName")
                ? Ss12000Objects.text(to.path("displayName"))
                : Ss12000Objects.text(to.path("givenName"))
                    + " "
                    + Ss12000Objects.text(to.path("familyName"));
        reference.put("displayName", name);
      }
    }
  }
}
