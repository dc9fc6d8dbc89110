package se.besked.platform.staff.place;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.server.Command;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import se.besked.formkit.vaadin.LiveRegion;
import se.besked.formkit.vaadin.RadioChoices;
import se.besked.formkit.vaadin.TypedField;
import se.besked.kernel.facts.CareUnit;

/** One unit, found among the wished ones or by writing a part of its name. */
final class UnitSearch extends Div {
  private static final int SHOWN = 8;
  private static final int PAUSE_MILLIS = 300;

  private final transient OfferedUnits offered;
  private final TextField search = new TypedField();
  private final RadioChoices<CareUnit> choices;

  UnitSearch(OfferedUnits offered, Command changed) {
    this.offered = offered;
    search.setLabel(getTranslation("staff.offer.unit.search"));
    search.setId("sok-enhet");
    search.setClearButtonVisible(true);
    search.setValueChangeMode(ValueChangeMode.LAZY);
    search.setValueChangeTimeout(PAUSE_MILLIS);
    choices = new RadioChoices<>(getTranslation("staff.offer.unit"));
    choices.setId("enhet");
    choices.describedBy(this::name, this::wished);
    search.addValueChangeListener(change -> draw());
    choices.addValueChangeListener(
        change -> {
          if (change.isFromClient()) {
            problem("");
            changed.execute();
          }
        });
    add(search, choices);
    draw();
  }

  Optional<CareUnit> unit() {
    return choices.getOptionalValue();
  }

  void problem(String sentence) {
    choices.setInvalid(!sentence.isEmpty());
    choices.setErrorMessage(sentence);
    if (!sentence.isEmpty()) {
      choices.getElement().callJsFunction("focus");
    }
  }

  /** What is chosen stays, also when it is not among the hits. */
  private void draw() {
    var wanted = search.getValue().strip().toLowerCase(Locale.ROOT);
    var chosen = choices.getOptionalValue();
    var hits =
        offered.units().stream()
            .filter(u -> u.name().toLowerCase(Locale.ROOT).contains(wanted))
            .toList();
    choices.setItems(
        Stream.concat(chosen.stream(), hits.stream().limit(SHOWN)).distinct().toList());
    chosen.ifPresent(choices::setValue);
    var said =
        getTranslation(
            "staff.offer.unit.hits", "" + hits.size(), "" + Math.min(SHOWN, hits.size()));
    choices.setHelperText(said);
    if (!search.isEmpty()) {
      getUI().ifPresent(ui -> LiveRegion.announce(ui, said));
    }
  }

  private String name(CareUnit unit) {
    return getTranslation(
        unit.municipal() ? "staff.offer.unit.own" : "staff.offer.unit.independent",
        unit.name(),
        getTranslation("staff.offer.activity." + unit.activity()));
  }

  private String wished(CareUnit unit) {
    int wish = offered.wish(unit);
    return wish == 0 ? "" : getTranslation("staff.offer.unit.wish", "" + wish);
  }
}
