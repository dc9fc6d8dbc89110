package se.besked.platform.calculators;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import se.besked.childcare.Phrases;
import se.besked.childcare.fees.FeeHousehold;
import se.besked.formkit.vaadin.ErrorSummary.Problem;

/** What is asked about a family: the month, one home or two, incomes and children. */
final class FeeFields extends Div {
  private static final int MONTHS_BACK = 12;
  private static final int MONTHS_AHEAD = 6;
  private static final int MOST_CHILDREN = 12;

  private final ComboBox<YearMonth> month = new ComboBox<>();
  private final OneOf<Integer> homes;
  private final IncomeFields first = new IncomeFields(1);
  private final IncomeFields second = new IncomeFields(2);
  private final Div rows = new Div();
  private final Button more = new Button();
  private final List<ChildFields> children = new ArrayList<>();
  private int made;

  FeeFields(YearMonth now) {
    month.setId("calc-month");
    month.setLabel(getTranslation("calc.fee.month"));
    month.setManualValidation(true);
    month.setItems(
        IntStream.rangeClosed(-MONTHS_BACK, MONTHS_AHEAD).mapToObj(now::plusMonths).toList());
    month.setItemLabelGenerator(m -> Phrases.in(getLocale()).month(m));
    month.setValue(now);
    homes =
        new OneOf<>(
            "calc-homes",
            getTranslation("calc.fee.homes"),
            List.of(1, 2),
            n -> getTranslation("calc.fee.homes." + n));
    homes.setValue(1);
    homes.addValueChangeListener(change -> refresh());
    more.setText(getTranslation("calc.child.add"));
    more.setId("calc-more");
    more.addClickListener(click -> addChild().focus());
    add(month, homes, first, second, rows, more);
    addChild();
  }

  private ChildFields addChild() {
    var child = new ChildFields("%02d".formatted(++made), this::removeChild);
    children.add(child);
    rows.add(child);
    refresh();
    return child;
  }

  private void removeChild(ChildFields child) {
    children.remove(child);
    rows.remove(child);
    refresh();
    children.getLast().focus();
  }

  private void refresh() {
    second.setVisible(twoHomes());
    first.show(getTranslation(twoHomes() ? "calc.income.whose.1" : "calc.income.whose"));
    second.show(getTranslation("calc.income.whose.2"));
    for (int i = 0; i < children.size(); i++) {
      children.get(i).show(Character.toString('A' + i), twoHomes(), children.size() > 1);
    }
    more.setVisible(children.size() < MOST_CHILDREN);
  }

  boolean twoHomes() {
    return Integer.valueOf(2).equals(homes.getValue());
  }

  YearMonth month() {
    return month.getValue();
  }

  List<ChildFields> children() {
    return List.copyOf(children);
  }

  /** One household, or two; a child in both has the same key. */
  List<FeeHousehold> households() {
    return twoHomes()
        ? List.of(household(first, 1), household(second, 2))
        : List.of(
            new FeeHousehold(first.income(), children.stream().map(ChildFields::child).toList()));
  }

  private FeeHousehold household(IncomeFields income, int home) {
    return new FeeHousehold(
        income.income(),
        children.stream().filter(c -> c.lives().in(home)).map(ChildFields::child).toList());
  }

  List<Problem> check() {
    var problems = new ArrayList<Problem>();
    boolean noMonth = month.isEmpty();
    var sentence = getTranslation("calc.fee.month.missing");
    month.setErrorMessage(noMonth ? sentence : null);
    month.setInvalid(noMonth);
    if (noMonth) {
      problems.add(new Problem("calc-month", sentence));
    }
    first.check().ifPresent(problems::add);
    if (twoHomes()) {
      second.check().ifPresent(problems::add);
    }
    var about = noMonth ? YearMonth.of(2026, 1) : month();
    children.forEach(child -> problems.addAll(child.check(about)));
    return problems;
  }
}
