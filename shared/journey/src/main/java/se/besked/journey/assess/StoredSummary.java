package se.besked.journey.assess;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.besked.casework.cases.CaseHead;
import se.besked.eservice.Summary;
import se.besked.journey.Json;

/**
 * A case's summary as it is kept: in Swedish, which staff and letters use, and as the same facts
 * read in other languages.
 *
 * @param translations by language, e.g. {@code "en"}
 */
public record StoredSummary(
    String title,
    List<Summary.Row> rows,
    List<Summary.Row> sharedRows,
    @Nullable Map<String, Summary> translations) {

  public static String write(Summary swedish, Map<String, Summary> translations) {
    return Json.write(
        new StoredSummary(swedish.title(), swedish.rows(), swedish.sharedRows(), translations));
  }

  /** The summary in a language, else in Swedish. */
  public static Summary of(CaseHead head, String language) {
    return of(head.summaryJson(), language);
  }

  /** The same of what is kept of it. */
  public static Summary of(String summaryJson, String language) {
    var stored = Json.read(summaryJson, StoredSummary.class);
    var translated =
        Objects.requireNonNullElse(stored.translations(), Map.<String, Summary>of()).get(language);
    return translated != null
        ? translated
        : new Summary(stored.title(), stored.rows(), stored.sharedRows());
  }

  public static Summary inSwedish(CaseHead head) {
    return of(head, "sv");
  }
}
