package se.besked.platform.staff.rules;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Span;

/** A small table with a caption; each row begins with its heading. */
@Tag("table")
final class Table extends HtmlContainer {
  private final HtmlContainer body = new HtmlContainer("tbody");

  Table(String caption, String... headings) {
    addClassName("rule-table");
    var title = new HtmlContainer("caption");
    title.setText(caption);
    var row = new HtmlContainer("tr");
    for (var heading : headings) {
      row.add(heading("col", heading));
    }
    var head = new HtmlContainer("thead");
    head.add(row);
    add(title, head, body);
  }

  void row(String heading, String... cells) {
    var row = new HtmlContainer("tr");
    row.add(heading("row", heading));
    for (var cell : cells) {
      row.add(cell(new Span(cell)));
    }
    body.add(row);
  }

  private static HtmlContainer cell(Component content) {
    var cell = new HtmlContainer("td");
    cell.add(content);
    return cell;
  }

  private static HtmlContainer heading(String scope, String text) {
    var heading = new HtmlContainer("th");
    heading.getElement().setAttribute("scope", scope);
    heading.setText(text);
    return heading;
  }
}
