package se.besked.integrations.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.Test;
import se.besked.kernel.documents.CalendarFile.AllDayEvent;

class ICalendarFileTest {
  private static final UUID ID = UUID.fromString("5c1f7a52-9f2b-4d27-9d2a-6f4fcb1f0a11");

  private static byte[] write(String summary, String description) {
    return new ICalendarFile()
        .write(
            new AllDayEvent(
                ID,
                LocalDate.of(2026, 12, 14),
                summary,
                description,
                Instant.parse("2026-11-22T09:00:00Z")));
  }

  private static String unfolded(byte[] file) {
    return new String(file, StandardCharsets.UTF_8).replace("\r\n ", "");
  }

  @Test
  void isAnAllDayEventWithAReminderTheMorningBefore() {
    assertThat(unfolded(write("Sista dag att överklaga", "Logga in på Min sida.")).lines())
        .containsExactly(
            "BEGIN:VCALENDAR",
            "PRODID:-//Besked//Besked//SV",
            "VERSION:2.0",
            "CALSCALE:GREGORIAN",
            "BEGIN:VEVENT",
            "UID:5c1f7a52-9f2b-4d27-9d2a-6f4fcb1f0a11",
            "DTSTAMP:20261122T090000Z",
            "SEQUENCE:29922300",
            "DTSTART;VALUE=DATE:20261214",
            "DTEND;VALUE=DATE:20261215",
            "SUMMARY:Sista dag att överklaga",
            "DESCRIPTION:Logga in på Min sida.",
            "TRANSP:TRANSPARENT",
            "BEGIN:VALARM",
            "TRIGGER:-PT15H",
            "ACTION:DISPLAY",
            "DESCRIPTION:Sista dag att överklaga",
            "END:VALARM",
            "END:VEVENT",
            "END:VCALENDAR");
  }

  @Test
  void ofTwoFilesAboutOneEventTheLaterOneHolds() {
    var first = Instant.parse("2026-11-22T09:00:00Z");
    assertThat(sequence(first.plusSeconds(3600))).isGreaterThan(sequence(first));
  }

  private static int sequence(Instant written) {
    var event = new AllDayEvent(ID, LocalDate.of(2026, 12, 14), "Sista dag", "", written);
    return unfolded(new ICalendarFile().write(event))
        .lines()
        .filter(line -> line.startsWith("SEQUENCE:"))
        .map(line -> Integer.parseInt(line.substring("SEQUENCE:".length())))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void textsCannotBreakOutAndComeBackAsTheyWere() throws IOException, ParserException {
    var tricky = "a;b,c\\d\nEND:VEVENT \"x\"";
    var file = write(tricky, tricky);
    assertThat(unfolded(file)).contains("SUMMARY:a\\;b\\,c\\\\d\\nEND:VEVENT \"x\"\r\n");
    var read = new CalendarBuilder().build(new ByteArrayInputStream(file));
    assertThat(read.<VEvent>getComponents("VEVENT")).hasSize(1);
    assertThat(read.<VEvent>getComponents("VEVENT").getFirst().getSummary().getValue())
        .isEqualTo(tricky);
  }

  @Test
  void carriageReturnsAndControlCharactersAreTakenAway() {
    assertThat(unfolded(write("a\r\nb\rc\u0000d", ""))).contains("SUMMARY:a\\nb\\ncd\r\n");
  }

  @Test
  void noLineIsLongerThan75Octets() {
    var file = write("åäö–”😀".repeat(40), "x".repeat(300));
    for (var line : new String(file, StandardCharsets.UTF_8).split("\r\n")) {
      assertThat(line.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(75);
    }
    assertThat(unfolded(file)).contains("SUMMARY:" + "åäö–”😀".repeat(40));
  }
}
