package se.besked.platform.staff.record;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.server.Command;
import org.springframework.core.annotation.Order;
import se.besked.casework.access.Actor;
import se.besked.casework.cases.CaseFile;
import se.besked.casework.eplatform.PlatformCases;
import se.besked.casework.eplatform.PlatformCases.Linking;
import se.besked.casework.eplatform.PlatformLink;
import se.besked.formkit.vaadin.Callout;
import se.besked.formkit.vaadin.TypedField;
import se.besked.platform.layout.Part;
import se.besked.platform.staff.CasePart;
import se.besked.platform.staff.Notices;

/** Whether the case is on the e-service platform too, and the way to put it there. */
@org.springframework.stereotype.Component
@Order(90)
class PlatformPart implements CasePart {
  private static final int DIGITS = 9;

  private final PlatformCases platform;

  PlatformPart(PlatformCases platform) {
    this.platform = platform;
  }

  @Override
  public Place place() {
    return Place.LAST;
  }

  @Override
  public Component of(Actor.Staff staff, CaseFile file, Component on, Command reload) {
    if (!platform.offered() || file.head().isProtected()) {
      return new Div();
    }
    var part = new Part(on.getTranslation("staff.platform.title"));
    platform
        .of(staff, file.id())
        .ifPresentOrElse(
            link -> linked(part, staff, link, on, reload),
            () -> unlinked(part, staff, file, on, reload));
    return part;
  }

  private void linked(
      Part part, Actor.Staff staff, PlatformLink link, Component on, Command reload) {
    part.add(
        new Paragraph(
            on.getTranslation(
                "staff.platform.state." + link.state(), Integer.toString(link.flowInstance()))));
    if (link.state() == PlatformLink.State.STUCK) {
      part.add(
          new Button(
              on.getTranslation("staff.platform.retry"),
              click -> Notices.attempt(on, () -> platform.retry(staff, link.caseId()), reload)));
    }
  }

  private void unlinked(Part part, Actor.Staff staff, CaseFile file, Component on, Command reload) {
    var number = new TypedField(on.getTranslation("staff.platform.number"));
    number.setId("plattform-nummer");
    number.setHelperText(on.getTranslation("staff.platform.number.hint"));
    number.setManualValidation(true);
    number.setMaxLength(DIGITS);
    number.setAllowedCharPattern("[0-9]");
    var go =
        new Button(
            on.getTranslation("staff.platform.link"),
            click -> link(staff, file, number, on, reload));
    go.setId("plattform-koppla");
    part.add(new Paragraph(on.getTranslation("staff.platform.lead")), number, go);
  }

  private void link(
      Actor.Staff staff, CaseFile file, TextField number, Component on, Command reload) {
    if (!number.getValue().matches("[1-9][0-9]{0,8}")) {
      number.setInvalid(true);
      number.setErrorMessage(on.getTranslation("staff.platform.number.wrong"));
      return;
    }
    var came = new Linking[1];
    Notices.attempt(
        on,
        () -> came[0] = platform.link(staff, file.id(), Integer.parseInt(number.getValue())),
        reload);
    if (came[0] != null && came[0] != Linking.LINKED) {
      Notices.tell(
          on,
          Callout.warning(
              on.getTranslation("staff.platform.title"),
              on.getTranslation("staff.platform.linking." + came[0])));
    }
  }
}
