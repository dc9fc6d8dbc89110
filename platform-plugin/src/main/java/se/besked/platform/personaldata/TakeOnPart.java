package se.besked.platform.personaldata;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.server.Command;
import org.springframework.core.annotation.Order;
import se.besked.casework.access.Actor;
import se.besked.casework.access.Permission;
import se.besked.casework.cases.CaseFile;
import se.besked.casework.protection.FreezeCase;
import se.besked.platform.staff.CasePart;
import se.besked.platform.staff.Notices;

/** The restricted group takes on a case that was stopped. */
@Order(1)
@org.springframework.stereotype.Component
class TakeOnPart implements CasePart {
  private final FreezeCase freezeCase;

  TakeOnPart(FreezeCase freezeCase) {
    this.freezeCase = freezeCase;
  }

  @Override
  public Component of(Actor.Staff staff, CaseFile file, Component on, Command reload) {
    var row = new Div();
    row.addClassName("button-row");
    if (file instanceof CaseFile.Frozen frozen && Permission.RESUME_PROTECTED.givenTo(staff)) {
      var take =
          new Button(
              on.getTranslation("data.protected.resume"),
              click ->
                  Notices.attempt(
                      on,
                      () -> {
                        var unused = freezeCase.resume(staff, frozen);
                      },
                      reload));
      take.setId("ta-over");
      take.addThemeVariants(ButtonVariant.PRIMARY);
      row.add(take);
    }
    row.setVisible(row.getComponentCount() > 0);
    return row;
  }
}
