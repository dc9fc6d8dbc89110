package se.besked.childcare.figures;

import java.util.List;
import se.besked.childcare.ChildcareTopics;
import se.besked.kernel.law.Figure;
import se.besked.kernel.law.Figure.Choice;
import se.besked.kernel.law.TopicForm;

/** The figures of {@link ChildcareTopics} in words, for those who change them. */
public final class ChildcareForms {
  private static final Figure RULE =
      Figure.text("rule", "Reglernas namn, som det står i beslut", "");

  private static final Figure NOTICE =
      Figure.group(
          "notice",
          "Uppsägningstid",
          Figure.choice(
              "unit", "Räknas i", new Choice("DAYS", "dagar"), new Choice("MONTHS", "månader")),
          Figure.whole("value", "Antal", "dagar eller månader"),
          Figure.yesNo("alignToMonthEnd", "Löper till månadens slut"));

  private static final Figure TERMS =
      Figure.groups(
          "termDates",
          "Läsår",
          Figure.text("schoolYear", "Läsår", "som 2026/27"),
          Figure.text("autumnStart", "Höstterminens första dag", "som 2026-08-17"),
          Figure.text("springEnd", "Vårterminens sista dag", "som 2027-06-11"));

  private static final String PERCENTS = "procent för barn 1, 2 och 3, ett per rad";

  private static final TopicForm FEES =
      new TopicForm(
          ChildcareTopics.FEES,
          "Avgifter för förskola och fritidshem",
          List.of(
              RULE,
              Figure.texts("preschool", "Förskola", PERCENTS),
              Figure.group(
                      "preschoolFromThree",
                      "Förskola från hösten då barnet fyller tre",
                      Figure.text("from", "Från dagen", "som 09-01"),
                      Figure.texts("rates", "Avgift", PERCENTS),
                      Figure.texts(
                              "fullFeeMonths",
                              "Månader med hel avgift",
                              "månadens nummer, ett per rad")
                          .optional())
                  .optional(),
              Figure.group(
                      "preschoolSpecialSupport",
                      "Förskola för särskilt stöd, tiden över 15 timmar i veckan",
                      Figure.texts("rates", "Avgift", PERCENTS))
                  .optional(),
              Figure.texts("schoolAgeEducare", "Fritidshem", PERCENTS),
              Figure.choice(
                      "sharedHomes",
                      "När barnet bor i två hem",
                      new Choice("HALF_EACH_OWN_HOUSEHOLD", "Halva avgiften i varje hem"),
                      new Choice("REGISTERED_HOME_PAYS", "Hemmet där barnet är folkbokfört"))
                  .optional(),
              Figure.yesNo("proRataLastMonth", "Sista månaden betalas per dag"),
              Figure.whole("statementAgeMonths", "En inkomstuppgift gäller", "månader").optional(),
              Figure.whole("retroactiveMonths", "Ändringar når bakåt", "månader").optional(),
              Figure.group(
                      "postControl",
                      "Efterkontroll",
                      Figure.whole("toleranceKronor", "Skillnad som lämnas", "kronor per år"),
                      Figure.whole("payMonths", "Tid att betala", "månader"))
                  .optional()));

  private static final TopicForm PRESCHOOL =
      new TopicForm(
          ChildcareTopics.PRESCHOOL,
          "Förskola",
          List.of(
              RULE,
              Figure.whole("guaranteeMonths", "Platsgaranti", "månader, högst 4"),
              Figure.texts(
                  "queueOrder",
                  "Ordning i kön",
                  "SPECIAL_NEED först, sedan till exempel SIBLING och BIRTHDATE_OLDEST, ett per"
                      + " rad"),
              Figure.whole("queueFromAgeMonths", "Kötiden börjar vid", "månaders ålder"),
              Figure.yesNo("showsPlaceInQueue", "Vårdnadshavaren ser sin plats i kön"),
              Figure.whole("answerDays", "Svarstid på erbjudande", "dagar"),
              NOTICE,
              Figure.text("generalPreschoolFrom", "Allmän förskola från dagen", "som 09-01"),
              Figure.whole(
                  "hoursPerWeekAtHome",
                  "Tid för barn till arbetslösa och föräldralediga",
                  "timmar i veckan, minst 15"),
              Figure.text("endsOn", "Platsen slutar vid skolstart", "dag som 07-31").optional(),
              TERMS));

  private static final TopicForm EDUCARE =
      new TopicForm(
          ChildcareTopics.SCHOOL_AGE_EDUCARE,
          "Fritidshem",
          List.of(
              RULE,
              NOTICE,
              Figure.yesNo("openActivity", "Öppen fritidsverksamhet från tio års ålder"),
              TERMS));

  /** Every topic that childcare services share. */
  public static final List<TopicForm> ALL = List.of(FEES, PRESCHOOL, EDUCARE);

  private ChildcareForms() {}
}
