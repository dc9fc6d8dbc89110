package se.besked.kernel.documents;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** Writes a date as a file that every calendar can read (iCalendar, RFC 5545). */
public interface CalendarFile {
  /** The file's media type. */
  String MEDIA_TYPE = "text/calendar;charset=UTF-8";

  /** Writes one all-day event with a reminder at nine in the morning of the day before. */
  byte[] write(AllDayEvent event);

  /**
   * Something that falls on a day. It ends up in calendars that others may see: no personal data in
   * the texts, and of a case no more than what it is about.
   *
   * @param id the same for the same event, so that a newer file replaces the older entry
   * @param summary what and whose, e.g. {@code "Sista dag att överklaga: skolskjuts, Havrelunda
   *     kommun"}
   * @param description what to do; may be empty
   * @param written when the file was made; of two files the later one holds
   */
  record AllDayEvent(UUID id, LocalDate date, String summary, String description, Instant written) {
    public AllDayEvent {
      if (summary.isBlank()) {
        throw new IllegalArgumentException("An event needs a summary");
      }
    }
  }
}
