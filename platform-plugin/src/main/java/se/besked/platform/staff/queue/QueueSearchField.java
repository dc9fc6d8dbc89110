package se.besked.platform.staff.queue;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Year;
import java.util.function.Predicate;
import se.besked.formkit.vaadin.TypedField;
import se.besked.kernel.people.PersonalNumber;
import se.besked.kernel.people.TypedNumber;
import se.besked.platform.staff.NumberWords;

/** Looks for a case by its number or by a person in it. What is written is in no address. */
final class QueueSearchField extends Div {

  /** What somebody is looking for. */
  sealed interface Wanted {
    record CaseNumber(String number) implements Wanted {}

    record SomebodyIn(PersonalNumber number) implements Wanted {}
  }

  private final TextField field = new TypedField();
  private final transient Predicate<Wanted> find;
  private final Button clear;

  /**
   * @param find false when there is nothing that may be shown
   */
  QueueSearchField(Predicate<Wanted> find, Runnable forget, Year thisYear) {
    this.find = find;
    addClassName("search-row");
    field.setLabel(getTranslation("staff.queue.search"));
    field.setId("sok-arende");
    field.setManualValidation(true);
    field.getElement().setAttribute("autocomplete", "off");
    var go = new Button(getTranslation("staff.queue.search.go"), click -> search(thisYear));
    go.setId("sok");
    go.addClickShortcut(Key.ENTER).listenOn(field);
    clear =
        new Button(
            getTranslation("staff.queue.search.clear"),
            click -> {
              field.clear();
              problem("");
              click.getSource().setVisible(false);
              forget.run();
              field.focus();
            });
    clear.setId("rensa-sokning");
    clear.setVisible(false);
    add(field, go, clear);
  }

  private void search(Year thisYear) {
    var text = field.getValue().strip();
    if (text.isEmpty()) {
      problem(getTranslation("staff.queue.search.empty"));
      return;
    }
    var typed = TypedNumber.read(text, thisYear);
    var wrong = NumberWords.wrong(typed, this);
    if (wrong.isPresent()) {
      problem(wrong.get());
      return;
    }
    var wanted =
        typed instanceof TypedNumber.Somebodys(var number)
            ? new Wanted.SomebodyIn(number)
            : new Wanted.CaseNumber(text);
    boolean found = find.test(wanted);
    clear.setVisible(found || clear.isVisible());
    problem(found ? "" : getTranslation("staff.queue.search.none"));
  }

  private void problem(String sentence) {
    field.setInvalid(!sentence.isEmpty());
    field.setErrorMessage(sentence);
    if (!sentence.isEmpty()) {
      field.focus();
    }
  }
}
