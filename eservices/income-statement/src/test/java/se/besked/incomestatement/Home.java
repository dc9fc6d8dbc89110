package se.besked.incomestatement;

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

/** An adult alone with a two-year-old in preschool; each test changes what it is about. */
final class Home {
  static final Instant READ = Instant.parse("2026-11-22T09:00:00Z");

  LocalDate today = LocalDate.of(2026, 11, 22);
  boolean known = true;
  boolean livesHere = true;
  boolean custody = true;
  Optional<Integer> stated = Optional.empty();
  final List<Adult> others = new ArrayList<>();
  final List<ChildAtHome> children =
      new ArrayList<>(List.of(child("child-1", "Bo", "2024-03-01", Activity.PRESCHOOL)));
  final List<Placement> places = new ArrayList<>();
  final Map<String, Object> fees = lund();

  static ChildAtHome child(String handle, String name, String born, Activity activity) {
    return new ChildAtHome(
        handle,
        Optional.of(new PersonName(name, "Provsson")),
        LocalDate.parse(born),
        Optional.of(activity),
        false);
  }

  static ChildAtHome partners(ChildAtHome child) {
    return new ChildAtHome(
        child.handle(), Optional.empty(), child.birthDate(), child.activity(), false);
  }

  static ChildAtHome inTwoHomes(ChildAtHome child) {
    return new ChildAtHome(child.handle(), child.name(), child.birthDate(), child.activity(), true);
  }

  /** The child's place is preschool for special support. */
  Home supported(int weeklyHours) {
    var start = LocalDate.of(2025, 8, 18);
    places.add(
        new Placement(
            "p1",
            "unit-1",
            "Björkens förskola",
            Activity.PRESCHOOL,
            start,
            Optional.empty(),
            Optional.of("Omsorg"),
            Optional.of(weeklyHours),
            true,
            List.of(),
            new SupportPeriods(List.of(new SupportPeriods.Change(start, true)))));
    return this;
  }

  Home withPartner(Optional<Integer> income) {
    others.add(new Adult("adult-2", new PersonName("Kim", "Provsson"), income));
    return this;
  }

  Facts facts() {
    return new Facts(
        "1299",
        new Facts.Guardian(
            "guardian-1", new PersonName("Test", "Testsson"), Optional.empty(), "1299"),
        custody ? List.of(custody()) : List.of(),
        List.of(),
        new Care(
            List.of(),
            List.of(),
            known ? Optional.of(new Household(others, children)) : Optional.empty(),
            stated),
        List.of(),
        today,
        "sv");
  }

  private Child custody() {
    return new Child(
        "child-1",
        new Sourced<>(new PersonName("Bo", "Provsson"), "Folkbokföringen", READ),
        LocalDate.of(2024, 3, 1),
        List.of(),
        List.of(),
        Optional.empty(),
        places.stream().map(p -> new Sourced<>(p, "Elevregistret", READ)).toList(),
        livesHere);
  }

  static Answers salary(int kronor) {
    return stating(Statement.INCOME)
        .with("kinds", List.of("SALARY"))
        .with("amountSALARY", List.of(Integer.toString(kronor)));
  }

  static Answers stating(Statement statement) {
    return Answers.NONE
        .with(IncomeForm.STATEMENT, statement.name())
        .with(IncomeForm.FROM, "2026-11")
        .with(ContactQuestions.EMAIL, "namn@exempel.se");
  }

  /** Reads answers as the journey does: only when nothing is left to put right. */
  IncomeApplication read(Answers answers) {
    var form = IncomeForm.FORM;
    form.firstIncomplete(answers, facts())
        .ifPresent(
            p -> {
              throw new AssertionError(form.problems(p, answers, facts()).toString());
            });
    return new IncomeStatementService().read(form.submitted(answers, facts()), facts());
  }

  Assessment assess(Answers answers) {
    return assess(read(answers), "sv");
  }

  Assessment assess(IncomeApplication application, String language) {
    return new IncomeStatementService()
        .assess(application, rules(), IncomeStatementService.words(language));
  }

  RuleBook rules() {
    return new RuleBook(
        Map.of(
            "childcare-fees",
            new Dated<>(
                "childcare-fees",
                List.of(
                    new Dated.Version<>(
                        "test/1",
                        LocalDate.of(2019, 1, 1),
                        null,
                        "Provbeslut",
                        new Parameters("childcare-fees", fees))))));
  }

  static List<Finding> all(Assessment assessment, String rule) {
    return assessment.findings().stream().filter(f -> f.rule().equals(rule)).toList();
  }

  /** The text with ordinary spaces. */
  static String text(Assessment assessment, String rule) {
    return all(assessment, rule).stream()
        .map(f -> f.text().replace('\u00a0', ' '))
        .reduce("", (a, b) -> a + b + "\n");
  }

  static String headline(Assessment assessment) {
    return assessment.headline().replace('\u00a0', ' ');
  }

  private static Map<String, Object> lund() {
    var values = new LinkedHashMap<String, Object>();
    values.put("rule", "Taxa för förskola och fritidshem");
    values.put("preschool", List.of("3", "2", "1"));
    values.put("schoolAgeEducare", List.of("2", "1", "0.7"));
    values.put(
        "preschoolFromThree", Map.of("from", "09-01", "rates", List.of("2.4", "1.6", "0.8")));
    values.put("sharedHomes", "HALF_EACH_OWN_HOUSEHOLD");
    values.put("proRataLastMonth", true);
    values.put("statementAgeMonths", 12);
    values.put("retroactiveMonths", 36);
    return values;
  }
}
