package se.besked.schoolageeducareapplication;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import se.besked.kernel.law.Dated;
import se.besked.kernel.law.Parameters;
import se.besked.kernel.law.RuleBook;

/** A municipality’s figures: open activity from ten, terms decided through 2027/28. */
final class Havrelunda {
  static final RuleBook RULES =
      new RuleBook(
          Map.of(
              "school-age-educare",
              dated(
                  "school-age-educare",
                  Map.of(
                      "rule",
                      "Regler för fritidshem",
                      "notice",
                      Map.of("unit", "MONTHS", "value", 1, "alignToMonthEnd", true),
                      "openActivity",
                      true,
                      "termDates",
                      List.of(term(2026), term(2027)))),
              "childcare-fees",
              dated(
                  "childcare-fees",
                  Map.of(
                      "rule",
                      "Taxa",
                      "preschool",
                      List.of("3", "2", "1"),
                      "preschoolFromThree",
                      Map.of("from", "09-01", "rates", List.of("2.4", "1.6", "0.8")),
                      "schoolAgeEducare",
                      List.of("2", "1", "0.7"),
                      "sharedHomes",
                      "HALF_EACH_OWN_HOUSEHOLD",
                      "proRataLastMonth",
                      true))));

  private Havrelunda() {}

  private static Map<String, Object> term(int year) {
    return Map.of(
        "schoolYear", "%d/%02d".formatted(year, (year + 1) % 100),
        "autumnStart", year + "-08-17",
        "springEnd", year + 1 + "-06-11");
  }

  private static Dated<Parameters> dated(String topic, Map<String, Object> values) {
    return new Dated<>(
        topic,
        List.of(
            new Dated.Version<>(
                "test/" + topic,
                LocalDate.of(2023, 1, 1),
                null,
                "Nämnden",
                new Parameters(topic, values))));
  }
}
