package se.besked.platform.personaldata;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import se.besked.casework.access.AccessDenied;
import se.besked.casework.cases.CaseFile;
import se.besked.casework.people.Persons;
import se.besked.casework.protection.ProtectedPeople;
import se.besked.casework.protection.ProtectedPerson;
import se.besked.formkit.vaadin.BackLink;
import se.besked.formkit.vaadin.Callout;
import se.besked.formkit.vaadin.ErrorSummary.Problem;
import se.besked.formkit.vaadin.StatusTag;
import se.besked.formkit.vaadin.TypedField;
import se.besked.kernel.people.Protection;
import se.besked.platform.identity.CurrentStaff;
import se.besked.platform.identity.StaffPrincipal;
import se.besked.platform.layout.MainLayout;
import se.besked.platform.layout.Page;
import se.besked.platform.site.Dates;
import se.besked.platform.staff.Notices;

/** For the restricted group alone: whose matters are closed, and the way to open them again. */
@Route(value = ProtectedView.PATH, layout = MainLayout.class)
@RolesAllowed(StaffPrincipal.ROLE)
@StyleSheet("besked/matter.css")
class ProtectedView extends Page implements BeforeEnterObserver {
  static final String PATH = "personal/skyddade";

  private final transient CurrentStaff staff;
  private final transient ProtectedPeople people;
  private final transient Persons persons;
  private final Div body = new Div();

  ProtectedView(CurrentStaff staff, ProtectedPeople people, Persons persons) {
    this.staff = staff;
    this.people = people;
    this.persons = persons;
    title(getTranslation("data.protected.title"));
    above().add(new BackLink("personal"));
    add(body);
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    show();
  }

  private void show() {
    body.removeAll();
    try {
      var all = people.list(staff.actor());
      var lead = new Paragraph(getTranslation("data.protected.lead"));
      lead.addClassName("lead");
      body.add(lead);
      if (all.isEmpty()) {
        body.add(new Paragraph(getTranslation("data.protected.none")));
        return;
      }
      var list = new UnorderedList();
      list.addClassName("staff-list");
      all.forEach(person -> list.add(item(person)));
      body.add(list);
    } catch (AccessDenied notTheirs) {
      body.add(
          Callout.error(getTranslation("staff.denied.title"), getTranslation("staff.denied.text")));
    }
  }

  private ListItem item(ProtectedPerson person) {
    var title = new Div(persons.numberOf(staff.actor(), person.person()).shown());
    title.addClassName("staff-list__title");
    var since = person.closedSince();
    var facts =
        new Div(
            getTranslation("data.protected.marking." + person.marking())
                + (since == null
                    ? ""
                    : " " + getTranslation("data.protected.since", Dates.day(since, getLocale())))
                + " "
                + getTranslation(
                    "data.protected.read", Dates.moment(person.readAt(), getLocale())));
    facts.addClassName("soft");
    var cases = new UnorderedList();
    people.casesOf(staff.actor(), person.person()).forEach(file -> cases.add(line(file)));
    var item = new ListItem(title, facts, cases);
    item.addClassName("staff-list__item");
    if (person.marking() == Protection.NONE) {
      item.add(lift(person));
    }
    return item;
  }

  private ListItem line(CaseFile file) {
    var item =
        new ListItem(
            new Anchor("personal/arende/" + file.id(), file.head().number()),
            new Div(getTranslation("staff.state." + file.head().state())));
    if (file instanceof CaseFile.Frozen) {
      item.add(new StatusTag(StatusTag.Tone.WARNING, getTranslation("data.protected.frozen")));
    }
    return item;
  }

  private Div lift(ProtectedPerson person) {
    var because = new TypedField(getTranslation("data.protected.because"));
    because.setId("skal-" + person.person());
    because.setHelperText(getTranslation("data.protected.because.hint"));
    because.setManualValidation(true);
    because.setWidthFull();
    var open = new Button(getTranslation("data.protected.open"), click -> open(person, because));
    var box = new Div(because, open);
    box.addClassName("staff-form");
    return box;
  }

  private void open(ProtectedPerson person, TextField because) {
    var missing = getTranslation("data.protected.because.missing");
    boolean nothing = because.getValue().isBlank();
    because.setInvalid(nothing);
    because.setErrorMessage(nothing ? missing : "");
    errors()
        .show(nothing ? List.of(new Problem(because.getId().orElseThrow(), missing)) : List.of());
    if (nothing) {
      return;
    }
    var came = people.lift(staff.actor(), person.person(), because.getValue());
    show();
    Notices.tell(
        this,
        switch (came) {
          case OPENED ->
              Callout.success(
                  getTranslation("data.protected.OPENED"),
                  getTranslation("data.protected.OPENED.text"));
          case STILL_MARKED, CASES_FROZEN ->
              Callout.warning(
                  getTranslation("data.protected.not"), getTranslation("data.protected." + came));
        });
  }
}
