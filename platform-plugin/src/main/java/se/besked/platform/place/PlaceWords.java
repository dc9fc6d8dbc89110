package se.besked.platform.place;

import com.vaadin.flow.component.UI;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import se.besked.kernel.facts.Placement;
import se.besked.platform.matter.Dates;

/** A place in words. */
final class PlaceWords {
  private PlaceWords() {}

  /** E.g. "Förskola: Blåklockan, från 12 januari 2026". */
  static String inOneLine(Placement place, Locale language) {
    return say(
        "place.line",
        say("place.activity." + place.activity()),
        place.unitName(),
        period(place, language));
  }

  static String period(Placement place, Locale language) {
    var from = Dates.day(place.start(), language);
    return place
        .end()
        .map(end -> say("place.period", from, Dates.day(end, language)))
        .orElseGet(() -> say("place.from", from));
  }

  /** E.g. "november 2026". */
  static String month(YearMonth month, Locale language) {
    return DateTimeFormatter.ofPattern("MMMM yyyy", language).format(month);
  }

  static String say(String key, Object... values) {
    return UI.getCurrentOrThrow().getTranslation(key, values);
  }
}
