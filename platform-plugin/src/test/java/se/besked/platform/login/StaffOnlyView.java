package se.besked.platform.login;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import se.besked.platform.identity.CurrentStaff;
import se.besked.platform.identity.StaffPrincipal;
import se.besked.platform.layout.MainLayout;
import se.besked.platform.layout.Page;

/** A page for tests that only staff may open; it shows who they are. */
@Route(value = "personal/test", layout = MainLayout.class)
@RolesAllowed(StaffPrincipal.ROLE)
public class StaffOnlyView extends Page {
  StaffOnlyView(CurrentStaff staff) {
    title("Bara personal");
    var who = new Paragraph(staff.principal().userId() + " " + staff.actor().roles().size());
    who.setId("who");
    add(who);
  }
}
