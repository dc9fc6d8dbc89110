package se.besked.platform.staff.record;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Div;
import java.util.List;

/** A table that scrolls by itself where it is wider than the screen, by keyboard too. */
final class DataTable extends Div {
  private final HtmlContainer body = new HtmlContainer("tbody");

  DataTable(String caption, List<String> columns) {
    addClassName("data-table");
    getElement().setAttribute("tabindex", "0");
    getElement().setAttribute("role", "region");
    getElement().setAttribute("aria-label", caption);
    var title = new HtmlContainer("caption");
    title.setText(caption);
    var head = new Row();
    columns.forEach(name -> head.add(cell("th", name, "col")));
    var top = new HtmlContainer("thead");
    top.add(head);
    var table = new HtmlContainer("table");
    table.add(title, top, body);
    add(table);
  }

  /** A row; its first cell is its heading. */
  void row(List<String> cells) {
    var row = new Row();
    for (int i = 0; i < cells.size(); i++) {
      row.add(i == 0 ? cell("th", cells.get(i), "row") : cell("td", cells.get(i), ""));
    }
    body.add(row);
  }

  private static Component cell(String tag, String text, String scope) {
    var cell = new HtmlContainer(tag);
    cell.setText(text);
    if (!scope.isEmpty()) {
      cell.getElement().setAttribute("scope", scope);
    }
    return cell;
  }

  @Tag("tr")
  private static final class Row extends HtmlContainer {}
}
