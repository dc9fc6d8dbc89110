package se.besked.placementtermination;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.besked.eservice.ContactQuestions;
import se.besked.formkit.Answers;
import se.besked.kernel.decisions.Assessment;
import se.besked.kernel.decisions.Finding;
import se.besked.kernel.facts.Activity;
import se.besked.kernel.facts.Care;
import se.besked.kernel.facts.Child;
import se.besked.kernel.facts.Facts;
import se.besked.kernel.facts.Gap;
import se.besked.kernel.facts.Household;
import se.besked.kernel.facts.Household.Adult;
import se.besked.kernel.facts.Household.ChildAtHome;
import se.besked.kernel.facts.Placement;
import se.besked.kernel.facts.SupportPeriods;
import se.besked.kernel.law.Dated;
import se.besked.kernel.law.Parameters;
import se.besked.kernel.law.RuleBook;
import se.besked.kernel.people.PersonName;
import se.besked.kernel.registers.Sourced;

/** A guardian alone with a two-year-old in preschool; each test changes what it is about. */
final class Family {
  static final Instant READ = Instant.parse("2026-11-22T09:00:00Z");

  LocalDate today = LocalDate.of(2026, 11, 22);
  LocalDate born = LocalDate.of(2024, 3, 1);
  final List<Placement> places =
      new ArrayList<>(List.of(place("p1", "Björkens förskola", Activity.PRESCHOOL)));
  final List<Adult> others = new ArrayList<>();
  final List<Gap> gaps = new ArrayList<>();
  Optional<Integer> income = Optional.of(40_000);
  boolean householdKnown = true;
  boolean twoHomes = false;
  final Map<String, Object> fees = lundFees();
  final Map<String, Object> preschool = preschoolRules();
  final Map<String, Object> educare = educareRules();
  boolean feesKnown = true;

  static Placement place(String id, String unit, Activity activity) {
    return new Placement(
        id,
        "unit-" + id,
        unit,
        activity,
        LocalDate.of(2025, 8, 18),
        Optional.empty(),
        Optional.of("Omsorg"),
        Optional.of(40),
        true);
  }

  static Placement ending(Placement p, LocalDate end) {
    return new Placement(
        p.id(),
        p.unitId(),
        p.unitName(),
        p.activity(),
        p.start(),
        Optional.of(end),
        p.reason(),
        p.weeklyHours(),
        p.heldHere());
  }

  /** Preschool for special support, from the first day on. */
  static Placement supported(Placement p, int weeklyHours) {
    return new Placement(
        p.id(),
        p.unitId(),
        p.unitName(),
        p.activity(),
        p.start(),
        p.end(),
        p.reason(),
        Optional.of(weeklyHours),
        p.heldHere(),
        List.of(),
        new SupportPeriods(List.of(new SupportPeriods.Change(p.start(), true))));
  }

  static Placement heldElsewhere(Placement p) {
    return new Placement(
        p.id(),
        p.unitId(),
        p.unitName(),
        p.activity(),
        p.start(),
        p.end(),
        p.reason(),
        p.weeklyHours(),
        false);
  }

  Facts facts() {
    var child =
        new Child(
            "child-1",
            new Sourced<>(new PersonName("Bo", "Provsson"), "Folkbokföringen", READ),
            born,
            List.of(),
            List.of(),
            Optional.empty(),
            places.stream().map(p -> new Sourced<>(p, "Elevregistret", READ)).toList(),
            true);
    var household =
        new Household(
            others,
            List.of(
                new ChildAtHome(
                    "child-1",
                    Optional.of(new PersonName("Bo", "Provsson")),
                    born,
                    places.stream().findFirst().map(Placement::activity),
                    twoHomes)));
    return new Facts(
        "1299",
        new Facts.Guardian(
            "guardian-1", new PersonName("Test", "Testsson"), Optional.empty(), "1299"),
        List.of(child),
        List.of(),
        new Care(
            List.of(),
            List.of(),
            householdKnown ? Optional.of(household) : Optional.empty(),
            income),
        gaps,
        today,
        "sv");
  }

  static Answers answers() {
    return Answers.NONE
        .with(TerminationForm.CHILD, "child-1")
        .with(TerminationForm.PLACE, "p1")
        .with(TerminationForm.WHEN, "EARLIEST")
        .with(ContactQuestions.EMAIL, "namn@exempel.se");
  }

  static Answers wishing(String day) {
    return answers().with(TerminationForm.WHEN, "DAY").with(TerminationForm.WISHED, day);
  }

  /** Reads answers as the journey does: only when nothing is left to put right. */
  TerminationApplication read(Answers answers) {
    var form = TerminationForm.FORM;
    form.firstIncomplete(answers, facts())
        .ifPresent(
            p -> {
              throw new AssertionError(form.problems(p, answers, facts()).toString());
            });
    return new PlacementTermination().read(form.submitted(answers, facts()), facts());
  }

  Assessment assess(Answers answers) {
    return assess(read(answers), "sv");
  }

  Assessment assess(TerminationApplication application, String language) {
    return new PlacementTermination()
        .assess(application, rules(), PlacementTermination.words(language));
  }

  static Finding finding(Assessment assessment, String rule) {
    return assessment.findings().stream().filter(f -> f.rule().equals(rule)).findFirst().get();
  }

  RuleBook rules() {
    var topics = new LinkedHashMap<String, Dated<Parameters>>();
    topics.put("preschool", dated("preschool", preschool));
    topics.put("school-age-educare", dated("school-age-educare", educare));
    if (feesKnown) {
      topics.put("childcare-fees", dated("childcare-fees", fees));
    }
    return new RuleBook(topics);
  }

  private static Dated<Parameters> dated(String topic, Map<String, Object> values) {
    return new Dated<>(
        topic,
        List.of(
            new Dated.Version<>(
                topic + "/1",
                LocalDate.of(2023, 1, 1),
                null,
                "Provbeslut",
                new Parameters(topic, values))));
  }

  private static Map<String, Object> lundFees() {
    var values = new LinkedHashMap<String, Object>();
    values.put("rule", "Taxa för förskola och fritidshem");
    values.put("preschool", List.of("3", "2", "1"));
    values.put("schoolAgeEducare", List.of("2", "1", "0.7"));
    values.put("sharedHomes", "HALF_EACH_OWN_HOUSEHOLD");
    values.put("proRataLastMonth", true);
    return values;
  }

  private static Map<String, Object> preschoolRules() {
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

  private static Map<String, Object> educareRules() {
    var values = new LinkedHashMap<String, Object>();
    values.put("rule", "Regler för fritidshem");
    values.put("notice", notice("MONTHS", 1, true));
    values.put("openActivity", true);
    values.put("termDates", terms());
    return values;
  }

  static Map<String, Object> notice(String unit, int value, boolean toMonthEnd) {
    return Map.of("unit", unit, "value", value, "alignToMonthEnd", toMonthEnd);
  }

  private static List<Map<String, Object>> terms() {
    return List.of(
        Map.of("schoolYear", "2025/26", "autumnStart", "2025-08-18", "springEnd", "2026-06-12"),
        Map.of("schoolYear", "2026/27", "autumnStart", "2026-08-17", "springEnd", "2027-06-11"),
        Map.of("schoolYear", "2027/28", "autumnStart", "2027-08-16", "springEnd", "2028-06-09"));
  }
}
