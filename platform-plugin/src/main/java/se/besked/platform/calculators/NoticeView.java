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
import se.besked.childcare.Phrases;
import se.besked.childcare.notice.NoticeRules;
import se.besked.formkit.vaadin.Callout;
import se.besked.formkit.vaadin.ErrorSummary.Problem;
import se.besked.kernel.facts.Activity;
import se.besked.kernel.municipality.Municipalities;
import se.besked.platform.layout.PublicLayout;

/** When a place ends that is given up. */
@Route(value = "rakna/uppsagningstid", layout = PublicLayout.class)
@AnonymousAllowed
class NoticeView extends CalculatorView {
  private final transient Municipalities municipalities;
  private final OneOf<Activity> activity;
  private final DayField given;
  private final DayField wished;

  NoticeView(Municipalities municipalities, Clock clock) {
    this.municipalities = municipalities;
    activity =
        new OneOf<>(
            "calc-activity",
            getTranslation("calc.activity"),
            List.of(Activity.values()),
            a -> getTranslation("calc.activity." + a));
    given =
        new DayField(
            "calc-given", getTranslation("calc.notice.given"), getTranslation("calc.day.hint"));
    given.setValue(LocalDate.now(clock.withZone(ZoneId.of("Europe/Stockholm"))).toString());
    wished =
        new DayField(
            "calc-wished",
            getTranslation("calc.notice.wished"),
            getTranslation("calc.notice.wished.hint"));
    ask("notice", new Div(activity, given, wished), this::check, this::answer);
  }

  private List<Problem> check() {
    var problems = new ArrayList<Problem>();
    activity.check(getTranslation("calc.activity.missing")).ifPresent(problems::add);
    given
        .check(getTranslation("calc.notice.given.missing"), day -> Optional.empty())
        .ifPresent(problems::add);
    wishedProblem().ifPresent(problems::add);
    return problems;
  }

  private Optional<Problem> wishedProblem() {
    return wished.isBlank()
        ? wished.problem(null)
        : wished.check(
            "",
            day ->
                given
                    .day()
                    .filter(day::isBefore)
                    .map(from -> getTranslation("calc.notice.wished.before")));
  }

  private List<Component> answer() {
    var rules = municipalities.host().rules();
    Activity chosen = activity.getValue();
    var givenOn = given.day().orElseThrow();
    var notice =
        NoticeRules.on(rules, chosen, givenOn)
            .value()
            .given(givenOn, wished.isBlank() ? Optional.empty() : wished.day());
    var words = Phrases.in(getLocale());
    var last = getTranslation("calc.notice.last", words.day(notice.lastDay()));
    var formula = notice.formula(getLocale());
    return List.of(
        notice.laterThanWished() ? Callout.warning(last, formula) : Callout.success(last, formula),
        new Paragraph(getTranslation("calc.notice.fee")));
  }
}
