package se.besked.platform.staff.place;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import se.besked.casework.cases.CaseHead;
import se.besked.journey.Json;
import se.besked.kernel.facts.CareUnit;

/**
 * The units that a place can be offered at, the wished ones first in the order they were wished.
 *
 * @param wishes ids
 */
record OfferedUnits(List<CareUnit> units, List<String> wishes) {
  OfferedUnits {
    units = List.copyOf(units);
    wishes = List.copyOf(wishes);
  }

  private record Stored(Map<String, List<String>> answers) {}

  /** An application is for one kind of activity: that of the units it wishes for. */
  static OfferedUnits of(CaseHead head, List<CareUnit> all) {
    var ids = all.stream().map(CareUnit::id).collect(Collectors.toSet());
    var wishes =
        Json.read(head.applicationJson(), Stored.class).answers().values().stream()
            .filter(values -> !values.isEmpty() && ids.containsAll(values))
            .findFirst()
            .orElse(List.of());
    var activities =
        all.stream()
            .filter(u -> wishes.contains(u.id()))
            .map(CareUnit::activity)
            .collect(Collectors.toSet());
    return new OfferedUnits(
        all.stream()
            .filter(u -> activities.isEmpty() || activities.contains(u.activity()))
            .sorted(Comparator.comparingInt(u -> rank(u.id(), wishes)))
            .toList(),
        wishes);
  }

  private static int rank(String id, List<String> wishes) {
    int at = wishes.indexOf(id);
    return at < 0 ? wishes.size() : at;
  }

  /** From 1; 0 for a unit that is not wished for. */
  int wish(CareUnit unit) {
    return wishes.indexOf(unit.id()) + 1;
  }
}
