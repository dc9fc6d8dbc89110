package se.besked.platform.staff.record;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.stream.Stream;
import se.besked.casework.access.AccessDenied;
import se.besked.casework.registry.JournalFilter;
import se.besked.casework.registry.JournalLine;
import se.besked.casework.registry.JournalLines;
import se.besked.formkit.vaadin.BackLink;
import se.besked.formkit.vaadin.Callout;
import se.besked.formkit.vaadin.LiveRegion;
import se.besked.formkit.vaadin.TypedField;
import se.besked.platform.identity.CurrentStaff;
import se.besked.platform.identity.StaffPrincipal;
import se.besked.platform.layout.MainLayout;
import se.besked.platform.layout.Page;
import se.besked.platform.site.Dates;

/** The record as the registrar reads it, a year at a time, the latest first. */
@Route(value = RegistryView.ADDRESS, layout = MainLayout.class)
@RolesAllowed(StaffPrincipal.ROLE)
@StyleSheet("besked/matter.css")
@StyleSheet("besked/record.css")
class RegistryView extends Page implements BeforeEnterObserver {
  static final String ADDRESS = "personal/diarium";
  static final String EVERY_BOARD = "alla";
  private static final int PAGE = 100;

  private final transient CurrentStaff staff;
  private final transient JournalLines journal;
  private final transient Clock clock;
  private final Select<Integer> year = new Select<>();
  private final Select<String> board = new Select<>();
  private final TextField number = new TypedField();
  private final Div result = new Div();

  /** The number that each page shown so far began before; the last is the one that is shown. */
  private final Deque<Integer> pages = new ArrayDeque<>(List.of(JournalLines.LATEST));

  RegistryView(CurrentStaff staff, JournalLines journal, Clock clock) {
    this.staff = staff;
    this.journal = journal;
    this.clock = clock;
    title(getTranslation("staff.record.title"));
    above().add(new BackLink("personal"));
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    try {
      add(lead(), filters(), result);
      show();
    } catch (AccessDenied noRegistrar) {
      add(Callout.error(getTranslation("staff.denied.title"), getTranslation("staff.denied.text")));
    }
  }

  private Paragraph lead() {
    var lead = new Paragraph(getTranslation("staff.record.lead"));
    lead.addClassName("lead");
    return lead;
  }

  private Div filters() {
    int now = Dates.dayOf(clock.instant()).getYear();
    year.setId("diarium-ar");
    year.setLabel(getTranslation("staff.record.year"));
    year.setItems(
        Stream.concat(Stream.of(now), journal.years(staff.actor()).stream()).distinct().toList());
    year.setValue(now);
    board.setId("diarium-namnd");
    board.setLabel(getTranslation("staff.record.board"));
    var boards = new ArrayList<>(journal.boards(staff.actor()));
    boards.addFirst(EVERY_BOARD);
    board.setItems(boards);
    board.setItemLabelGenerator(
        b -> b.equals(EVERY_BOARD) ? getTranslation("staff.record.board.all") : b);
    board.setValue(EVERY_BOARD);
    number.setId("diarium-nummer");
    number.setLabel(getTranslation("staff.record.number"));
    number.setHelperText(getTranslation("staff.record.number.hint"));
    var go = new Button(getTranslation("staff.record.show"), click -> first());
    go.setId("diarium-visa");
    go.addClickShortcut(com.vaadin.flow.component.Key.ENTER).listenOn(number);
    var row = new Div(year, board, number, go);
    row.addClassName("record-filters");
    return row;
  }

  private void first() {
    pages.clear();
    pages.push(JournalLines.LATEST);
    show();
  }

  private JournalFilter filter() {
    var chosen = board.getValue();
    return new JournalFilter(
        year.getValue(), EVERY_BOARD.equals(chosen) ? null : chosen, number.getValue());
  }

  private void show() {
    result.removeAll();
    var lines = journal.list(staff.actor(), filter(), pages.element(), PAGE + 1);
    if (lines.isEmpty()) {
      result.add(new Paragraph(getTranslation("staff.record.none")));
    } else {
      result.add(table(lines.stream().limit(PAGE).toList()));
    }
    result.add(paging(lines), download());
    getUI()
        .ifPresent(
            ui ->
                LiveRegion.announce(
                    ui, getTranslation("staff.record.found", "" + Math.min(lines.size(), PAGE))));
  }

  private DataTable table(List<JournalLine> lines) {
    var table =
        new DataTable(
            getTranslation("staff.record.caption", "" + year.getValue()),
            List.of(
                getTranslation("staff.record.designation"),
                getTranslation("staff.record.date"),
                getTranslation("staff.record.what"),
                getTranslation("staff.record.direction"),
                getTranslation("staff.record.files"),
                getTranslation("staff.record.case"),
                getTranslation("staff.record.running")));
    lines.forEach(line -> table.row(cells(line)));
    return table;
  }

  private List<String> cells(JournalLine line) {
    boolean withheld = line.title().isEmpty();
    return List.of(
        line.designation() + "-" + line.sequence(),
        Dates.dayOf(line.happenedAt()).toString(),
        withheld
            ? getTranslation("staff.record.withheld")
            : line.title() + (line.restricted() ? getTranslation("staff.record.restricted") : ""),
        (getTranslation("staff.record.direction." + line.direction()) + " " + line.counterpart())
            .strip(),
        withheld ? "" : "" + line.documents(),
        line.caseNumber(),
        line.year() + "-" + line.number());
  }

  private Div paging(List<JournalLine> lines) {
    var row = new Div();
    row.addClassName("button-row");
    if (pages.size() > 1) {
      row.add(new Button(getTranslation("staff.record.newer"), click -> turned(() -> pages.pop())));
    }
    if (lines.size() > PAGE) {
      int last = lines.get(PAGE - 1).number();
      row.add(
          new Button(
              getTranslation("staff.record.older"), click -> turned(() -> pages.push(last))));
    }
    return row;
  }

  private void turned(Runnable page) {
    page.run();
    show();
    heading().takeFocus();
  }

  private Paragraph download() {
    var link =
        new Anchor(
            RecordDownloads.address(board.getValue(), year.getValue()),
            getTranslation("staff.record.csv", "" + year.getValue()));
    link.setRouterIgnore(true);
    link.setId("diarium-csv");
    return new Paragraph(link);
  }
}
