package se.besked.platform.staff.board;

import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import se.besked.casework.overview.Dimension;
import se.besked.casework.overview.Figures;
import se.besked.platform.site.Messages;
import se.besked.platform.site.ServiceWords;
import se.besked.platform.staff.queue.UnitNames;

/** A line of figures in words, alike on the page and in the file. */
@Component
class FigureTexts {
  static final List<String> COLUMNS =
      List.of(
          "arrived",
          "decided",
          "granted",
          "partly",
          "refused",
          "dismissed",
          "automated",
          "median",
          "ninetieth");

  private final Messages messages;
  private final ServiceWords words;
  private final UnitNames units;

  FigureTexts(Messages messages, ServiceWords words, UnitNames units) {
    this.messages = messages;
    this.words = words;
    this.units = units;
  }

  String key(Dimension by, String key, Locale language) {
    return switch (by) {
      case SERVICE -> words.title(key, language);
      case UNIT -> units.of(key);
      case GROUND -> key;
      case MONTH -> DateTimeFormatter.ofPattern("MMMM yyyy", language).format(YearMonth.parse(key));
    };
  }

  /** As many as there are {@link #COLUMNS}. */
  List<String> cells(Figures f, Locale language) {
    var hidden = messages.getTranslation("staff.overview.hidden", language);
    return switch (f.hidden()) {
      case EVERYTHING -> Collections.nCopies(COLUMNS.size(), hidden);
      case OUTCOMES ->
          List.of(
              arrived(f),
              "" + f.decided(),
              hidden,
              hidden,
              hidden,
              hidden,
              hidden,
              days(f.medianDays(), language),
              days(f.ninetiethDays(), language));
      case NOTHING ->
          List.of(
              arrived(f),
              "" + f.decided(),
              "" + f.granted(),
              "" + f.partly(),
              "" + f.refused(),
              "" + f.dismissed(),
              "" + f.automated(),
              days(f.medianDays(), language),
              days(f.ninetiethDays(), language));
    };
  }

  private static String arrived(Figures f) {
    return f.arrived() == null ? "" : "" + f.arrived();
  }

  private static String days(@org.jspecify.annotations.Nullable Double days, Locale language) {
    return days == null ? "" : String.format(language, "%.1f", days);
  }
}
