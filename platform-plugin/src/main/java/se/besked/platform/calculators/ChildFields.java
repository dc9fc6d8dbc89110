package se.besked.platform.calculators;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableConsumer;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.besked.childcare.fees.FeeChild;
import se.besked.formkit.vaadin.ErrorSummary.Problem;
import se.besked.kernel.facts.Activity;

/** What is asked about one child. */
@Tag("fieldset")
final class ChildFields extends HtmlContainer {
  private final String key;
  private final HtmlContainer legend = new HtmlContainer("legend");
  private final DayField born;
  private final OneOf<Activity> activity;
  private final OneOf<Lives> lives;
  private final NativeButton remove = new NativeButton();
  private String name = "";

  /**
   * The fields.
   *
   * @param key in the fields' ids; never used twice on a page
   * @param removal what takes this child away again
   */
  ChildFields(String key, SerializableConsumer<ChildFields> removal) {
    this.key = key;
    addClassName("calc-child");
    born =
        new DayField(
            "calc-born-" + key, getTranslation("calc.born"), getTranslation("calc.day.hint"));
    activity =
        new OneOf<>(
            "calc-activity-" + key,
            getTranslation("calc.activity"),
            List.of(Activity.values()),
            a -> getTranslation("calc.activity." + a));
    lives =
        new OneOf<>(
            "calc-lives-" + key,
            getTranslation("calc.lives"),
            List.of(Lives.values()),
            l -> getTranslation("calc.lives." + l));
    lives.setValue(Lives.BOTH);
    remove.addClassName("link-button");
    remove.addClickListener(click -> removal.accept(this));
    add(legend, born, activity, lives, remove);
  }

  /**
   * Follows the page.
   *
   * @param letter what the child is called here: A, B …
   */
  void show(String letter, boolean twoHomes, boolean removable) {
    name = getTranslation("calc.child", letter);
    legend.setText(name);
    lives.setVisible(twoHomes);
    remove.setVisible(removable);
    remove.removeAll();
    remove.add(new Span(getTranslation("calc.child.remove", name)));
  }

  void focus() {
    born.focus();
  }

  /** What the child is called on this page. */
  String name() {
    return name;
  }

  String key() {
    return key;
  }

  Lives lives() {
    return lives.getValue();
  }

  FeeChild child() {
    return new FeeChild(key, born.day().orElseThrow(), activity.getValue());
  }

  List<Problem> check(YearMonth month) {
    var problems = new ArrayList<Problem>();
    born.check(
            getTranslation("calc.born.missing.of", name),
            day ->
                Optional.ofNullable(activity.getValue())
                    .flatMap(a -> new FeeChild(key, day, a).obstacle(month))
                    .map(why -> why.shown(getLocale())))
        .ifPresent(problems::add);
    activity.check(getTranslation("calc.activity.missing.of", name)).ifPresent(problems::add);
    return problems;
  }
}
