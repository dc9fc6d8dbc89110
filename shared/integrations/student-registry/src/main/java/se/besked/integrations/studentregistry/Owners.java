package se.besked.integrations.studentregistry;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import se.besked.kernel.people.PersonalNumber;
import se.besked.kernel.people.Protection;
import tools.jackson.databind.JsonNode;

/**
 * Who holds a place.
 *
 * @param numbers empty when the registry does not say; one who only has a temporary number is not
 *     among them
 */
record Owners(Set<PersonalNumber> numbers) {

  /**
   * Fails closed: nothing when an owner is protected, or cannot be found and may be so.
   *
   * @param persons the owners' own records, by id
   */
  static Optional<Owners> of(JsonNode placement, Map<String, JsonNode> persons) {
    var list = placement.path("owners");
    if (list.isMissingNode() || list.isNull()) {
      return Optional.of(new Owners(Set.of()));
    }
    if (!list.isArray()) {
      return Optional.empty();
    }
    var numbers = new LinkedHashSet<PersonalNumber>();
    for (var reference : list) {
      var person = persons.get(Ss12000Objects.text(reference.path("id")));
      if (person == null || isMarked(person) || isReferenceMarked(reference)) {
        return Optional.empty();
      }
      Ss12000Objects.number(person).ifPresent(numbers::add);
    }
    return Optional.of(new Owners(numbers));
  }

  static boolean isMarked(JsonNode person) {
    return Ss12000Objects.protection(person.path("securityMarking")) != Protection.NONE;
  }

  /** A reference need not carry the marking, but what it carries holds. */
  static boolean isReferenceMarked(JsonNode reference) {
    return reference.has("securityMarking") && isMarked(reference);
  }

  static Set<String> idsIn(List<JsonNode> placements) {
    var ids = new LinkedHashSet<String>();
    placements.forEach(
        p -> p.path("owners").forEach(owner -> ids.add(Ss12000Objects.text(owner.path("id")))));
    ids.remove("");
    return ids;
  }

  static Map<String, JsonNode> byId(List<JsonNode> persons) {
    var byId = new HashMap<String, JsonNode>();
    for (var person : persons) {
      // Of two records the marked one holds.
      byId.merge(Ss12000Objects.text(person.path("id")), person, (a, b) -> isMarked(a) ? a : b);
    }
    return byId;
  }
}
