package se.besked.platform.operations;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import org.jspecify.annotations.Nullable;
import se.besked.casework.operations.CaseLink;

/** Lines of the page of jobs. */
final class Lines {
  private Lines() {}

  static UnorderedList list() {
    var list = new UnorderedList();
    list.addClassName("staff-list");
    return list;
  }

  /** What it is about: the case, for who may read it, and otherwise an id that says nothing. */
  static Component about(@Nullable CaseLink link, String id) {
    return link == null ? new Span(id) : new Anchor("personal/arende/" + link.id(), link.number());
  }

  static ListItem line(Component title, String facts, Component... more) {
    var first = new Div(title);
    first.addClassName("staff-list__title");
    var soft = new Div(facts);
    soft.addClassName("soft");
    var item = new ListItem(first, soft);
    item.add(more);
    item.addClassName("staff-list__item");
    return item;
  }

  static Div buttons(Component... buttons) {
    var row = new Div(buttons);
    row.addClassName("staff-list__buttons");
    return row;
  }
}
