package se.besked.platform.errors;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import se.besked.journey.login.SafeTarget;
import se.besked.platform.identity.LoginTarget;
import se.besked.platform.layout.Page;
import se.besked.platform.layout.PublicLayout;

/** Where a page lands that is over: why, what was kept, and the way back to the same page. */
@Route(value = "avslutad", layout = PublicLayout.class)
@AnonymousAllowed
class SessionEndedView extends Page implements BeforeEnterObserver {
  /** The query parameter that names a {@link SessionEnded}. */
  static final String WHY = "orsak";

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    var why =
        SessionEnded.of(
            event.getLocation().getQueryParameters().getSingleParameter(WHY).orElse(""));
    boolean isLoggedOut = why != SessionEnded.LOGGED_IN && why != SessionEnded.NOBODY;
    title(getTranslation(isLoggedOut ? "session.ended.title" : "session.ended.again.title"));
    add(new Paragraph(getTranslation("session.ended." + why)));
    var way = way(LoginTarget.asked(event).orElse("/"));
    if (LoginTarget.isForStaff(way)) {
      add(new Paragraph(getTranslation("session.ended.kept.staff")));
    } else if (why != SessionEnded.NOBODY) {
      add(new Paragraph(getTranslation("session.ended.kept")));
    }
    var go =
        new Anchor(
            way,
            getTranslation(
                way.equals("/")
                    ? "session.ended.start"
                    : isLoggedOut ? "session.ended.login" : "session.ended.continue"));
    go.addClassNames("button", "button--primary");
    // A fresh page: the old session's client must not live on.
    go.setRouterIgnore(true);
    add(new Paragraph(go));
  }

  /** The page to go back to, which asks for a login where it needs one; never one of these. */
  static String way(String asked) {
    var path = SafeTarget.of(asked);
    return path.startsWith(LoginTarget.ENDED)
            || path.startsWith(LoginTarget.LOGOUT)
            || path.startsWith("/sprak")
        ? "/"
        : path;
  }
}
