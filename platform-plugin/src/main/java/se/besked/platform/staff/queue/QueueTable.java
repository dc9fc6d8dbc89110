package se.besked.platform.staff.queue;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.internal.JacksonUtils;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.besked.casework.cases.CaseId;
import se.besked.casework.queue.QueueLine;
import se.besked.formkit.vaadin.StatusTag;
import se.besked.platform.matter.Dates;

/**
 * One page of the queue: a table, which on a narrow screen reads as cards. Its keys work only while
 * focus is in it (WCAG 2.1.4): arrows move in the browser itself, letters come to the page.
 */
@Tag("table")
final class QueueTable extends HtmlContainer {
  static final String ID = "arendelista";

  private static final String CHECKED = "checked";

  private static final List<String> COLUMNS =
      List.of("case", "service", "state", "due", "arrived", "officer");

  private static final String KEYS =
      """
      const table = this;
      table.addEventListener('keydown', event => {
        if (event.ctrlKey || event.altKey || event.metaKey) return;
        const boxes = [...table.querySelectorAll('tbody input')];
        const row = event.target.closest('tbody tr');
        const at = row ? boxes.indexOf(row.querySelector('input')) : -1;
        const to = {ArrowDown: at + 1, ArrowUp: at - 1, j: at + 1, k: at - 1, Home: 0,
            End: boxes.length - 1}[event.key];
        if (to !== undefined) {
          event.preventDefault();
          if (boxes[to]) boxes[to].focus();
        } else if (event.key === 'Enter' && event.target.matches('input') && row) {
          event.preventDefault();
          row.querySelector('a').click();
        } else if ($0.includes(event.key)) {
          event.preventDefault();
          table.dispatchEvent(new CustomEvent('queue-key',
              {detail: {key: event.key, row: row ? row.dataset.row : ''}}));
        }
      });
      """;

  /** Written once by the browser: see {@link #cells}. */
  private static final String FILL =
      """
      Object.entries($0).forEach(([id, cells]) => {
        const row = this.querySelector('tr[data-row="' + id + '"]');
        if (row && row.cells.length === 1) row.insertAdjacentHTML('beforeend', cells);
      });
      """;

  /** Letters that the page acts on. */
  static final String LETTERS = "tlsuanp?";

  /** What is chosen is what is ticked: nothing but the boxes themselves says it. */
  private final Map<CaseId, Element> boxes = new LinkedHashMap<>();

  private final Runnable changed;
  private final Element body = new Element("tbody");
  private final Element allBox = box();

  /**
   * @param onKey is given a letter and the row where focus is; an empty id for none
   */
  QueueTable(Runnable changed, BiConsumer<String, String> onKey) {
    this.changed = changed;
    setId(ID);
    getElement().setAttribute("tabindex", "-1");
    addClassName("queue");
    role(getElement(), "table");
    var caption = new Element("caption");
    caption.setText(getTranslation("staff.queue.caption"));
    getElement().appendChild(caption, head(), body);
    role(body, "rowgroup");
    addAttachListener(attached -> getElement().executeJs(KEYS, LETTERS));
    getElement()
        .addEventListener(
            "queue-key",
            event ->
                onKey.accept(
                    event.getEventData().get("event.detail.key").asString(),
                    event.getEventData().get("event.detail.row").asString()))
        .addEventData("event.detail.key")
        .addEventData("event.detail.row");
  }

  private Element head() {
    var head = new Element("thead");
    role(head, "rowgroup");
    var row = new Element("tr");
    role(row, "row");
    var first = new Element("th");
    role(first, "columnheader");
    allBox.setAttribute("aria-label", getTranslation("staff.queue.choose.all"));
    onChange(allBox, this::chooseAll);
    first.appendChild(allBox);
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
    body.removeAllChildren();
    boxes.clear();
    var cells = JacksonUtils.createObjectNode();
    for (var line : lines) {
      body.appendChild(row(line));
      cells.put(line.id().toString(), cells(line, today, serviceName, officerName, language));
    }
    getElement().executeJs(FILL, cells);
    ticked();
  }

  private Element row(QueueLine line) {
    var row = new Element("tr");
    role(row, "row");
    row.setAttribute("data-row", line.id().toString());
    var box = box();
    box.setAttribute("aria-label", getTranslation("staff.queue.choose", line.number()));
    onChange(box, on -> ticked());
    boxes.put(line.id(), box);
    row.appendChild(cell("choose", box));
    return row;
  }

  /**
   * What nobody changes in a row, as markup: a tenth of what it is when the server tells of each
   * part, and goes on to know of it, by itself.
   */
  private String cells(
      QueueLine line,
      LocalDate today,
      UnaryOperator<String> serviceName,
      UnaryOperator<String> officerName,
      Locale language) {
    var officer = line.officer();
    return Stream.of(
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
                    .getElement()))
        .map(Element::getOuterHTML)
        .collect(Collectors.joining());
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

  private static Element box() {
    var box = new Element("input");
    box.setAttribute("type", "checkbox");
    return box;
  }

  /** Hears the person, not the page: what the page ticks by itself must not answer to itself. */
  private static void onChange(
      Element box, com.vaadin.flow.function.SerializableConsumer<Boolean> then) {
    box.addPropertyChangeListener(
        CHECKED,
        "change",
        change -> {
          if (change.isUserOriginated()) {
            then.accept(Boolean.TRUE.equals(change.getValue()));
          }
        });
  }

  private static boolean isTicked(Element box) {
    return box.getProperty(CHECKED, false);
  }

  /** The box above them all follows the others. */
  private void ticked() {
    allBox.setProperty(CHECKED, allChosen());
    changed.run();
  }

  /** The row too, by its id as given to the keys. */
  void choose(String row) {
    boxes.forEach(
        (id, box) -> {
          if (id.toString().equals(row)) {
            box.setProperty(CHECKED, true);
          }
        });
    ticked();
  }

  /** All of the page, or none. */
  void chooseAll(boolean on) {
    boxes.values().forEach(box -> box.setProperty(CHECKED, on));
    ticked();
  }

  boolean allChosen() {
    return !boxes.isEmpty() && boxes.values().stream().allMatch(QueueTable::isTicked);
  }

  /** In the order of the rows. */
  List<CaseId> chosen() {
    return boxes.entrySet().stream()
        .filter(box -> isTicked(box.getValue()))
        .map(Map.Entry::getKey)
        .toList();
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
