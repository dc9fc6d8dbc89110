package se.besked.preschoolapplication;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import se.besked.kernel.law.Dated;
import se.besked.kernel.law.Parameters;
import se.besked.kernel.law.RuleBook;

/** A municipality's figures: four months, brothers and sisters first, then the oldest. */
final class Havrelunda {
  static final RuleBook RULES =
      new RuleBook(
          Map.of(
              "preschool",
              dated(
                  "preschool",
                  Map.of(
                      "rule",
                      "Regler för förskola",
                      "guaranteeMonths",
                      4,
                      "queueOrder",
                      List.of("SPECIAL_NEED", "SIBLING", "BIRTHDATE_OLDEST"),
                      "queueFromAgeMonths",
                      0,
                      "showsPlaceInQueue",
                      false,
                      "answerDays",
                      10,
                      "notice",
                      Map.of("unit", "MONTHS", "value", 2, "alignToMonthEnd", false),
                      "generalPreschoolFrom",
                      "09-01",
                      "hoursPerWeekAtHome",
                      25,
                      "termDates",
                      List.of())),
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
                      "preschoolSpecialSupport",
                      Map.of("rates", List.of("1.8", "1.2", "0.6")),
                      "schoolAgeEducare",
                      List.of("2", "1", "0.7"),
                      "sharedHomes",
                      "HALF_EACH_OWN_HOUSEHOLD",
                      "proRataLastMonth",
                      true))));

  private Havrelunda() {}

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
