package se.besked.platform.place;

import com.vaadin.flow.component.UI;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import se.besked.kernel.facts.Facts;
import se.besked.kernel.facts.Placement;
import se.besked.platform.site.Dates;

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

  /** Where none is seen: that there is none, or that nobody can tell while a register is down. */
  static String none(Facts facts) {
    return say(facts.gaps().isEmpty() ? "place.none" : "place.unknown");
  }

  static String period(Placement place, Locale language) {
    var from = Dates.day(place.start(), language);
    return place
        .end()
        .map(end -> say("place.period", from, Dates.day(end, language)))
        .orElseGet(() -> say("place.from", from));
  }

  /** E.g. "November 2026". */
  static String month(YearMonth month, Locale language) {
    var name = DateTimeFormatter.ofPattern("MMMM yyyy", language).format(month);
    return name.substring(0, 1).toUpperCase(language) + name.substring(1);
  }

  static String say(String key, Object... values) {
    return UI.getCurrentOrThrow().getTranslation(key, values);
  }
}
