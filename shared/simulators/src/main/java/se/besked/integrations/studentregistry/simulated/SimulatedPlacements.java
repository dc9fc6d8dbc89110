package se.besked.integrations.studentregistry.simulated;

import java.util.Collection;
import se.besked.simulation.HavrelundaPeople.Place;
import tools.jackson.databind.node.ObjectNode;

/** Childcare places and their schedules as objects of the standard. */
final class SimulatedPlacements {
  private SimulatedPlacements() {}

  /**
   * Adds a place.
   *
   * @param guardians ids of those who own it when the place names nobody
   */
  static ObjectNode add(
      SimulatedRegistryData data, String child, Place place, Collection<String> guardians) {
    var owners =
        place.owners().isEmpty()
            ? guardians
            : place.owners().stream().map(SimulatedRegistryData::idOf).toList();
    var id =
        SimulatedRegistryData.uuid(
            "placement " + child + place.unit() + place.schoolType() + place.start() + owners);
    var placement = SimulatedRegistryData.object(id);
    placement.putObject("placedAt").put("id", place.unit());
    placement.putObject("group").put("id", SimulatedRegistryData.uuid("group " + place.unit()));
    placement.putObject("child").put("id", SimulatedRegistryData.idOf(child));
    var list = placement.putArray("owners");
    owners.forEach(o -> list.addObject().put("id", o));
    placement.put("schoolType", place.schoolType()).put("startDate", place.start().toString());
    // The standard's last day is a day, never null: one that is not set is not there.
    if (place.end() != null) {
      placement.put("endDate", place.end().toString());
    }
    if (place.reason() != null) {
      placement.put("reason", place.reason());
    }
    if (place.hours() != null) {
      placement.put("maxWeeklyScheduleHours", place.hours());
    }
    data.placements.put(id, placement);
    if (!place.schedule().isEmpty()) {
      var schedule = schedule(id, place);
      data.schedules.put(schedule.path("id").asString(), schedule);
    }
    return placement;
  }

  private static ObjectNode schedule(String placementId, Place place) {
    var schedule =
        SimulatedRegistryData.object(SimulatedRegistryData.uuid("schedule " + placementId));
    schedule.putObject("placement").put("id", placementId);
    var entries = schedule.putArray("scheduleEntries");
    int weeks = 1;
    for (var stay : place.schedule()) {
      var parts = stay.split(" ");
      int week = Integer.parseInt(parts[0]);
      weeks = Math.max(weeks, week + 1);
      entries
          .addObject()
          .put("weekOffset", week)
          .put("dayOfWeek", parts[1])
          .put("startTime", parts[2])
          .put("length", Integer.parseInt(parts[3]));
    }
    schedule.put("numberOfWeeks", weeks).put("startDate", place.start().toString());
    schedule.put("temporary", false);
    schedule
        .putArray("state")
        .addObject()
        .put("state", "Godkänt")
        .put("registeredAt", SimulatedRegistryData.CREATED);
    return schedule;
  }
}
