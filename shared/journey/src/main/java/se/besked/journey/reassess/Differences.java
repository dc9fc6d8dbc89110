package se.besked.journey.reassess;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import se.besked.kernel.decisions.Assessment;
import se.besked.kernel.decisions.Finding;
import se.besked.kernel.facts.Child;
import se.besked.kernel.facts.Home;
import se.besked.kernel.registers.Sourced;

/** What an assessment rests on now that is not what it rested on then. */
final class Differences {
  private Differences() {}

  static List<Difference> between(
      Optional<Child> before, Assessment then, Assessment now, Optional<Child> after) {
    var all = new ArrayList<Difference>();
    if (before.isPresent() && after.isPresent()) {
      add(all, "address", "", address(before.get()), address(after.get()));
      add(all, "school", "", school(before.get()), school(after.get()));
      add(all, "grade", "", grade(before.get()), grade(after.get()));
      add(all, "coGuardians", "", guardians(before.get()), guardians(after.get()));
    }
    add(all, "ruleVersion", "", then.ruleVersion(), now.ruleVersion());
    var findingsThen = byRule(then);
    var findingsNow = byRule(now);
    var rules = new TreeSet<>(findingsThen.keySet());
    rules.addAll(findingsNow.keySet());
    rules.forEach(rule -> inputs(all, rule, findingsThen.get(rule), findingsNow.get(rule)));
    return List.copyOf(all);
  }

  private static Map<String, Finding> byRule(Assessment assessment) {
    return assessment.findings().stream()
        .collect(Collectors.toMap(Finding::rule, f -> f, (first, second) -> first));
  }

  private static void inputs(
      List<Difference> all,
      String rule,
      @org.jspecify.annotations.Nullable Finding then,
      @org.jspecify.annotations.Nullable Finding now) {
    var before = then == null ? Map.<String, Object>of() : then.inputs();
    var after = now == null ? Map.<String, Object>of() : now.inputs();
    var names = new TreeSet<>(before.keySet());
    names.addAll(after.keySet());
    names.forEach(name -> add(all, name, rule, text(before, name), text(after, name)));
    if (then == null || now == null || then.standing() != now.standing()) {
      add(all, "standing", rule, then == null ? "" : then.text(), now == null ? "" : now.text());
    }
  }

  private static String text(Map<String, Object> inputs, String name) {
    var value = inputs.get(name);
    return value == null ? "" : value.toString();
  }

  private static void add(
      List<Difference> all, String input, String rule, String then, String now) {
    if (!then.equals(now)) {
      all.add(new Difference(input, rule, then, now));
    }
  }

  private static String address(Child child) {
    return child.registeredHome().flatMap(Home::shownAddress).map(Sourced::value).orElse("");
  }

  private static String school(Child child) {
    return child.enrolment().map(e -> e.value().schoolId()).orElse("");
  }

  private static String grade(Child child) {
    return child
        .enrolment()
        .flatMap(e -> e.value().stage().map(s -> s.grade(e.value().year())))
        .map(Object::toString)
        .orElse("");
  }

  private static String guardians(Child child) {
    return child.coGuardians().stream()
        .map(g -> g.name().full())
        .sorted()
        .collect(Collectors.joining(", "));
  }
}
