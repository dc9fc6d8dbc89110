package se.besked.childcare;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import se.besked.kernel.law.Dated;
import se.besked.kernel.law.MissingRule;
import se.besked.kernel.law.Parameters;
import se.besked.kernel.law.RuleBook;

/** The topics of a municipality's figures that childcare services share. */
public final class ChildcareTopics {
  /** Percentages, two homes, how long a statement holds: {@code FeeRules}. */
  public static final String FEES = "childcare-fees";

  /** Queue, guarantee, notice period and school start: {@code PreschoolRules}. */
  public static final String PRESCHOOL = "preschool";

  /** Notice period and terms: {@code EducareRules}. */
  public static final String SCHOOL_AGE_EDUCARE = "school-age-educare";

  private static final Map<String, String> NAMES =
      Map.of(
          FEES, "avgifter för förskola och fritidshem",
          PRESCHOOL, "platser i förskola",
          SCHOOL_AGE_EDUCARE, "platser i fritidshem");

  private ChildcareTopics() {}

  /**
   * A topic's figures on a day, with a sentence fit to show when there are none.
   *
   * @throws MissingRule naming the topic in words, not by its id
   */
  public static Dated.Version<Parameters> on(RuleBook rules, String topic, LocalDate day) {
    var dated = rules.topics().get(topic);
    var versions = dated == null ? List.<Dated.Version<Parameters>>of() : dated.versions();
    return new Dated<>(NAMES.getOrDefault(topic, topic), versions).on(day);
  }
}
