package se.besked.formkit.vaadin.form;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableBiConsumer;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.server.Command;
import java.util.ArrayList;
import java.util.List;
import se.besked.formkit.Pick.Option;

/** What has been chosen, in order, with buttons to change the order. */
final class WishList extends Div {
  private final SerializableBiConsumer<String, Integer> move;
  private final SerializableConsumer<String> remove;
  private final Paragraph none = new Paragraph();
  private final OrderedList list = new OrderedList();
  private final List<Row> rows = new ArrayList<>();

  /** One chosen thing; the ends of the list have one button less. */
  private record Row(String id, List<NativeButton> up, List<NativeButton> down, NativeButton out) {}

  /**
   * A list.
   *
   * @param move told the id, and −1 for up or 1 for down
   */
  WishList(SerializableBiConsumer<String, Integer> move, SerializableConsumer<String> remove) {
    this.move = move;
    this.remove = remove;
    var title = new Paragraph(getTranslation("form.ranking.chosen"));
    title.addClassName("ranking__title");
    none.setText(getTranslation("form.ranking.none"));
    none.addClassName("soft");
    list.addClassName("ranking__chosen");
    add(title, none, list);
  }

  void show(List<Option> options, List<String> chosen) {
    rows.clear();
    list.removeAll();
    for (var id : chosen) {
      options.stream()
          .filter(o -> o.value().equals(id))
          .findFirst()
          .ifPresent(o -> list.add(row(o, chosen)));
    }
    none.setVisible(rows.isEmpty());
    list.setVisible(!rows.isEmpty());
  }

  private ListItem row(Option option, List<String> chosen) {
    var id = option.value();
    int place = chosen.indexOf(id);
    var name = new Span(option.label());
    name.addClassName("ranking__name");
    var words = new Div(name);
    words.addClassName("ranking__words");
    option.detail().ifPresent(d -> words.add(detail(d)));
    var buttons = new Div();
    buttons.addClassName("ranking__buttons");
    var row =
        new Row(
            id,
            place > 0
                ? List.of(button("up", option, () -> move.accept(id, -1)))
                : List.<NativeButton>of(),
            place < chosen.size() - 1
                ? List.of(button("down", option, () -> move.accept(id, 1)))
                : List.<NativeButton>of(),
            button("remove", option, () -> remove.accept(id)));
    row.up().forEach(buttons::add);
    row.down().forEach(buttons::add);
    buttons.add(row.out());
    rows.add(row);
    return new ListItem(words, buttons);
  }

  static Span detail(String text) {
    var detail = new Span(text);
    detail.addClassName("ranking__detail");
    return detail;
  }

  private NativeButton button(String what, Option option, Command act) {
    var button = new NativeButton();
    button.addClassNames("link-button", "ranking__" + what);
    var which = new Span(" " + option.label());
    which.addClassName("visually-hidden");
    button.add(new Span(getTranslation("form.ranking." + what)), which);
    button.addClickListener(click -> act.execute());
    return button;
  }

  /** Focus follows what was moved, on the same button, or at the end of the list the other one. */
  void focus(String id, int by) {
    rows.stream()
        .filter(r -> r.id().equals(id))
        .findFirst()
        .map(r -> by < 0 ? or(r.up(), r.down()) : or(r.down(), r.up()))
        .ifPresent(buttons -> buttons.forEach(NativeButton::focus));
  }

  private static List<NativeButton> or(List<NativeButton> wanted, List<NativeButton> otherwise) {
    return wanted.isEmpty() ? otherwise : wanted;
  }

  /** Focus stays in the list as long as there is something in it. */
  void focusAfterRemoval(int place) {
    if (!rows.isEmpty()) {
      rows.get(Math.min(place, rows.size() - 1)).out().focus();
    }
  }
}
