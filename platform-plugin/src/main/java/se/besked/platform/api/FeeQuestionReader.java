package se.besked.platform.api;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.besked.childcare.fees.FeeChild;
import se.besked.childcare.fees.FeeHousehold;

/** Makes households of a question, and tells everything in it that cannot be. */
final class FeeQuestionReader {
  private static final int HIGHEST_INCOME = 10_000_000;
  private static final int HOMES = 2;

  private final YearMonth month;
  private final Language language;
  private final List<FieldProblem> problems = new ArrayList<>();

  private FeeQuestionReader(YearMonth month, Language language) {
    this.month = month;
    this.language = language;
  }

  /**
   * One household, or two.
   *
   * @throws ApiRefusal naming every value that cannot be
   */
  static List<FeeHousehold> read(FeeQuestion question, Language language) {
    var reader = new FeeQuestionReader(question.month(), language);
    var households = reader.households(question);
    if (!reader.problems.isEmpty()) {
      throw ApiRefusal.badRequest(reader.problems);
    }
    return households;
  }

  private List<FeeHousehold> households(FeeQuestion question) {
    var homes = question.households();
    if (homes == null) {
      return oneHome(question);
    }
    if (question.children() != null) {
      wrong("children", "fee.either");
    }
    if (question.householdIncomePerMonth() != null) {
      wrong("householdIncomePerMonth", "fee.either");
    }
    if (homes.size() != HOMES) {
      wrong("households", "fee.twoHomes");
      return List.of();
    }
    return twoHomes(homes.getFirst(), homes.getLast());
  }

  private List<FeeHousehold> oneHome(FeeQuestion question) {
    var children = question.children();
    if (children == null) {
      wrong("children", "field.missing");
      return List.of();
    }
    checkIncome(question.householdIncomePerMonth(), "householdIncomePerMonth");
    checkChildren(children, "children");
    for (int i = 0; i < children.size(); i++) {
      if (children.get(i).shared() != null) {
        wrong("children[%d].shared".formatted(i), "fee.sharedNeedsHomes");
      }
    }
    return problems.isEmpty()
        ? List.of(
            SharedChildren.household(question.householdIncomePerMonth(), children, List.of(), 0))
        : List.of();
  }

  private List<FeeHousehold> twoHomes(FeeQuestion.Home first, FeeQuestion.Home second) {
    check(first, 0);
    check(second, 1);
    var shared = SharedChildren.of(first.children(), second.children());
    alone(first.children(), shared.stream().map(SharedChildren.Pair::inFirst).toList(), 0);
    alone(second.children(), shared.stream().map(SharedChildren.Pair::inSecond).toList(), 1);
    if (!problems.isEmpty()) {
      return List.of();
    }
    return List.of(
        SharedChildren.household(
            first.householdIncomePerMonth(),
            first.children(),
            shared.stream().map(SharedChildren.Pair::inFirst).toList(),
            1),
        SharedChildren.household(
            second.householdIncomePerMonth(),
            second.children(),
            shared.stream().map(SharedChildren.Pair::inSecond).toList(),
            2));
  }

  private void check(FeeQuestion.Home home, int number) {
    var at = "households[%d].".formatted(number);
    checkIncome(home.householdIncomePerMonth(), at + "householdIncomePerMonth");
    checkChildren(home.children(), at + "children");
  }

  /** A child said to live in both homes stands in both. */
  private void alone(List<FeeQuestion.Child> children, List<Integer> shared, int home) {
    for (int i = 0; i < children.size(); i++) {
      if (Boolean.TRUE.equals(children.get(i).shared()) && !shared.contains(i)) {
        wrong("households[%d].children[%d].shared".formatted(home, i), "fee.sharedAlone");
      }
    }
  }

  private void checkIncome(@Nullable Integer income, String at) {
    if (income != null && (income < 0 || income > HIGHEST_INCOME)) {
      wrong(at, "number.between", "0", Integer.toString(HIGHEST_INCOME));
    }
  }

  private void checkChildren(List<FeeQuestion.Child> children, String at) {
    if (children.isEmpty()) {
      wrong(at, "fee.noChildren");
    }
    for (int i = 0; i < children.size(); i++) {
      var child = children.get(i);
      var here = "%s[%d].birthDate".formatted(at, i);
      new FeeChild("", child.birthDate(), child.activity())
          .obstacle(month)
          .ifPresent(why -> problems.add(new FieldProblem(here, why.shown(language.locale()))));
    }
  }

  private void wrong(String at, String key, Object... values) {
    problems.add(new FieldProblem(at, language.say(key, values)));
  }
}
