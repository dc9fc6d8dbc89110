package se.besked.formkit.vaadin;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;

/**
 * The parts of a longer matter and how far each has come. "Klart" is plain text; a {@link
 * StatusTag} is only for what needs something done.
 */
public final class TaskList extends UnorderedList {

  public TaskList() {
    addClassName("task-list");
  }

  /** A part one can open, with its status in plain text. */
  public TaskList task(String name, String href, String status) {
    return task(name, href, plain(status));
  }

  /** A part that needs something done, with a tag. */
  public TaskList task(String name, String href, StatusTag status) {
    return task(name, href, (Component) status);
  }

  /** A part that cannot be opened yet; the status says why. */
  public TaskList waiting(String name, String status) {
    var text = new Span(name);
    text.addClassName("task-list__name");
    return line(text, plain(status));
  }

  private TaskList task(String name, String href, Component status) {
    var link = new Anchor(href, name);
    link.addClassName("task-list__name");
    return line(link, status);
  }

  private TaskList line(Component name, Component status) {
    var box = new Div(status);
    box.addClassName("task-list__status");
    var item = new ListItem(name, box);
    item.addClassName("task-list__item");
    add(item);
    return this;
  }

  private static Span plain(String status) {
    var text = new Span(status);
    text.addClassName("soft");
    return text;
  }
}
