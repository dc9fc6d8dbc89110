package se.besked.platform.staff.board;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.dom.Element;
import java.util.List;

/** Figures as a table that may be scrolled sideways on a narrow screen. */
final class FigureTable extends Div {
  FigureTable(String name, String keyColumn, List<OutcomeBars.Named> lines, FigureTexts texts) {
    addClassName("table-scroll");
    getElement().setAttribute("tabindex", "0");
    getElement().setAttribute("role", "region");
    getElement().setAttribute("aria-label", getTranslation("staff.overview.table", name));
    var table = new Element("table");
    var caption = new Element("caption");
    caption.setText(name);
    var head = new Element("tr");
    head.appendChild(heading(keyColumn, "col", ""));
    for (var column : FigureTexts.COLUMNS) {
      head.appendChild(heading(getTranslation("staff.overview." + column), "col", "number"));
    }
    var body = new Element("tbody");
    for (var line : lines) {
      var row = new Element("tr");
      row.appendChild(heading(line.name(), "row", ""));
      for (var value : texts.cells(line.figures(), getLocale())) {
        var cell = new Element("td");
        cell.setAttribute("class", "number");
        cell.setText(value);
        row.appendChild(cell);
      }
      body.appendChild(row);
    }
    var thead = new Element("thead");
    thead.appendChild(head);
    table.appendChild(caption, thead, body);
    getElement().appendChild(table);
  }

  private static Element heading(String text, String scope, String style) {
    var cell = new Element("th");
    cell.setAttribute("scope", scope);
    if (!style.isEmpty()) {
      cell.setAttribute("class", style);
    }
    cell.setText(text);
    return cell;
  }
}
