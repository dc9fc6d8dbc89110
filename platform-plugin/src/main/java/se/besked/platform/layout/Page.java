package se.besked.platform.layout;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.di.Instantiator;
import com.vaadin.flow.router.HasDynamicTitle;
import java.util.List;
import se.besked.formkit.vaadin.ErrorSummary;
import se.besked.formkit.vaadin.FileLines;
import se.besked.formkit.vaadin.PageHeading;
import se.besked.kernel.municipality.Municipalities;

/**
 * Base class of every view: one heading that is also the browser's title ("Rubrik – Havrelunda
 * kommun") and takes focus on navigation. In order from the top: error summary, what is put {@link
 * #above()} the heading (back link, step text), heading, content.
 *
 * <pre>{@code
 * @Route(value = "om", layout = PublicLayout.class)
 * @AnonymousAllowed
 * class AboutView extends Page {
 *   AboutView() {
 *     title(getTranslation("about.title"));
 *     add(new Paragraph(getTranslation("about.lead")));
 *   }
 * }
 * }</pre>
 */
public abstract class Page extends Div implements HasDynamicTitle {
  private final ErrorSummary errors = new ErrorSummary();
  private final Div above = new Div();
  private final PageHeading heading = new PageHeading("");

  @SuppressWarnings("this-escape")
  protected Page() {
    add(errors, above, heading);
  }

  /** Sets the heading, and with it the browser's title. A page shown anew may change it. */
  protected final void title(String text) {
    heading.setText(text);
    getUI().ifPresent(ui -> ui.getPage().setTitle(getPageTitle()));
  }

  /** The place between the error summary and the heading. */
  protected final Div above() {
    return above;
  }

  protected final ErrorSummary errors() {
    return errors;
  }

  /**
   * Whether a file that was chosen on the page is not in yet; the summary says so then. To be asked
   * before anything that sends, or draws the page anew.
   */
  protected final boolean filesStandOpen() {
    var open = FileLines.standingOpen(this);
    open.ifPresent(problem -> errors.show(List.of(problem)));
    return open.isPresent();
  }

  protected final PageHeading heading() {
    return heading;
  }

  @Override
  public final String getPageTitle() {
    var site = Instantiator.get(UI.getCurrent()).getOrCreate(Municipalities.class).host();
    return heading.getText() + " – " + site.name();
  }
}
