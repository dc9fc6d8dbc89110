package se.besked.platform.errors;

import com.vaadin.flow.router.AccessDeniedException;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import se.besked.platform.layout.Page;
import se.besked.platform.layout.PublicLayout;

/** A page of somebody else's, as the tests' example. */
@Route(value = "prov-annans", layout = PublicLayout.class)
@AnonymousAllowed
class RestrictedView extends Page implements BeforeEnterObserver {

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    event.rerouteToError(AccessDeniedException.class);
  }
}
