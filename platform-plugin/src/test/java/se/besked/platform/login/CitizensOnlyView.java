package se.besked.platform.login;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import se.besked.platform.identity.CitizenPrincipal;
import se.besked.platform.identity.CurrentCitizen;
import se.besked.platform.layout.MainLayout;
import se.besked.platform.layout.Page;

/** A page for tests that only citizens may open; it shows who they are. */
@Route(value = "test/medborgare", layout = MainLayout.class)
@RolesAllowed(CitizenPrincipal.ROLE)
public class CitizensOnlyView extends Page {
  CitizensOnlyView(CurrentCitizen citizen) {
    title("Bara medborgare");
    var name = new Paragraph(citizen.principal().name().full());
    name.setId("who");
    add(name);
  }
}
