package se.besked.platform.errors;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import se.besked.kernel.registers.IntegrationFailure;
import se.besked.platform.layout.Page;
import se.besked.platform.layout.PublicLayout;

/** A page that a register must answer for, and does not, as the tests' example. */
@Route(value = "prov-obesvarad", layout = PublicLayout.class)
@AnonymousAllowed
class UnansweredView extends Page implements BeforeEnterObserver {
  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    throw new IntegrationFailure(
        "Folkbokföringen",
        IntegrationFailure.Code.UNAVAILABLE,
        "Folkbokföringen svarar inte. Försök igen senare.",
        null);
  }
}
