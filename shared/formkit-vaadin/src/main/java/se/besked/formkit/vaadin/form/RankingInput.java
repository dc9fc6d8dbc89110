package se.besked.formkit.vaadin.form;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.besked.formkit.Ranking;
import se.besked.formkit.Ranking.Place;
import se.besked.formkit.vaadin.LiveRegion;

/**
 * Wishes in order: the list of those chosen, which buttons put in another order, all there is to
 * wish for with a search, and the same on a map. Every change is kept at once and said aloud.
 */
final class RankingInput implements QuestionField {
  private final Ranking question;
  private final FormHost host;
  private final FormPage page;
  private final Div wrapper = new Div();
  private final Span label = new Span();
  private final Paragraph hint = new Paragraph();
  private final Paragraph error = new Paragraph();
  private final WishList wishes = new WishList(this::move, this::removeInList);
  private final WishSearch search = new WishSearch(this::toggle);
  private final WishMap map;
  private List<Place> shown = List.of();

  RankingInput(Ranking question, FormHost host, FormPage page) {
    this.question = question;
    this.host = host;
    this.page = page;
    this.map = new WishMap(host::streets, this::toggle);
    label.setId(question.key() + "-label");
    label.addClassName("ranking__label");
    hint.addClassName("ranking__hint");
    error.addClassName("ranking__error");
    error.getElement().setAttribute("role", "alert");
    error.setVisible(false);
    wrapper.setId(question.key());
    wrapper.addClassName("ranking");
    wrapper.getElement().setAttribute("role", "group");
    wrapper.getElement().setAttribute("aria-labelledby", question.key() + "-label");
    wrapper.add(label, hint, error, wishes, search, map);
  }

  @Override
  public Component component() {
    return wrapper;
  }

  @Override
  public void refresh() {
    label.setText(FormPage.label(question, host, wrapper.getTranslation("form.optional")));
    hint.setText(FormPage.hint(question.key(), host));
    var options = question.options().apply(host.answers(), host.facts());
    if (!options.equals(shown)) {
      shown = options;
      search.offer(options.stream().map(Place::option).toList());
      map.offer(options, question.home().apply(host.answers(), host.facts()));
    }
    var chosen = chosen();
    wishes.show(shown.stream().map(Place::option).toList(), chosen);
    search.mark(chosen);
    map.mark(chosen);
  }

  /** What is kept and can still be wished for, in order. */
  private List<String> chosen() {
    return host.answers().of(question.key()).stream()
        .filter(id -> shown.stream().anyMatch(p -> p.option().value().equals(id)))
        .toList();
  }

  private void toggle(String id) {
    var chosen = new ArrayList<>(chosen());
    if (chosen.contains(id)) {
      remove(id);
    } else if (chosen.size() >= question.most()) {
      problem(wrapper.getTranslation("form.ranking.full", question.most()));
    } else if (canBeChosen(id)) {
      chosen.add(id);
      keep(chosen);
      sayPlace(id, chosen);
    }
  }

  private boolean canBeChosen(String id) {
    return shown.stream()
        .map(Place::option)
        .anyMatch(o -> o.value().equals(id) && o.whyNot().isEmpty());
  }

  private void move(String id, int by) {
    var chosen = new ArrayList<>(chosen());
    int from = chosen.indexOf(id);
    int to = from + by;
    if (from < 0 || to < 0 || to >= chosen.size()) {
      return;
    }
    Collections.swap(chosen, from, to);
    keep(chosen);
    wishes.focus(id, by);
    sayPlace(id, chosen);
  }

  private void remove(String id) {
    var chosen = new ArrayList<>(chosen());
    chosen.remove(id);
    keep(chosen);
    say(wrapper.getTranslation("form.ranking.removed", name(id)));
  }

  /** The button that was pressed is gone with its row, so focus goes to the next one. */
  private void removeInList(String id) {
    int place = chosen().indexOf(id);
    remove(id);
    wishes.focusAfterRemoval(place);
  }

  private void keep(List<String> chosen) {
    problem(null);
    page.answered(question.key(), chosen);
  }

  private void sayPlace(String id, List<String> chosen) {
    say(
        wrapper.getTranslation(
            "form.ranking.placed", name(id), chosen.indexOf(id) + 1, chosen.size()));
  }

  private void say(String text) {
    wrapper.getUI().ifPresent(ui -> LiveRegion.announce(ui, text));
  }

  private String name(String id) {
    return shown.stream()
        .map(Place::option)
        .filter(o -> o.value().equals(id))
        .findFirst()
        .orElseThrow()
        .label();
  }

  @Override
  public void problem(@Nullable String sentence) {
    error.setText(sentence == null ? "" : sentence);
    error.setVisible(sentence != null);
    wrapper.setClassName("ranking--invalid", sentence != null);
  }
}
