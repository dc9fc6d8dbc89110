package se.besked.platform.site;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Days and times as people in Sweden read them: "14 december 2026 kl. 09:14". */
public final class Dates {
  public static final ZoneId SWEDEN = ZoneId.of("Europe/Stockholm");

  private Dates() {}

  /** The Swedish day of an instant. */
  public static LocalDate dayOf(Instant at) {
    return at.atZone(SWEDEN).toLocalDate();
  }

  public static String day(LocalDate day, Locale language) {
    return DateTimeFormatter.ofPattern("d MMMM yyyy", language).format(day);
  }

  public static String day(Instant at, Locale language) {
    return day(dayOf(at), language);
  }

  /** With the weekday first, for days that must not be missed. */
  public static String weekday(LocalDate day, Locale language) {
    return DateTimeFormatter.ofPattern("EEEE d MMMM yyyy", language).format(day);
  }

  public static String moment(Instant at, Locale language) {
    var pattern =
        language.getLanguage().equals("sv") ? "d MMMM yyyy 'kl.' HH:mm" : "d MMMM yyyy, HH:mm";
    return DateTimeFormatter.ofPattern(pattern, language).format(at.atZone(SWEDEN));
  }
}
