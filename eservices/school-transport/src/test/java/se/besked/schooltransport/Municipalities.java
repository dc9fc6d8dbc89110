package se.besked.schooltransport;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import se.besked.kernel.decisions.Assessment;
import se.besked.kernel.law.Dated;
import se.besked.kernel.law.Parameters;
import se.besked.kernel.law.RuleBook;

/** Limits as real municipalities have published them (TRN-05 and TRN-06). */
final class Municipalities {
  static final Parameters LUND = limits("GT", 3, 2000, 6, 3000, 9, 4000);
  static final Parameters UPPSALA = limits("GTE", 3, 2000, 9, 4000);
  static final Parameters LULEA = limits("GT", 3, 2000, 9, 3000);
  static final Parameters KUNGSBACKA = limits("GT", 3, 2000, 5, 3000, 9, 4000);
  static final Parameters STRANGNAS = limits("GTE", 3, 2000, 6, 4000, 9, 5000);
  static final Parameters BODEN = limits("GT", 3, 2000, 6, 3000, 9, 5000);
  static final Parameters ALVESTA = limits("GTE", 2, 2000, 4, 3000, 6, 4000, 9, 5000);

  private Municipalities() {}

  /** The assessment in Swedish, where these figures have always been valid. */
  static Assessment assess(SchoolTransportApplication application, Parameters limits) {
    return assess(application, limits, "sv");
  }

  static Assessment assess(
      SchoolTransportApplication application, Parameters limits, String language) {
    var version =
        new Dated.Version<>("test/1", LocalDate.of(2000, 1, 1), null, "Provbeslut", limits);
    return new SchoolTransport()
        .assess(
            application,
            new RuleBook(
                Map.of("school-transport", new Dated<>("school-transport", List.of(version)))),
            SchoolTransport.words(language));
  }

  /** Limits as pairs of last stage and metres, three per cent counted as near. */
  static Parameters limits(String comparator, int... stagesAndMetres) {
    var bands = new ArrayList<Map<String, Object>>();
    for (int i = 0; i < stagesAndMetres.length; i += 2) {
      bands.add(Map.of("toStage", stagesAndMetres[i], "metres", stagesAndMetres[i + 1]));
    }
    return new Parameters(
        "school-transport",
        Map.of(
            "rule",
            "Riktlinjer för skolskjuts",
            "bands",
            List.copyOf(bands),
            "comparator",
            comparator,
            "nearThresholdPercent",
            3));
  }
}
