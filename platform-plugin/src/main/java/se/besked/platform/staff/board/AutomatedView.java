package se.besked.platform.staff.board;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import se.besked.casework.access.Permission;
import se.besked.casework.automation.AutomationSwitch;
import se.besked.casework.overview.AutomatedRegister;
import se.besked.casework.overview.DecidingRule;
import se.besked.formkit.vaadin.BackLink;
import se.besked.formkit.vaadin.Callout;
import se.besked.formkit.vaadin.DayPicker;
import se.besked.kernel.municipality.Municipalities;
import se.besked.platform.identity.CurrentStaff;
import se.besked.platform.identity.StaffPrincipal;
import se.besked.platform.layout.MainLayout;
import se.besked.platform.layout.Page;
import se.besked.platform.layout.Part;
import se.besked.platform.site.Dates;
import se.besked.platform.site.ServiceWords;

/** The register of decisions made without a person, and the switch that stops them. */
@Route(value = AutomatedView.ADDRESS, layout = MainLayout.class)
@RolesAllowed(StaffPrincipal.ROLE)
@StyleSheet("besked/matter.css")
@StyleSheet("besked/queue.css")
class AutomatedView extends Page implements BeforeEnterObserver {
  static final String ADDRESS = "personal/automatiska-beslut";
  private static final int SHOWN = 100;
  private static final LocalDate THE_BEGINNING = LocalDate.of(2020, 1, 1);

  private final transient CurrentStaff staff;
  private final transient AutomatedRegister register;
  private final transient AutomationSwitch automation;
  private final transient Municipalities municipalities;
  private final transient ServiceWords words;
  private final transient Clock clock;
  private final Div body = new Div();
  private final Div switches = new Div();
  private final Div list = new Div();
  private final DayPicker from = new DayPicker();
  private final DayPicker to = new DayPicker();

  AutomatedView(
      CurrentStaff staff,
      AutomatedRegister register,
      AutomationSwitch automation,
      Municipalities municipalities,
      ServiceWords words,
      Clock clock) {
    this.staff = staff;
    this.register = register;
    this.automation = automation;
    this.municipalities = municipalities;
    this.words = words;
    this.clock = clock;
    title(getTranslation("staff.automated.title"));
    above().add(new BackLink("personal"));
    add(body);
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    body.removeAll();
    if (!Permission.READ_AUTOMATED.givenTo(staff.actor())) {
      body.add(
          Callout.error(getTranslation("staff.denied.title"), getTranslation("staff.denied.text")));
      return;
    }
    var lead = new Paragraph(getTranslation("staff.automated.lead"));
    lead.addClassName("lead");
    var rules = register.rules(staff.actor(), THE_BEGINNING, today());
    body.add(lead, switches, rules(rules), decisions());
    showSwitches(rules);
  }

  /** Services that have a delegation now, or have had decisions or a switch turned. */
  private void showSwitches(List<DecidingRule> rules) {
    switches.removeAll();
    var actor = staff.actor();
    var municipality = municipalities.find(actor.municipality()).orElseThrow();
    var services = new TreeSet<>(municipality.delegations().keySet());
    rules.forEach(rule -> services.add(rule.service()));
    for (var service : services) {
      switches.add(
          new ServiceSwitch(
              service,
              words.title(service, getLocale()),
              municipality.delegationFor(service, today()),
              automation.state(actor, service),
              automation,
              staff,
              () -> showSwitches(rules)));
    }
  }

  private Part rules(List<DecidingRule> rules) {
    var part = new Part(getTranslation("staff.automated.rules"));
    part.setId("regler");
    if (rules.isEmpty()) {
      part.add(new Paragraph(getTranslation("staff.automated.not-yet")));
      return part;
    }
    var table =
        new PlainTable(
            getTranslation("staff.automated.rules"),
            "column.service",
            "version",
            "delegation",
            "since",
            "last",
            "count",
            "outcomes");
    for (var rule : rules) {
      table.row(
          PlainTable.text(words.title(rule.service(), getLocale())),
          PlainTable.text(rule.ruleVersion()),
          PlainTable.text(rule.delegation()),
          PlainTable.text(Dates.day(rule.first(), getLocale())),
          PlainTable.text(Dates.day(rule.last(), getLocale())),
          PlainTable.text("" + rule.count()),
          PlainTable.text(outcomes(rule)));
    }
    part.add(table);
    return part;
  }

  private String outcomes(DecidingRule rule) {
    return rule.outcomes().entrySet().stream()
        .sorted(java.util.Map.Entry.comparingByKey())
        .map(e -> getTranslation("staff.outcome." + e.getKey()) + " " + e.getValue())
        .collect(java.util.stream.Collectors.joining(", "));
  }

  private Part decisions() {
    from.setId("fran");
    to.setId("till");
    from.setLabel(getTranslation("staff.automated.list.from"));
    to.setLabel(getTranslation("staff.automated.list.to"));
    from.setValue(today().minusYears(1));
    to.setValue(today());
    var show = new Button(getTranslation("staff.overview.show"), click -> showDecisions());
    var row = new Div(from, to, show);
    row.addClassName("search-row");
    var part = new Part(getTranslation("staff.automated.list"), row, list);
    part.setId("besluten");
    showDecisions();
    return part;
  }

  private void showDecisions() {
    var unreadable = Stream.of(from.check(), to.check()).flatMap(Optional::stream).toList();
    errors().show(unreadable);
    if (!unreadable.isEmpty()) {
      return;
    }
    list.removeAll();
    var first = Objects.requireNonNullElse(from.getValue(), today().minusYears(1));
    var last = Objects.requireNonNullElse(to.getValue(), today());
    var actor = staff.actor();
    var decisions = register.decisions(actor, first, last, SHOWN);
    if (decisions.isEmpty()) {
      list.add(new Paragraph(getTranslation("staff.automated.list.none")));
      return;
    }
    var table =
        new PlainTable(
            getTranslation("staff.automated.list"),
            "column.number",
            "column.service",
            "column.outcome",
            "column.day",
            "column.valid");
    boolean opens = Permission.READ_CASES.givenTo(actor);
    for (var decision : decisions) {
      table.row(
          opens
              ? new Anchor("personal/arende/" + decision.caseId(), decision.number())
              : PlainTable.text(decision.number()),
          PlainTable.text(words.title(decision.service(), getLocale())),
          PlainTable.text(getTranslation("staff.outcome." + decision.outcome())),
          PlainTable.text(Dates.day(decision.decidedAt(), getLocale())),
          PlainTable.text(getTranslation("staff.automated.valid." + decision.isValid())));
    }
    list.add(table);
    if (decisions.size() == SHOWN) {
      list.add(new Paragraph(getTranslation("staff.automated.list.more", SHOWN)));
    }
    var file =
        new Anchor(
            ADDRESS + ".csv?fran=" + first + "&till=" + last, getTranslation("staff.overview.csv"));
    file.setRouterIgnore(true);
    file.getElement().setAttribute("download", true);
    list.add(new Paragraph(file));
  }

  private LocalDate today() {
    return Dates.dayOf(clock.instant());
  }
}
