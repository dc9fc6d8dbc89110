package se.besked.platform.errors;

import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import se.besked.platform.layout.MainLayout;
import se.besked.platform.layout.Page;

/** A page for those logged in, as the tests' example. */
@Route(value = "prov-inloggad", layout = MainLayout.class)
@PermitAll
class RestrictedView extends Page {
  RestrictedView() {
    title("Bara för inloggade");
  }
}
