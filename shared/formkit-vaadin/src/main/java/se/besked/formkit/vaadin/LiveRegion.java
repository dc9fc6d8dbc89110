package se.besked.formkit.vaadin;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;

/**
 * The page's one polite live region. Every change that comes without the citizen's own act ("Sparat
 * 09:14", "Filen är uppladdad") is also said here.
 *
 * <pre>{@code
 * LiveRegion.announce(ui, "Sparat 09:14");
 * }</pre>
 */
public final class LiveRegion extends Div {
  private boolean odd;

  public LiveRegion() {
    addClassNames("live-region", "visually-hidden");
    getElement().setAttribute("role", "status");
    getElement().setAttribute("aria-live", "polite");
    addAttachListener(attached -> ComponentUtil.setData(attached.getUI(), LiveRegion.class, this));
  }

  /** Says the text; the same text twice in a row is said twice. */
  public void say(String text) {
    odd = !odd;
    // A text that does not change is not read again; a trailing no-break space makes it differ.
    setText(odd ? text : text + "\u00a0");
  }

  /** Says the text in the page's region, if the page has one. */
  public static void announce(UI ui, String text) {
    var region = ComponentUtil.getData(ui, LiveRegion.class);
    if (region != null) {
      region.say(text);
    }
  }
}
