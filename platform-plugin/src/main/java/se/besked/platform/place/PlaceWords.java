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
        language,
        say("place.activity." + place.activity(), language),
        place.unitName(),
        period(place, language));
  }

  static String period(Placement place, Locale language) {
    var from = Dates.day(place.start(), language);
    return place
        .end()
        .map(end -> say("place.period", language, from, Dates.day(end, language)))
        .orElseGet(() -> say("place.from", language, from));
  }

  /** E.g. "november 2026". */
  static String month(YearMonth month, Locale language) {
    return DateTimeFormatter.ofPattern("MMMM yyyy", language).format(month);
  }

  static String say(String key, Locale language, Object... values) {
    return UI.getCurrentOrThrow().getTranslation(language, key, values);
  }
}
