package se.besked.platform.staff.queue;

import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import se.besked.formkit.vaadin.Expander;

/** Which keys do what in the list; the question mark opens it. */
final class QueueKeys extends Div {
  private static final List<String> KEYS =
      List.of("move", "ends", "choose", "open", "all", "claim", "hand", "release", "task", "page");

  private final Expander expander;

  QueueKeys() {
    var list = new DescriptionList();
    list.addClassName("queue-keys");
    for (var key : KEYS) {
      list.add(
          new DescriptionList.Term(getTranslation("staff.queue.keys." + key)),
          new DescriptionList.Description(getTranslation("staff.queue.keys." + key + ".does")));
    }
    expander =
        new Expander(
            getTranslation("staff.queue.keys"),
            new Paragraph(getTranslation("staff.queue.keys.where")),
            list);
    expander.setId("tangenter");
    add(expander);
  }

  void open() {
    expander.setOpen(true);
    expander.getElement().executeJs("this.querySelector('summary').focus()");
  }
}
