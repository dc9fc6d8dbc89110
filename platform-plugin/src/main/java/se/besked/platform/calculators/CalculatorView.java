package se.besked.platform.calculators;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.function.Supplier;
import se.besked.formkit.vaadin.BackLink;
import se.besked.formkit.vaadin.Callout;
import se.besked.formkit.vaadin.ErrorSummary;
import se.besked.kernel.law.MissingRule;
import se.besked.platform.layout.Page;

/** A page that asks for something, and answers below when it is told to. */
abstract class CalculatorView extends Page {
  private final Div answer = new Div();

  @SuppressWarnings("this-escape")
  CalculatorView() {
    answer.setId("svar");
    answer.getElement().setAttribute("tabindex", "-1");
  }

  /**
   * Makes the page.
   *
   * @param name of the calculator, for its texts
   * @param fields what is asked for
   * @param check what is wrong with it, each told at its field as well
   * @param result the answer, when nothing is wrong
   */
  final void ask(
      String name,
      Component fields,
      Supplier<List<ErrorSummary.Problem>> check,
      Supplier<List<Component>> result) {
    title(getTranslation("calc." + name + ".title"));
    above().add(new BackLink("/"));
    var go = new Button(getTranslation("calc.go"));
    go.setId("rakna");
    go.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    go.addClickListener(
        click -> {
          var problems = check.get();
          errors().show(problems);
          answer.removeAll();
          if (problems.isEmpty()) {
            answer.add(new H2(getTranslation("calc.answer")));
            answer.add(withFigures(result));
            answer.add(new Paragraph(getTranslation("calc.not-a-decision")));
            answer.getElement().executeJs("this.focus(); this.scrollIntoView({block: 'start'})");
          }
        });
    var lead = new Paragraph(getTranslation("calc." + name + ".lead"));
    lead.addClassName("lead");
    add(lead, fields, go, answer);
  }

  private List<Component> withFigures(Supplier<List<Component>> result) {
    try {
      return result.get();
    } catch (MissingRule missing) {
      var sentence =
          getLocale().getLanguage().equals("en")
              ? getTranslation("calc.missing.text")
              : String.valueOf(missing.getMessage());
      return List.of(Callout.warning(getTranslation("calc.missing"), sentence));
    }
  }
}
