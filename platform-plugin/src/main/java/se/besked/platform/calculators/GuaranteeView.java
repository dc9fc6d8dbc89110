package se.besked.platform.calculators;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.besked.childcare.ChildcareTopics;
import se.besked.childcare.Phrases;
import se.besked.childcare.start.PreschoolRules;
import se.besked.childcare.start.PreschoolTimes;
import se.besked.formkit.vaadin.Callout;
import se.besked.formkit.vaadin.ErrorSummary.Problem;
import se.besked.formkit.vaadin.SummaryList;
import se.besked.kernel.decisions.Finding;
import se.besked.kernel.decisions.Standing;
import se.besked.kernel.municipality.Municipalities;
import se.besked.platform.layout.PublicLayout;

/** From when a child can be in preschool, and by when a place is offered. */
@Route(value = "rakna/plats-senast", layout = PublicLayout.class)
@AnonymousAllowed
class GuaranteeView extends CalculatorView {
  private final transient Municipalities municipalities;
  private final DayField born;
  private final DayField applied;
  private final DayField wished;

  GuaranteeView(Municipalities municipalities, Clock clock) {
    this.municipalities = municipalities;
    var hint = getTranslation("calc.day.hint");
    born = new DayField("calc-born", getTranslation("calc.born"), hint);
    applied = new DayField("calc-applied", getTranslation("calc.guarantee.applied"), hint);
    applied.setValue(LocalDate.now(clock.withZone(ZoneId.of("Europe/Stockholm"))).toString());
    wished = new DayField("calc-wished", getTranslation("calc.guarantee.wished"), hint);
    ask("guarantee", new Div(born, applied, wished), this::check, this::answer);
  }

  private List<Problem> check() {
    var problems = new ArrayList<Problem>();
    born.check(
            getTranslation("calc.born.missing"),
            day ->
                applied
                    .day()
                    .filter(day::isAfter)
                    .map(unused -> getTranslation("calc.guarantee.not-born")))
        .ifPresent(problems::add);
    applied
        .check(getTranslation("calc.guarantee.applied.missing"), day -> Optional.empty())
        .ifPresent(problems::add);
    wished
        .check(
            getTranslation("calc.guarantee.wished.missing"),
            day ->
                applied
                    .day()
                    .filter(day::isBefore)
                    .map(unused -> getTranslation("calc.guarantee.wished.before")))
        .ifPresent(problems::add);
    return problems;
  }

  private List<Component> answer() {
    var appliedOn = applied.day().orElseThrow();
    var rules =
        PreschoolRules.from(
            ChildcareTopics.on(municipalities.host().rules(), ChildcareTopics.PRESCHOOL, appliedOn)
                .value());
    var times =
        new PreschoolTimes(
            born.day().orElseThrow(),
            appliedOn,
            wished.day().orElseThrow(),
            rules.guaranteeMonths());
    var words = Phrases.in(getLocale());
    var summary =
        new SummaryList()
            .row(getTranslation("calc.guarantee.earliest"), words.day(times.earliestStart()));
    if (!times.startsAtSchoolAge()) {
      summary.row(getTranslation("calc.guarantee.date"), words.day(times.guaranteeDate()));
    }
    var all = new ArrayList<Component>(List.of(summary));
    times.findings(getLocale()).forEach(finding -> all.add(shown(finding)));
    return all;
  }

  /** What stands in the way of the wish is set off from what is only good to know. */
  private Component shown(Finding finding) {
    var law = new Paragraph(finding.law().shown());
    law.addClassName("soft");
    var text = new Paragraph(finding.text());
    return finding.standing() == Standing.NOT_MET && !finding.rule().equals(PreschoolTimes.GENERAL)
        ? new Callout(Callout.Kind.WARNING, getTranslation("calc.guarantee.note"), text, law)
        : new Div(text, law);
  }
}
