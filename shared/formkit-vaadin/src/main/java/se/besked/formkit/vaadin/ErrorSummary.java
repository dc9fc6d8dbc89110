package se.besked.formkit.vaadin;

import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.io.Serializable;
import java.util.List;

/**
 * What must be put right before the page can be left: stands above the page's heading, takes focus
 * when shown, and each line leads to its field. Hidden while there is nothing to say.
 *
 * <p>Use the same wording here and at the field. Showing it also puts "Fel: " first in the page's
 * title; {@link #clear()} takes that away.
 *
 * <pre>{@code
 * summary.show(List.of(new ErrorSummary.Problem("child", "Välj vilket barn ansökan gäller")));
 * }</pre>
 */
@JsModule("./besked/focus-target.ts")
public final class ErrorSummary extends Div {

  /**
   * One thing to put right.
   *
   * @param fieldId the {@code id} of the field's component on the page
   * @param text the sentence shown at the field as well
   */
  public record Problem(String fieldId, String text) implements Serializable {
    public Problem {
      if (fieldId.isBlank() || text.isBlank()) {
        throw new IllegalArgumentException("a problem needs a field and a sentence");
      }
    }
  }

  private static final String PREFIX_TITLE =
      "document.title = $0 + document.title.replace(new RegExp('^' + $0), '')";
  private static final String RESTORE_TITLE =
      "document.title = document.title.replace(new RegExp('^' + $0), '')";

  private final UnorderedList lines = new UnorderedList();

  public ErrorSummary() {
    addClassName("error-summary");
    var title = new H2(getTranslation("kit.error-summary.title"));
    title.addClassName("error-summary__title");
    getElement().setAttribute("role", "alert");
    getElement().setAttribute("tabindex", "-1");
    add(title, lines);
    setVisible(false);
  }

  /** Shows these problems, in the order of the page, and moves focus here. None hides the box. */
  public void show(List<Problem> problems) {
    if (problems.isEmpty()) {
      clear();
      return;
    }
    lines.removeAll();
    problems.forEach(problem -> lines.add(new ListItem(linkTo(problem))));
    setVisible(true);
    getElement().executeJs(PREFIX_TITLE, getTranslation("kit.error-summary.title-prefix"));
    getElement().executeJs("this.focus(); this.scrollIntoView({block: 'start'})");
  }

  /** Hides the box: the page is in order again. */
  public void clear() {
    lines.removeAll();
    setVisible(false);
    getUI()
        .ifPresent(
            ui ->
                ui.getPage()
                    .executeJs(RESTORE_TITLE, getTranslation("kit.error-summary.title-prefix")));
  }

  private static Anchor linkTo(Problem problem) {
    var link = new Anchor("#" + problem.fieldId(), problem.text());
    link.getElement().setAttribute("data-focus", problem.fieldId());
    link.setRouterIgnore(true);
    return link;
  }
}
