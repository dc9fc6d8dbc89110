package se.besked.platform.staff.queue;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import java.util.function.Consumer;
import java.util.function.Supplier;
import se.besked.casework.queue.QueueFilter;
import se.besked.casework.queue.SavedView;
import se.besked.casework.queue.SavedViews;
import se.besked.formkit.vaadin.Expander;
import se.besked.formkit.vaadin.LiveRegion;
import se.besked.formkit.vaadin.TypedField;
import se.besked.platform.identity.CurrentStaff;

/** The member of staff's own filters: show one, keep this one, remove one. */
final class QueueViews extends Div {
  private final transient SavedViews views;
  private final transient CurrentStaff staff;
  private final transient Supplier<QueueFilter> now;
  private final transient Consumer<QueueFilter> show;
  private final UnorderedList list = new UnorderedList();
  private final TextField name = new TypedField();
  private final Checkbox asDefault = new Checkbox();

  QueueViews(
      SavedViews views, CurrentStaff staff, Supplier<QueueFilter> now, Consumer<QueueFilter> show) {
    this.views = views;
    this.staff = staff;
    this.now = now;
    this.show = show;
    list.addClassName("queue-views");
    name.setLabel(getTranslation("staff.queue.views.name"));
    name.setMaxLength(SavedView.LONGEST_NAME);
    name.setManualValidation(true);
    name.setId("vyns-namn");
    asDefault.setLabel(getTranslation("staff.queue.views.default"));
    var save = new Button(getTranslation("staff.queue.views.save"), click -> save());
    save.setId("spara-vy");
    var choice = new Div(asDefault);
    choice.addClassName("queue-views__default");
    var expander = new Expander(getTranslation("staff.queue.views"), list, name, choice, save);
    expander.setId("mina-vyer");
    add(expander);
    draw();
  }

  private void draw() {
    list.removeAll();
    for (var view : views.list(staff.actor())) {
      var open = new Button(view.name(), click -> show.accept(view.filter()));
      var remove = new Button(getTranslation("staff.queue.views.remove"), click -> remove(view));
      remove.setAriaLabel(getTranslation("staff.queue.views.remove") + ": " + view.name());
      var item = new ListItem(open, remove);
      if (view.isDefault()) {
        item.add(new Span(getTranslation("staff.queue.views.is-default")));
      }
      list.add(item);
    }
    list.setVisible(list.getComponentCount() > 0);
  }

  private void save() {
    name.setInvalid(name.getValue().isBlank());
    name.setErrorMessage(name.isInvalid() ? getTranslation("staff.queue.views.name.missing") : "");
    if (name.isInvalid()) {
      name.focus();
      return;
    }
    views.save(staff.actor(), name.getValue(), now.get(), asDefault.getValue());
    getUI()
        .ifPresent(
            ui ->
                LiveRegion.announce(
                    ui, getTranslation("staff.queue.views.saved", name.getValue().strip())));
    name.clear();
    asDefault.setValue(false);
    draw();
  }

  private void remove(SavedView view) {
    views.remove(staff.actor(), view.id());
    draw();
    name.focus();
  }
}
