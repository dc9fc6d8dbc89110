package se.besked.platform.styleguide;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.server.Command;
import java.util.List;

final class ButtonSamples {
  private ButtonSamples() {}

  static List<Component> all(Command showErrors, Command fail, Command warnOfSession) {
    var next = new Button("Fortsätt", click -> showErrors.execute());
    next.setId("sg-continue");
    next.addThemeVariants(ButtonVariant.PRIMARY);
    var save = new Button("Spara och fortsätt senare");
    var drop = new Button("Ta bort utkastet");
    drop.addThemeVariants(ButtonVariant.ERROR);
    var plain = new Button("Avbryt");
    plain.addThemeVariants(ButtonVariant.TERTIARY);
    var fault = new Button("Framkalla ett fel", click -> fail.execute());
    fault.setId("sg-fail");
    var session = new Button("Visa varning om utloggning", click -> warnOfSession.execute());
    session.setId("sg-session");
    var link = new Anchor("om", "Starta ansökan");
    link.addClassNames("button", "button--primary");
    return List.of(row(next, save), row(link, drop, plain), row(fault, session));
  }

  private static Div row(Component... parts) {
    var row = new Div(parts);
    row.addClassName("button-row");
    return row;
  }
}
