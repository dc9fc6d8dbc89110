package se.besked.platform.layout;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.RouterLayout;
import org.jspecify.annotations.Nullable;
import se.besked.formkit.vaadin.LiveRegion;

/** Skip link, header, main, footer and the one live region. */
@JsModule("./besked/leave-when-told.ts")
public abstract class SiteLayout extends Div implements RouterLayout, AfterNavigationObserver {
  private static final String MAIN_ID = "innehall";

  private final SiteHeader header;
  private final Div notices = new Div();
  private final Main main = new Main();

  @SuppressWarnings("this-escape")
  protected SiteLayout(SiteParts parts) {
    addClassName("page");
    var skip = new Anchor("#" + MAIN_ID, getTranslation("layout.skip"));
    skip.addClassName("skip-link");
    skip.setRouterIgnore(true);
    skip.getElement().setAttribute("data-focus", MAIN_ID);
    header = new SiteHeader(parts, getLocale());
    main.setId(MAIN_ID);
    main.addClassNames("site-main", "page__inner");
    main.getElement().setAttribute("tabindex", "-1");
    main.add(notices);
    add(skip, header, main, new SiteFooter(parts.municipality()), new LiveRegion());
  }

  @Override
  public void showRouterLayoutContent(@Nullable HasElement content) {
    if (content != null) {
      main.getElement().appendChild(content.getElement());
    }
  }

  @Override
  public void removeRouterLayoutContent(@Nullable HasElement oldContent) {
    if (oldContent != null) {
      oldContent.getElement().removeFromParent();
    }
  }

  @Override
  public void afterNavigation(AfterNavigationEvent event) {
    var ui = event.getLocationChangeEvent().getUI();
    header.show(event.getLocation().getPathWithQueryParameters());
    notices.removeAll();
    ComponentUtil.setData(ui, SiteLayout.class, this);
    // The first page is read out by itself; focus would only hide the skip link behind it.
    if (ComponentUtil.getData(ui, Visited.class) == null) {
      ComponentUtil.setData(ui, Visited.class, new Visited());
    } else {
      event.getActiveChain().stream()
          .filter(Page.class::isInstance)
          .map(Page.class::cast)
          .findFirst()
          .ifPresent(page -> page.heading().takeFocus());
    }
  }

  /** Shows a message above the page that is open, and moves focus to it. */
  public static boolean notice(UI ui, Div message) {
    var layout = ComponentUtil.getData(ui, SiteLayout.class);
    if (layout == null) {
      return false;
    }
    message.getElement().setAttribute("role", "alert").setAttribute("tabindex", "-1");
    layout.notices.removeAll();
    layout.notices.add(message);
    message.getElement().executeJs("this.focus(); this.scrollIntoView({block: 'start'})");
    return true;
  }

  private static final class Visited implements java.io.Serializable {}
}
