package se.besked.platform.review;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Div;
import java.util.ArrayList;
import java.util.List;
import se.besked.casework.review.StaffFigures;
import se.besked.formkit.vaadin.StatusTag;

/** What each member of staff has opened; a wide table scrolls by itself. */
final class FiguresTable extends Div {
  FiguresTable(List<StaffFigures> figures) {
    addClassName("table-scroll");
    getElement().setAttribute("tabindex", "0");
    getElement().setAttribute("role", "region");
    getElement().setAttribute("aria-label", getTranslation("audit.figures"));
    var table = new HtmlContainer("table");
    table.addClassName("figures");
    var caption = new HtmlContainer("caption");
    caption.setText(getTranslation("audit.figures.caption"));
    var body = new HtmlContainer("tbody");
    figures.forEach(f -> body.add(row(f)));
    table.add(caption, inside("thead", heads()), body);
    add(table);
  }

  private HtmlContainer heads() {
    var cells = new ArrayList<HtmlContainer>();
    for (var name : List.of("staff", "protected", "cases", "others", "hours", "refused")) {
      cells.add(cell("th", getTranslation("audit.figures." + name), "col"));
    }
    return row(cells);
  }

  private HtmlContainer row(StaffFigures f) {
    var who = cell("th", f.staff(), "row");
    if (f.standsOut()) {
      who.add(new Div(new StatusTag(StatusTag.Tone.WARNING, getTranslation("audit.figures.out"))));
    }
    return row(
        List.of(
            who,
            number(f.protectedCases()),
            number(f.cases()),
            number(f.othersCases()),
            number(f.outsideHours()),
            number(f.refused())));
  }

  private static HtmlContainer number(int value) {
    var cell = new HtmlContainer("td");
    cell.setText("" + value);
    return cell;
  }

  private static HtmlContainer cell(String tag, String text, String scope) {
    var cell = new HtmlContainer(tag);
    cell.add(new com.vaadin.flow.component.html.Span(text));
    cell.getElement().setAttribute("scope", scope);
    return cell;
  }

  private static HtmlContainer inside(String tag, HtmlContainer row) {
    var part = new HtmlContainer(tag);
    part.add(row);
    return part;
  }

  private static HtmlContainer row(List<? extends HtmlContainer> cells) {
    var row = new HtmlContainer("tr");
    row.add(List.<Component>copyOf(cells));
    return row;
  }
}
