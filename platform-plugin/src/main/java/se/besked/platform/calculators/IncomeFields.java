package se.besked.platform.calculators;

import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Optional;
import se.besked.childcare.fees.Income;
import se.besked.formkit.vaadin.ErrorSummary.Problem;

/** A home's income, or that it is not stated. */
final class IncomeFields extends Div {
  private final OneOf<Boolean> stated;
  private final KronorField income;

  IncomeFields(int home) {
    stated =
        new OneOf<>(
            "calc-stated-" + home,
            "",
            List.of(true, false),
            yes -> getTranslation(yes ? "calc.income.state" : "calc.income.none"));
    stated.setValue(true);
    income =
        new KronorField(
            "calc-income-" + home,
            getTranslation("calc.income"),
            getTranslation("calc.income.hint"));
    stated.addValueChangeListener(change -> income.setVisible(isStated()));
    add(stated, income);
  }

  /**
   * Follows the page.
   *
   * @param legend whose income it is
   */
  void show(String legend) {
    stated.setLabel(legend);
  }

  Income income() {
    return isStated() ? Income.of(income.kronor()) : Income.NOT_STATED;
  }

  Optional<Problem> check() {
    return isStated() ? income.check() : income.problem(null);
  }

  private boolean isStated() {
    return Boolean.TRUE.equals(stated.getValue());
  }
}
