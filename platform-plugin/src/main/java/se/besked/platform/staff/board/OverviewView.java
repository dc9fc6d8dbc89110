package se.besked.platform.staff.board;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import se.besked.casework.access.Permission;
import se.besked.casework.access.Role;
import se.besked.casework.overview.Dimension;
import se.besked.casework.overview.EqualTreatment;
import se.besked.casework.overview.Months;
import se.besked.casework.overview.Overview;
import se.besked.casework.overview.UnlikeOutcomes;
import se.besked.formkit.vaadin.BackLink;
import se.besked.formkit.vaadin.Callout;
import se.besked.platform.identity.CurrentStaff;
import se.besked.platform.identity.StaffPrincipal;
import se.besked.platform.layout.MainLayout;
import se.besked.platform.layout.Page;
import se.besked.platform.layout.Part;
import se.besked.platform.site.Dates;
import se.besked.platform.site.ServiceWords;

/** Numbers, times and outcomes of the months that are chosen, and cases alike that ended unlike. */
@Route(value = OverviewView.ADDRESS, layout = MainLayout.class)
@RolesAllowed(StaffPrincipal.ROLE)
@StyleSheet("besked/matter.css")
@StyleSheet("besked/queue.css")
class OverviewView extends Page implements BeforeEnterObserver {
  static final String ADDRESS = "personal/oversikt";
  private static final int MONTHS_BACK = 60;
  private static final int UNLIKE_AT_MOST = 200;

  private final transient CurrentStaff staff;
  private final transient Overview overview;
  private final transient EqualTreatment equalTreatment;
  private final transient FigureTexts texts;
  private final transient ServiceWords words;
  private final transient Clock clock;
  private final ComboBox<YearMonth> from = new ComboBox<>();
  private final ComboBox<YearMonth> to = new ComboBox<>();
  private final Div figures = new Div();
  private final Div body = new Div();

  OverviewView(
      CurrentStaff staff,
      Overview overview,
      EqualTreatment equalTreatment,
      FigureTexts texts,
      ServiceWords words,
      Clock clock) {
    this.staff = staff;
    this.overview = overview;
    this.equalTreatment = equalTreatment;
    this.texts = texts;
    this.words = words;
    this.clock = clock;
    title(getTranslation("staff.overview.title"));
    above().add(new BackLink("personal"));
    add(body);
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    body.removeAll();
    if (!Permission.READ_OVERVIEW.givenTo(staff.actor())) {
      body.add(
          Callout.error(getTranslation("staff.denied.title"), getTranslation("staff.denied.text")));
      return;
    }
    boolean board = staff.actor().has(Role.REGISTRAR);
    var lead = new Paragraph(getTranslation("staff.overview.lead." + (board ? "board" : "own")));
    lead.addClassName("lead");
    body.add(lead, period(), figures);
    show(Months.yearTo(YearMonth.from(Dates.dayOf(clock.instant()))));
  }

  private Div period() {
    var last = YearMonth.from(Dates.dayOf(clock.instant()));
    var all = IntStream.range(0, MONTHS_BACK).mapToObj(last::minusMonths).toList();
    for (var box : List.of(from, to)) {
      box.setItems(all);
      box.setItemLabelGenerator(
          month -> DateTimeFormatter.ofPattern("MMMM yyyy", getLocale()).format(month));
      box.setManualValidation(true);
    }
    from.setLabel(getTranslation("staff.overview.from"));
    to.setLabel(getTranslation("staff.overview.to"));
    from.setId("fran-manad");
    to.setId("till-manad");
    from.setValue(Months.yearTo(last).from());
    to.setValue(last);
    var show = new Button(getTranslation("staff.overview.show"), click -> choose());
    show.setId("visa");
    var row = new Div(from, to, show);
    row.addClassName("search-row");
    return row;
  }

  private void choose() {
    var first = from.getValue();
    var last = to.getValue();
    boolean right = first != null && last != null && !last.isBefore(first);
    to.setInvalid(!right);
    to.setErrorMessage(right ? "" : getTranslation("staff.overview.backwards"));
    if (first != null && last != null && right) {
      show(new Months(first, last));
    }
  }

  private void show(Months months) {
    figures.removeAll();
    var actor = staff.actor();
    overview
        .protectedDecided(actor, months)
        .ifPresent(n -> figures.add(new Paragraph(getTranslation("staff.overview.protected", n))));
    for (var by : Dimension.values()) {
      figures.add(part(by, months));
    }
    figures.add(unlike(months));
    var file =
        new Anchor(
            ADDRESS + ".csv?fran=" + months.from() + "&till=" + months.to(),
            getTranslation("staff.overview.csv"));
    file.setRouterIgnore(true);
    file.getElement().setAttribute("download", true);
    figures.add(new Paragraph(file));
  }

  private Part part(Dimension by, Months months) {
    var name = getTranslation("staff.overview.by." + by);
    var part = new Part(name);
    part.setId("per-" + by.name().toLowerCase(Locale.ROOT));
    var lines =
        overview.figures(staff.actor(), by, months).stream()
            .map(f -> new OutcomeBars.Named(texts.key(by, f.key(), getLocale()), f))
            .toList();
    if (lines.isEmpty()) {
      part.add(new Paragraph(getTranslation("staff.overview.none")));
      return part;
    }
    part.add(
        new OutcomeBars(
            "bars-" + by.name().toLowerCase(Locale.ROOT),
            getTranslation("staff.overview.chart", name),
            lines),
        new FigureTable(name, getTranslation("staff.overview.key." + by), lines, texts));
    return part;
  }

  private Part unlike(Months months) {
    var part =
        new Part(
            getTranslation("staff.overview.equal"),
            new Paragraph(getTranslation("staff.overview.equal.lead")));
    part.setId("lika-fall");
    var groups = equalTreatment.of(staff.actor(), months, UNLIKE_AT_MOST);
    if (groups.isEmpty()) {
      part.add(new Paragraph(getTranslation("staff.overview.equal.none")));
    }
    groups.forEach(group -> part.add(group(group)));
    return part;
  }

  private Div group(UnlikeOutcomes group) {
    var list = new UnorderedList();
    for (var one : group.cases()) {
      var by = getTranslation("staff.overview." + (one.automated() ? "by-rule" : "by-officer"));
      var item =
          new ListItem(
              new Anchor("personal/arende/" + one.id(), one.number()),
              new com.vaadin.flow.component.html.Span(
                  ": "
                      + getTranslation("staff.outcome." + one.outcome())
                      + " "
                      + by
                      + ", "
                      + Dates.day(one.decidedAt(), getLocale())));
      list.add(item);
    }
    var heading =
        new com.vaadin.flow.component.html.H3(
            getTranslation(
                "staff.overview.equal.group",
                words.title(group.service(), getLocale()),
                group.ruleVersion()));
    return new Div(heading, list);
  }
}
