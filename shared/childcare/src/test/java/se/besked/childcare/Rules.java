package se.besked.childcare;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import se.besked.kernel.law.Dated;
import se.besked.kernel.law.Parameters;
import se.besked.kernel.law.RuleBook;

/** Figures for the tests: Lund's, and the national maximum. */
public final class Rules {
  public static final RuleBook LUND = new RuleBook(Map.of("childcare-fees", fees(lund())));
  public static final RuleBook MAXTAXA = new RuleBook(Map.of("childcare-fees", fees(maxtaxa())));

  private Rules() {}

  public static RuleBook fees(Map<String, Object> values, String topic) {
    return new RuleBook(Map.of(topic, fees(values)));
  }

  private static Dated<Parameters> fees(Map<String, Object> values) {
    return new Dated<>(
        "childcare-fees",
        List.of(
            new Dated.Version<>(
                "test/childcare-fees/2019-01-01",
                LocalDate.of(2019, 1, 1),
                null,
                "test",
                new Parameters("childcare-fees", values))));
  }

  public static Map<String, Object> maxtaxa() {
    var values = new LinkedHashMap<String, Object>();
    values.put("rule", "Maxtaxan");
    values.put("preschool", List.of("3", "2", "1"));
    values.put("schoolAgeEducare", List.of("2", "1", "1"));
    values.put("sharedHomes", "HALF_EACH_OWN_HOUSEHOLD");
    values.put("proRataLastMonth", false);
    return values;
  }

  public static Map<String, Object> lund() {
    var values = maxtaxa();
    values.put("schoolAgeEducare", List.of("2", "1", "0.7"));
    values.put(
        "preschoolFromThree", Map.of("from", "09-01", "rates", List.of("2.4", "1.6", "0.8")));
    values.put("preschoolSpecialSupport", Map.of("rates", List.of("1.8", "1.2", "0.6")));
    values.put("proRataLastMonth", true);
    values.put("statementAgeMonths", 12);
    values.put("retroactiveMonths", 36);
    values.put("postControl", Map.of("toleranceKronor", 200, "payMonths", 4));
    return values;
  }

  public static Map<String, Object> preschool() {
    var values = new LinkedHashMap<String, Object>();
    values.put("rule", "Regler för förskola");
    values.put("guaranteeMonths", 4);
    values.put("queueOrder", List.of("SPECIAL_NEED", "SIBLING", "BIRTHDATE_OLDEST"));
    values.put("queueFromAgeMonths", 0);
    values.put("showsPlaceInQueue", false);
    values.put("answerDays", 10);
    values.put("notice", notice("MONTHS", 2, false));
    values.put("generalPreschoolFrom", "09-01");
    values.put("hoursPerWeekAtHome", 25);
    values.put("termDates", terms());
    return values;
  }

  public static Map<String, Object> educare() {
    var values = new LinkedHashMap<String, Object>();
    values.put("rule", "Regler för fritidshem");
    values.put("notice", notice("MONTHS", 1, true));
    values.put("openActivity", true);
    values.put("termDates", terms());
    return values;
  }

  public static Map<String, Object> notice(String unit, int value, boolean align) {
    return Map.of("unit", unit, "value", value, "alignToMonthEnd", align);
  }

  private static List<Map<String, Object>> terms() {
    return List.of(
        Map.of("schoolYear", "2026/27", "autumnStart", "2026-08-17", "springEnd", "2027-06-11"),
        Map.of("schoolYear", "2027/28", "autumnStart", "2027-08-16", "springEnd", "2028-06-09"));
  }

  public static Parameters parameters(Map<String, Object> values) {
    return new Parameters("test", values);
  }
}
