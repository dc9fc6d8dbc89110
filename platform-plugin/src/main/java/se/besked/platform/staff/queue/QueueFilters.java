package se.besked.platform.staff.queue;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.besked.casework.cases.CaseState;
import se.besked.casework.queue.Colleague;
import se.besked.casework.queue.DeadlineKind;
import se.besked.casework.queue.QueueFilter;
import se.besked.casework.queue.QueueFilter.Whose;
import se.besked.formkit.vaadin.DayPicker;
import se.besked.formkit.vaadin.Expander;

/** Whose cases, and the conditions besides. Each change shows the queue anew at once. */
final class QueueFilters extends Div {
  private final transient Consumer<QueueFilter> changed;
  private final Div whose = new Div();
  private final ComboBox<String> officer = new ComboBox<>();
  private final ComboBox<String> service = new ComboBox<>();
  private final ComboBox<CaseState> state = new ComboBox<>();
  private final ComboBox<String> unit = new ComboBox<>();
  private final ComboBox<DeadlineKind> deadline = new ComboBox<>();
  private final DayPicker from = new DayPicker();
  private final DayPicker to = new DayPicker();
  private final Expander more;
  private QueueFilter filter = QueueFilter.ALL;

  QueueFilters(
      Map<String, String> services,
      Map<String, String> units,
      List<Colleague> colleagues,
      Consumer<QueueFilter> changed) {
    this.changed = changed;
    whose.addClassName("queue-whose");
    whose.getElement().setAttribute("role", "group");
    whose.getElement().setAttribute("aria-label", getTranslation("staff.queue.whose"));
    choices(officer, "officer", names(colleagues));
    choices(service, "service", services);
    choices(unit, "unit", units);
    state.setItems(CaseState.values());
    state.setItemLabelGenerator(s -> getTranslation("staff.state." + s));
    deadline.setItems(DeadlineKind.values());
    deadline.setItemLabelGenerator(d -> getTranslation("staff.queue.deadline." + d));
    field(state, "state");
    field(deadline, "deadline");
    for (var day : List.of(from, to)) {
      day.addValueChangeListener(change -> take(change.isFromClient()));
    }
    from.setId("filter-from");
    to.setId("filter-to");
    from.setLabel(getTranslation("staff.queue.filter.from"));
    to.setLabel(getTranslation("staff.queue.filter.to"));
    var fields = new Div(officer, service, state, unit, deadline, from, to);
    fields.addClassName("queue-filters");
    more = new Expander(getTranslation("staff.queue.filter.more"), fields);
    more.setId("fler-filter");
    add(whose, more);
  }

  private static Map<String, String> names(List<Colleague> colleagues) {
    var names = new java.util.LinkedHashMap<String, String>();
    colleagues.forEach(c -> names.put(c.userId(), c.name()));
    return names;
  }

  private void choices(ComboBox<String> box, String name, Map<String, String> labels) {
    box.setItems(labels.keySet());
    box.setItemLabelGenerator(key -> labels.getOrDefault(key, key));
    field(box, name);
  }

  private void field(ComboBox<?> box, String name) {
    box.setLabel(getTranslation("staff.queue.filter." + name));
    box.setPlaceholder(getTranslation("staff.queue.filter.any"));
    box.setClearButtonVisible(true);
    box.setId("filter-" + name);
    box.addValueChangeListener(change -> take(change.isFromClient()));
  }

  /** Shows a filter, such as a saved one, without telling anybody. */
  void show(QueueFilter other) {
    filter = other;
    officer.setValue(other.officer());
    service.setValue(other.service());
    state.setValue(other.state());
    unit.setValue(other.unit());
    deadline.setValue(other.deadline());
    from.setValue(other.arrivedFrom());
    to.setValue(other.arrivedTo());
    buttons();
    if (!other.whose(Whose.ANYBODYS).equals(QueueFilter.ALL)) {
      more.setOpen(true);
    }
  }

  private void buttons() {
    whose.removeAll();
    for (var who : List.of(Whose.ANYBODYS, Whose.MINE, Whose.NOBODYS)) {
      var button =
          new Button(
              getTranslation("staff.queue.whose." + who),
              click -> {
                officer.clear();
                changed(filter.whose(who));
              });
      button.getElement().setAttribute("aria-pressed", "" + (filter.whose() == who));
      button.setId("vems-" + who.name().toLowerCase(java.util.Locale.ROOT));
      whose.add(button);
    }
  }

  private void take(boolean fromClient) {
    if (!fromClient) {
      return;
    }
    var first = from.getValue();
    var wrong =
        Stream.of(
                from.check(),
                to.check(
                    day -> first != null && day != null && day.isBefore(first),
                    getTranslation("staff.queue.filter.backwards")))
            .flatMap(Optional::stream)
            .toList();
    if (wrong.isEmpty()) {
      changed(
          new QueueFilter(
              whose(officer.getValue()),
              officer.getValue(),
              service.getValue(),
              state.getValue(),
              unit.getValue(),
              deadline.getValue(),
              first,
              to.getValue()));
    }
  }

  private Whose whose(@Nullable String chosenOfficer) {
    if (chosenOfficer != null) {
      return Whose.ONE_OFFICERS;
    }
    return filter.whose() == Whose.ONE_OFFICERS ? Whose.ANYBODYS : filter.whose();
  }

  private void changed(QueueFilter other) {
    filter = other;
    buttons();
    changed.accept(other);
  }
}
