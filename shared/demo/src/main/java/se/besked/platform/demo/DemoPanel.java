package se.besked.platform.demo;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import se.besked.formkit.vaadin.Expander;
import se.besked.formkit.vaadin.LiveRegion;
import se.besked.kernel.people.PersonalNumber;
import se.besked.platform.site.Dates;
import se.besked.simulation.HavrelundaPeople.Inhabitant;

/** Everything needed to try the demo: people to be, phone, mailbox, time and trouble. */
final class DemoPanel extends Section {
  private static final List<String> SUPPLIERS =
      List.of(
          "bankid",
          "navet",
          "ss12000",
          "mail",
          "sms",
          "eplatform",
          "registry",
          "digital-post",
          "attendance");

  private final transient Clock clock;
  private final Paragraph now = new Paragraph();

  DemoPanel(SimulatedSuppliers suppliers, Clock clock, String simulators) {
    this.clock = clock;
    addClassName("demo");
    add(new H2(getTranslation("demo.title")), new Paragraph(getTranslation("demo.lead")));
    add(new H3(getTranslation("demo.people")), new Paragraph(getTranslation("demo.people.lead")));
    add(people(suppliers.people().personas()));
    add(new H3(getTranslation("demo.tools")), tools(simulators));
    add(new H3(getTranslation("demo.time")), now, time());
    add(new H3(getTranslation("demo.staff")));
    add(
        new Paragraph(
            new Span(getTranslation("demo.staff.text") + " "),
            new Anchor("personal", getTranslation("demo.staff.link"))));
    add(new Expander(getTranslation("demo.faults"), faults(simulators)));
    showNow();
  }

  private UnorderedList people(List<Inhabitant> personas) {
    var list = new UnorderedList();
    list.addClassName("personas");
    personas.forEach(person -> list.add(persona(person)));
    return list;
  }

  private ListItem persona(Inhabitant person) {
    var language = getLocale().getLanguage();
    var about = Objects.requireNonNull(person.persona());
    var title = new Div(about.title(language));
    title.addClassName("strong");
    // Official test numbers, made to be shown.
    var digits = PersonalNumber.of(person.number()).digits();
    var who =
        new Div(
            new Span(person.givenNames() + " " + person.surname() + ", "),
            new Code(digits.substring(0, 8) + "-" + digits.substring(8)));
    return new ListItem(title, new Div(about.shows(language)), who);
  }

  private UnorderedList tools(String simulators) {
    return new UnorderedList(
        new ListItem(outside(simulators + "/bankid/phone", getTranslation("demo.phone"))),
        new ListItem(outside(simulators + "/mail", getTranslation("demo.mail"))),
        new ListItem(outside(simulators + "/sms", getTranslation("demo.sms"))),
        new ListItem(outside(simulators + "/eplatform/", getTranslation("demo.eplatform"))),
        new ListItem(outside(simulators + "/registry/", getTranslation("demo.registry"))),
        new ListItem(outside(simulators + "/digital-post/", getTranslation("demo.digital-post"))),
        new ListItem(outside(simulators + "/attendance/", getTranslation("demo.attendance"))));
  }

  private static Anchor outside(String address, String text) {
    var link = new Anchor(address, text, AnchorTarget.BLANK);
    link.getElement().setAttribute("rel", "noopener");
    link.setRouterIgnore(true);
    return link;
  }

  private Div time() {
    var row = new Div();
    row.addClassName("button-row");
    if (clock instanceof DemoClock movable) {
      row.add(
          forward(movable, "demo.time.day", Duration.ofDays(1)),
          forward(movable, "demo.time.week", Duration.ofDays(7)),
          forward(movable, "demo.time.three-weeks", Duration.ofDays(21)));
      row.add(new Paragraph(getTranslation("demo.time.text")));
    } else {
      row.add(new Paragraph(getTranslation("demo.time.fixed")));
    }
    return row;
  }

  private Button forward(DemoClock movable, String key, Duration by) {
    return new Button(
        getTranslation(key),
        click -> {
          movable.forward(by);
          showNow();
          getUI().ifPresent(ui -> LiveRegion.announce(ui, now.getText()));
        });
  }

  private void showNow() {
    now.setText(getTranslation("demo.time.now", Dates.moment(clock.instant(), getLocale())));
  }

  private Div faults(String simulators) {
    var list = new UnorderedList();
    for (var supplier : SUPPLIERS) {
      list.add(
          new ListItem(
              new Code(
                  "curl -X POST '%s/_control/%s/fault?kind=DOWN'"
                      .formatted(simulators, supplier))));
    }
    return new Div(
        new Paragraph(getTranslation("demo.faults.text")),
        list,
        new Paragraph(getTranslation("demo.faults.kinds")));
  }
}
