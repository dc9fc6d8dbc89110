package se.besked.platform.guard.leak;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The times of day in a text, and moments that are counted in seconds. */
final class Moments {
  private static final ZoneId HERE = ZoneId.of("Europe/Stockholm");

  /** 05:17, 5.17, 2026-11-30T04:17:22.123Z. */
  private static final Pattern TIME =
      Pattern.compile(
          "(?<![\\d.,]|\\d:)([01]?\\d|2[0-3])[:.]([0-5]\\d)(?![\\d])(:\\d\\d(?:\\.\\d+)?)?(z|\\+00(?::?00)?(?!\\d))?");

  private static final Pattern COUNTED =
      Pattern.compile("(?<!\\d)(1[6-9]\\d{8})(?:\\d{3})?(?!\\d)");

  private final List<Found> all = new ArrayList<>();

  /**
   * @param utc whether the text says so
   */
  private record Found(int at, LocalTime minute, boolean utc) {}

  private record Second(int at, long second) {}

  private final List<Second> seconds = new ArrayList<>();

  private Moments() {}

  static Moments in(String text) {
    var moments = new Moments();
    var time = TIME.matcher(text);
    while (time.find()) {
      moments.all.add(
          new Found(
              time.start(),
              LocalTime.of(Integer.parseInt(time.group(1)), Integer.parseInt(time.group(2))),
              time.group(4) != null));
    }
    var counted = COUNTED.matcher(text);
    while (counted.find()) {
      moments.seconds.add(new Second(counted.start(), Long.parseLong(counted.group(1))));
    }
    return moments;
  }

  int at(Instant from, Instant until) {
    for (var found : all) {
      var zone = found.utc() ? ZoneOffset.UTC : HERE;
      if (!found.minute().isBefore(minute(from, zone))
          && !found.minute().isAfter(minute(until, zone))) {
        return found.at();
      }
    }
    for (var counted : seconds) {
      if (counted.second() >= from.getEpochSecond() && counted.second() <= until.getEpochSecond()) {
        return counted.at();
      }
    }
    return -1;
  }

  private static LocalTime minute(Instant moment, ZoneId zone) {
    return moment.atZone(zone).toLocalTime().truncatedTo(ChronoUnit.MINUTES);
  }
}
