package se.besked.platform.staff.rules;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.besked.formkit.vaadin.ErrorSummary.Problem;
import se.besked.kernel.law.Figure;

/** Several groups in order, such as limits by stage: more can be added and each taken away. */
final class GroupsEditor implements FigureEditor {
  private final Figure figure;
  private final String id;
  private final Div body = new Div();
  private final Div list = new Div();
  private final ArrayList<One> all = new ArrayList<>();
  private int made;

  private record One(HtmlContainer fieldset, HtmlContainer legend, GroupEditor.Parts parts) {}

  GroupsEditor(Figure figure, String id, @Nullable Object value) {
    this.figure = figure;
    this.id = id;
    body.setId(id);
    if (value instanceof List<?> groups) {
      groups.forEach(this::put);
    }
    var more = new Button(body.getTranslation("rules.field.add", figure.label()));
    more.setId(id + "-add");
    more.addClickListener(click -> put(null));
    body.add(list, more);
  }

  private void put(@Nullable Object value) {
    var fieldset = new HtmlContainer("fieldset");
    fieldset.addClassName("rule-group");
    var legend = new HtmlContainer("legend");
    var parts = new GroupEditor.Parts(figure.parts(), id + "-" + made++, value);
    var one = new One(fieldset, legend, parts);
    var remove = new Button(body.getTranslation("rules.field.remove"));
    remove.addClickListener(
        click -> {
          all.remove(one);
          list.remove(fieldset);
          number();
        });
    fieldset.add(legend, parts, remove);
    all.add(one);
    list.add(fieldset);
    number();
  }

  private void number() {
    for (int i = 0; i < all.size(); i++) {
      all.get(i).legend().setText(figure.label() + " " + (i + 1));
    }
  }

  @Override
  public Component component() {
    return body;
  }

  @Override
  public @Nullable Object read(List<Problem> problems) {
    var read = all.stream().map(one -> one.parts().read(problems)).toList();
    if (read.isEmpty() && figure.required()) {
      problems.add(
          new Problem(id + "-add", body.getTranslation("rules.field.missing", figure.label())));
    }
    return read.isEmpty() ? null : read;
  }
}
