package se.besked.formkit.vaadin.form;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import se.besked.formkit.Pick.Option;
import se.besked.formkit.vaadin.LiveRegion;
import se.besked.formkit.vaadin.TypedField;

/** All there is to wish for, the first few at once and the rest by searching or one button. */
final class WishSearch extends Div {
  private static final int FIRST = 6;
  private static final int PAUSE_MILLIS = 300;

  private final SerializableConsumer<String> toggle;
  private final TextField field = new TypedField();
  private final UnorderedList list = new UnorderedList();
  private final NativeButton more = new NativeButton();
  private final Map<String, NativeButton> buttons = new LinkedHashMap<>();
  private List<Option> options = List.of();
  private List<String> chosen = List.of();
  private boolean all;

  /**
   * A search.
   *
   * @param toggle told the id of what is to be added, or taken away again
   */
  WishSearch(SerializableConsumer<String> toggle) {
    this.toggle = toggle;
    field.setLabel(getTranslation("form.ranking.search"));
    field.setClearButtonVisible(true);
    field.setValueChangeMode(ValueChangeMode.LAZY);
    field.setValueChangeTimeout(PAUSE_MILLIS);
    field.addValueChangeListener(
        change -> {
          draw();
          var hits = getTranslation("form.ranking.hits", found().size());
          getUI().ifPresent(ui -> LiveRegion.announce(ui, hits));
        });
    list.addClassName("ranking__offered");
    more.addClassName("link-button");
    more.addClickListener(
        click -> {
          all = true;
          draw();
          found().stream()
              .skip(FIRST)
              .findFirst()
              .map(o -> buttons.get(o.value()))
              .ifPresent(NativeButton::focus);
        });
    addClassName("ranking__search");
    add(field, list, more);
  }

  void offer(List<Option> places) {
    options = places;
    draw();
  }

  void mark(List<String> places) {
    chosen = places;
    buttons.forEach(this::word);
  }

  private List<Option> found() {
    var wanted = field.getValue().strip().toLowerCase(Locale.ROOT);
    return options.stream()
        .filter(o -> o.label().toLowerCase(Locale.ROOT).contains(wanted))
        .toList();
  }

  private void draw() {
    buttons.clear();
    list.removeAll();
    var found = found();
    boolean some = !all && field.isEmpty() && found.size() > FIRST + 1;
    found.stream().limit(some ? FIRST : found.size()).forEach(o -> list.add(row(o)));
    more.setText(getTranslation("form.ranking.all", found.size()));
    more.setVisible(some);
    list.setVisible(!found.isEmpty());
  }

  private ListItem row(Option option) {
    var name = new Span(option.label());
    name.addClassName("ranking__name");
    var words = new Div(name);
    words.addClassName("ranking__words");
    option.whyNot().or(option::detail).ifPresent(d -> words.add(WishList.detail(d)));
    var row = new ListItem(words);
    if (option.whyNot().isEmpty()) {
      var button = new NativeButton();
      button.addClassNames("link-button", "ranking__toggle");
      button.addClickListener(click -> toggle.accept(option.value()));
      buttons.put(option.value(), button);
      word(option.value(), button);
      row.add(button);
    }
    return row;
  }

  /** The button stays while its words change, so that focus stays on it. */
  private void word(String id, NativeButton button) {
    boolean isChosen = chosen.contains(id);
    var which = new Span(" " + label(id));
    which.addClassName("visually-hidden");
    button.removeAll();
    if (isChosen) {
      var place = new Span(getTranslation("form.ranking.place", chosen.indexOf(id) + 1));
      place.addClassName("ranking__place");
      button.add(place);
    }
    button.add(
        new Span(getTranslation(isChosen ? "form.ranking.remove" : "form.ranking.add")), which);
  }

  private String label(String id) {
    return options.stream()
        .filter(o -> o.value().equals(id))
        .findFirst()
        .map(Option::label)
        .orElse("");
  }
}
