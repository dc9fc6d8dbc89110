package se.besked.integrations.studentregistry;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.besked.kernel.registers.CarePlacement;
import se.besked.kernel.registers.CarePlacement.Schedule;
import se.besked.kernel.registers.CarePlacement.Stay;
import tools.jackson.databind.JsonNode;

/** Reads placements and attendance schedules, of which optional parts are often missing. */
final class PlacementWire {
  private static final List<String> DAYS =
      List.of("Måndag", "Tisdag", "Onsdag", "Torsdag", "Fredag", "Lördag", "Söndag");
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");
  private static final int HOURS_A_WEEK = 168;

  private PlacementWire() {}

  /**
   * Nothing when unit or start is missing: nobody could say what the place is.
   *
   * @param schoolType the placement's own, or what its unit tells
   */
  static Optional<CarePlacement> placement(
      JsonNode p, String schoolType, Owners owners, List<Schedule> schedules) {
    var unit = Ss12000Objects.text(p.path("placedAt").path("id"));
    var start = Ss12000Objects.date(p.path("startDate"));
    if (unit.isEmpty() || schoolType.isEmpty() || start == null) {
      return Optional.empty();
    }
    var reason = Ss12000Objects.text(p.path("reason"));
    return Optional.of(
        new CarePlacement(
            Ss12000Objects.text(p.path("id")),
            unit,
            schoolType,
            owners.numbers(),
            start,
            Ss12000Objects.date(p.path("endDate")),
            reason.isEmpty() ? null : reason,
            hours(p.path("maxWeeklyScheduleHours")),
            schedules));
  }

  private static @Nullable Integer hours(JsonNode hours) {
    try {
      int whole =
          new BigDecimal(Ss12000Objects.text(hours))
              .setScale(0, RoundingMode.CEILING)
              .intValueExact();
      return whole < 0 || whole > HOURS_A_WEEK ? null : whole;
    } catch (ArithmeticException | NumberFormatException e) {
      return null;
    }
  }

  /** Granted ones first; those refused are left out. */
  static List<Schedule> schedules(List<JsonNode> all) {
    return all.stream()
        .flatMap(s -> schedule(s).stream())
        .sorted(Comparator.comparing((Schedule s) -> !s.granted()).thenComparing(Schedule::start))
        .toList();
  }

  private static Optional<Schedule> schedule(JsonNode s) {
    var start = Ss12000Objects.date(s.path("startDate"));
    var state = state(s.path("state"));
    if (start == null || state.equals("Nekat")) {
      return Optional.empty();
    }
    int weeks = Math.max(1, whole(s.path("numberOfWeeks")).orElse(1));
    var stays = new ArrayList<Stay>();
    for (var entry : s.path("scheduleEntries")) {
      stay(entry).filter(stay -> stay.week() < weeks).ifPresent(stays::add);
    }
    stays.sort(Comparator.comparing(Stay::week).thenComparing(Stay::day).thenComparing(Stay::from));
    return Optional.of(
        new Schedule(
            start, Ss12000Objects.date(s.path("endDate")), weeks, state.equals("Godkänt"), stays));
  }

  /** The latest of the states it has been in; none means that nobody has granted it. */
  private static String state(JsonNode states) {
    String latest = "";
    String at = "";
    for (var state : states) {
      var registered = Ss12000Objects.text(state.path("registeredAt"));
      if (registered.compareTo(at) >= 0) {
        at = registered;
        latest = Ss12000Objects.text(state.path("state"));
      }
    }
    return latest;
  }

  private static Optional<Stay> stay(JsonNode entry) {
    int day = DAYS.indexOf(Ss12000Objects.text(entry.path("dayOfWeek"))) + 1;
    int minutes = whole(entry.path("length")).orElse(0);
    int week = whole(entry.path("weekOffset")).orElse(0);
    var from = time(Ss12000Objects.text(entry.path("startTime")));
    return day == 0 || minutes <= 0 || week < 0 || from.isEmpty()
        ? Optional.empty()
        : Optional.of(new Stay(week, day, from.get(), minutes));
  }

  /** With or without seconds. */
  private static Optional<String> time(String text) {
    try {
      return Optional.of(LocalTime.parse(text).format(TIME));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Optional<Integer> whole(JsonNode number) {
    var text = Ss12000Objects.text(number);
    return text.matches("-?\\d{1,5}") ? Optional.of(Integer.valueOf(text)) : Optional.empty();
  }
}
