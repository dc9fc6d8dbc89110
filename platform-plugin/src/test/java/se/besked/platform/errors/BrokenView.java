package se.besked.platform.errors;

import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import se.besked.platform.layout.Page;
import se.besked.platform.layout.PublicLayout;

/** A page that cannot be opened, as the tests' example. */
@Route(value = "prov-trasig", layout = PublicLayout.class)
@AnonymousAllowed
class BrokenView extends Page {
  BrokenView() {
    throw new IllegalStateException("broken on purpose");
  }
}
