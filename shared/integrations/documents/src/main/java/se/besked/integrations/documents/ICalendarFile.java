package se.besked.integrations.documents;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.PropertyList;
import net.fortuna.ical4j.model.component.VAlarm;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.immutable.ImmutableAction;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableTransp;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import se.besked.kernel.documents.CalendarFile;
import se.besked.kernel.text.Written;

/** Calendar files with ical4j. */
final class ICalendarFile implements CalendarFile {
  /**
   * RFC 5545 allows 75 octets a line, but ical4j counts characters. 25 of them are never more than
   * 75 octets in UTF-8.
   */
  private static final int CHARACTERS_PER_LINE = 25;

  /** A day begins at midnight; counted in days, the reminder would come at night. */
  private static final Duration DAY_BEFORE_AT_NINE = Duration.ofHours(-15);

  @Override
  public byte[] write(AllDayEvent event) {
    var alarm = new VAlarm(DAY_BEFORE_AT_NINE);
    alarm.add(ImmutableAction.DISPLAY);
    alarm.add(new Description(Written.text(event.summary())));

    var entry = new VEvent(new PropertyList());
    entry.add(new Uid(event.id().toString()));
    entry.add(new DtStamp(event.written()));
    entry.add(new Sequence(sequence(event.written())));
    entry.add(new DtStart<>(event.date()));
    entry.add(new DtEnd<>(event.date().plusDays(1)));
    entry.add(new Summary(Written.text(event.summary())));
    if (!event.description().isBlank()) {
      entry.add(new Description(Written.text(event.description())));
    }
    entry.add(ImmutableTransp.TRANSPARENT);
    entry.add(alarm);

    var calendar = new Calendar();
    calendar.add(new ProdId("-//Besked//Besked//SV"));
    calendar.add(ImmutableVersion.VERSION_2_0);
    calendar.add(ImmutableCalScale.GREGORIAN);
    calendar.add(entry);

    var out = new ByteArrayOutputStream();
    try {
      new CalendarOutputter(true, CHARACTERS_PER_LINE).output(calendar, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  /** Calendars keep the entry with the highest number, which is the latest file's. */
  private static int sequence(Instant written) {
    return Math.toIntExact(written.getEpochSecond() / 60);
  }
}
