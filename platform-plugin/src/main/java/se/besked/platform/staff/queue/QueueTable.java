package se.besked.platform.staff.queue;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import se.besked.casework.ids.CaseId;
import se.besked.casework.queue.QueueLine;
import se.besked.formkit.vaadin.StatusTag;
import se.besked.platform.site.Dates;

/**
 * One page of the queue: a table, which on a narrow screen reads as cards. Its keys work only while
 * focus is in it (WCAG 2.1.4): arrows move in the browser itself, letters come to the page.
 */
@Tag("table")
final class QueueTable extends HtmlContainer {
  static final String ID = "arendelista";

  private static final String PAGE = "event.detail.page";
  private static final String TICKED = "event.detail.ticked";
  private static final String KEY = "event.detail.key";

  private static final List<String> COLUMNS =
      List.of("case", "service", "state", "due", "arrived", "officer");

  /**
   * Boxes are the browser's alone: it ticks them, and tells all that are ticked with whatever it
   * tells, so that the server never believes anything else than what is seen.
   */
  private static final String KEYS =
      """
      const table = this;
      const all = table.querySelector('thead input');
      const boxes = () => [...table.querySelectorAll('tbody input')];
      const tick = (on, ...which) => which.forEach(box => box.checked = on);
      const tell = (type, key, row) => {
        const ticked = boxes().filter(box => box.checked);
        all.checked = ticked.length > 0 && ticked.length === boxes().length;
        table.dispatchEvent(new CustomEvent(type, {detail: {
            key, row, page: table.dataset.page,
            ticked: ticked.map(box => box.closest('tr').dataset.row).join(' ')}}));
      };
      table.addEventListener('change', event => {
        if (event.target === all) tick(all.checked, ...boxes());
        tell('queue-ticked', '', '');
      });
      table.addEventListener('keydown', event => {
        if (event.ctrlKey || event.altKey || event.metaKey) return;
        const row = event.target.closest('tbody tr');
        const box = row?.querySelector('input');
        const at = boxes().indexOf(box);
        const to = {ArrowDown: at + 1, ArrowUp: at - 1, j: at + 1, k: at - 1, Home: 0,
            End: boxes().length - 1}[event.key];
        if (to !== undefined) {
          event.preventDefault();
          boxes()[to]?.focus();
        } else if (event.key === 'Enter' && event.target.matches('input') && row) {
          event.preventDefault();
          row.querySelector('a').click();
        } else if (event.key === 'a') {
          event.preventDefault();
          tick(!all.checked, ...boxes());
          tell('queue-ticked', '', '');
        } else if ($0.includes(event.key)) {
          event.preventDefault();
          if (box && $1.includes(event.key) && !boxes().some(box => box.checked)) tick(true, box);
          tell('queue-key', event.key, row ? row.dataset.row : '');
        }
      });
      """;

  /** Other rows, none of them ticked. What is told of the rows before is told too late. */
  private static final String FILL =
      """
      this.tBodies[0].innerHTML = $0;
      this.dataset.page = $1;
      this.querySelector('thead input').checked = false;
      """;

  /** Letters that the page acts on. */
  private static final String LETTERS = "tlsunp?";

  /** Those that act on what is ticked; with nothing ticked on the row where focus is. */
  private static final String STEPS = "tlsu";

  private final Runnable changed;
  private final Element body = new Element("tbody");
  private List<CaseId> shown = List.of();
  private List<CaseId> chosen = List.of();
  private int page;

  /**
   * @param changed is told when other cases are chosen
   * @param onKey is given a letter
   */
  QueueTable(Runnable changed, Consumer<String> onKey) {
    this.changed = changed;
    setId(ID);
    getElement().setAttribute("tabindex", "-1");
    addClassName("queue");
    role(getElement(), "table");
    var caption = new Element("caption");
    caption.setText(getTranslation("staff.queue.caption"));
    getElement().appendChild(caption, head(), body);
    role(body, "rowgroup");
    addAttachListener(attached -> getElement().executeJs(KEYS, LETTERS, STEPS));
    hear("queue-ticked", key -> {});
    hear("queue-key", onKey);
  }

  private void hear(String type, Consumer<String> then) {
    getElement()
        .addEventListener(
            type,
            event -> {
              var told = event.getEventData();
              if (told.get(PAGE).asString().equals("" + page)) {
                choose(told.get(TICKED).asString());
                then.accept(told.get(KEY).asString());
              }
            })
        .addEventData(PAGE)
        .addEventData(TICKED)
        .addEventData(KEY);
  }

  /** In the order of the rows; nothing but what was shown. */
  private void choose(String ticked) {
    var ids = Arrays.asList(ticked.split(" "));
    chosen = shown.stream().filter(id -> ids.contains(id.toString())).toList();
    changed.run();
  }

  private Element head() {
    var head = new Element("thead");
    role(head, "rowgroup");
    var row = new Element("tr");
    role(row, "row");
    var first = new Element("th");
    role(first, "columnheader");
    first.appendChild(box(getTranslation("staff.queue.choose.all")));
    row.appendChild(first);
    for (var column : COLUMNS) {
      var cell = new Element("th");
      role(cell, "columnheader");
      cell.setAttribute("scope", "col");
      cell.setText(getTranslation("staff.queue.column." + column));
      row.appendChild(cell);
    }
    head.appendChild(row);
    return head;
  }

  /** Shows other lines; nothing is chosen then. */
  void show(
      List<QueueLine> lines,
      LocalDate today,
      UnaryOperator<String> serviceName,
      UnaryOperator<String> officerName,
      Locale language) {
    shown = lines.stream().map(QueueLine::id).toList();
    page++;
    var rows =
        lines.stream()
            .map(line -> row(line, today, serviceName, officerName, language).getOuterHTML())
            .collect(Collectors.joining());
    getElement().executeJs(FILL, rows, "" + page);
    choose("");
  }

  /**
   * Sent as markup: a tenth of what it is when the server tells of each part, and goes on to know
   * of it, by itself.
   */
  private Element row(
      QueueLine line,
      LocalDate today,
      UnaryOperator<String> serviceName,
      UnaryOperator<String> officerName,
      Locale language) {
    var row = new Element("tr");
    role(row, "row");
    row.setAttribute("data-row", line.id().toString());
    var officer = line.officer();
    row.appendChild(
        cell("choose", box(getTranslation("staff.queue.choose", line.number()))),
        cell("case", number(line).getElement()),
        cell("service", new Span(serviceName.apply(line.service())).getElement()),
        cell("state", new Span(getTranslation("staff.state." + line.state())).getElement()),
        cell("due", new DueTag(line, today, language).getElement()),
        cell("arrived", new Span(Dates.day(line.arrivedAt(), language)).getElement()),
        cell(
            "officer",
            new Span(
                    officer == null
                        ? getTranslation("staff.queue.officer.none")
                        : officerName.apply(officer))
                .getElement()));
    return row;
  }

  private Component number(QueueLine line) {
    var link = new Anchor("personal/arende/" + line.id(), line.number());
    return line.isProtected()
        ? new Div(
            link, new StatusTag(StatusTag.Tone.WARNING, getTranslation("staff.queue.protected")))
        : new Div(link);
  }

  private Element cell(String column, Element content) {
    var cell = new Element("td");
    role(cell, "cell");
    cell.setAttribute("class", "queue__" + column);
    if (COLUMNS.contains(column)) {
      cell.setAttribute("data-label", getTranslation("staff.queue.column." + column));
    }
    cell.appendChild(content);
    return cell;
  }

  /** A table shown as cards keeps its roles only when they are said. */
  private static void role(Element element, String role) {
    element.setAttribute("role", role);
  }

  private static Element box(String label) {
    var box = new Element("input");
    box.setAttribute("type", "checkbox");
    box.setAttribute("aria-label", label);
    return box;
  }

  /** In the order of the rows. */
  List<CaseId> chosen() {
    return chosen;
  }

  /** Puts focus on a case's row, else on the first one; without rows on the table itself. */
  void focus(String row) {
    getElement()
        .executeJs(
            "const at = this.querySelector('tr[data-row=\"' + $0 + '\"] input')"
                + " || this.querySelector('tbody input') || this; at.focus();",
            row);
  }
}
