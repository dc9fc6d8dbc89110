package se.besked.platform.personaldata;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Year;
import java.util.List;
import java.util.Optional;
import se.besked.casework.access.Permission;
import se.besked.casework.ids.PersonId;
import se.besked.casework.personaldata.HandOut;
import se.besked.formkit.vaadin.BackLink;
import se.besked.formkit.vaadin.Callout;
import se.besked.formkit.vaadin.ErrorSummary.Problem;
import se.besked.formkit.vaadin.TypedField;
import se.besked.kernel.people.TypedNumber;
import se.besked.platform.identity.CurrentStaff;
import se.besked.platform.identity.StaffPrincipal;
import se.besked.platform.layout.MainLayout;
import se.besked.platform.layout.Page;
import se.besked.platform.layout.Part;
import se.besked.platform.staff.NumberWords;

/**
 * An extract for somebody who has asked the municipality for it. The number is typed here alone.
 */
@Route(value = ExtractView.PATH, layout = MainLayout.class)
@RolesAllowed(StaffPrincipal.ROLE)
@StyleSheet("besked/matter.css")
class ExtractView extends Page implements BeforeEnterObserver {
  static final String PATH = "personal/registerutdrag";

  private final transient CurrentStaff staff;
  private final transient HandOut handOut;
  private final transient Clock clock;
  private final Div body = new Div();
  private final Div answer = new Div();

  ExtractView(CurrentStaff staff, HandOut handOut, Clock clock) {
    this.staff = staff;
    this.handOut = handOut;
    this.clock = clock;
    title(getTranslation("data.extract.title"));
    above().add(new BackLink("personal"));
    add(body);
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    body.removeAll();
    answer.removeAll();
    if (!Permission.EXPORT_PERSONAL_DATA.givenTo(staff.actor())) {
      body.add(
          Callout.error(getTranslation("staff.denied.title"), getTranslation("staff.denied.text")));
      return;
    }
    var lead = new Paragraph(getTranslation("data.extract.lead"));
    lead.addClassName("lead");
    var number = new TypedField(getTranslation("data.extract.number"));
    number.setId("nummer");
    number.setHelperText(getTranslation("data.extract.number.hint"));
    number.getElement().setAttribute("autocomplete", "off");
    number.setManualValidation(true);
    var find = new Button(getTranslation("data.extract.find"), click -> find(number));
    find.setId("sok");
    find.addClickShortcut(Key.ENTER).listenOn(number);
    var row = new Div(number, find);
    row.addClassName("search-row");
    body.add(lead, row, answer);
  }

  private void find(TextField number) {
    answer.removeAll();
    var typed = TypedNumber.read(number.getValue(), Year.now(clock));
    var found =
        typed instanceof TypedNumber.Somebodys(var n)
            ? handOut.find(staff.actor(), n)
            : Optional.<PersonId>empty();
    var none =
        typed instanceof TypedNumber.Somebodys
            ? getTranslation("data.extract.none")
            : NumberWords.wrong(typed, this).orElseGet(() -> getTranslation("staff.number.none"));
    number.setInvalid(found.isEmpty());
    number.setErrorMessage(found.isEmpty() ? none : "");
    errors().show(found.isEmpty() ? List.of(new Problem("nummer", none)) : List.of());
    found.ifPresent(this::show);
  }

  private void show(PersonId person) {
    var download =
        new Anchor(PATH + "/" + person + "/utdrag.zip", getTranslation("data.mine.download"));
    download.setRouterIgnore(true);
    download.addClassName("button");
    download.setId("hamta");
    var row = new Div(download);
    row.addClassName("button-row");
    answer.add(
        new Part(
            getTranslation("data.mine.what"),
            new Paragraph(getTranslation("data.extract.check")),
            row,
            new SectionList(handOut.of(staff.actor(), person))));
  }
}
