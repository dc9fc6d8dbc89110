package se.besked.platform.calculators;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.time.Clock;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import se.besked.childcare.Phrases;
import se.besked.childcare.fees.FeeHousehold;
import se.besked.childcare.fees.FeeMonth;
import se.besked.childcare.fees.FeeSchedule;
import se.besked.childcare.fees.HouseholdFee;
import se.besked.childcare.fees.Income;
import se.besked.childcare.fees.NotShared;
import se.besked.formkit.vaadin.Callout;
import se.besked.formkit.vaadin.Comparison;
import se.besked.formkit.vaadin.ErrorSummary.Problem;
import se.besked.kernel.municipality.Municipalities;
import se.besked.platform.layout.PublicLayout;

/** What preschool and school-age educare cost a family. */
@Route(value = "rakna/avgift", layout = PublicLayout.class)
@AnonymousAllowed
@StyleSheet("besked/calculators.css")
class FeeView extends CalculatorView {
  private final transient Municipalities municipalities;
  private final FeeFields fields;

  FeeView(Municipalities municipalities, Clock clock) {
    this.municipalities = municipalities;
    this.fields = new FeeFields(YearMonth.now(clock.withZone(ZoneId.of("Europe/Stockholm"))));
    ask("fee", fields, this::check, this::answer);
  }

  /** A home without children is told of once nothing else is wrong. */
  private List<Problem> check() {
    var problems = fields.check();
    if (!problems.isEmpty()) {
      return problems;
    }
    var homes = fields.households();
    return IntStream.range(0, homes.size())
        .filter(i -> homes.get(i).children().isEmpty())
        .mapToObj(
            i ->
                new Problem(
                    "calc-lives-" + fields.children().getFirst().key(),
                    getTranslation("calc.fee.empty-home", i + 1)))
        .toList();
  }

  private List<Component> answer() {
    var month = new FeeSchedule(municipalities.host().rules()).in(fields.month());
    try {
      return shown(month, fees(month, fields.households()));
    } catch (NotShared e) {
      return List.of(
          Callout.info(
              getTranslation("calc.fee.not-shared"), getTranslation("calc.fee.not-shared.text")));
    }
  }

  private static List<HouseholdFee> fees(FeeMonth month, List<FeeHousehold> homes) {
    if (homes.size() == 1) {
      return List.of(month.of(homes.getFirst()));
    }
    var both = month.of(homes.getFirst(), homes.getLast());
    return List.of(both.first(), both.second());
  }

  private List<Component> shown(FeeMonth month, List<HouseholdFee> fees) {
    var words = Phrases.in(getLocale());
    var names =
        fields.children().stream().collect(Collectors.toMap(ChildFields::key, ChildFields::name));
    Function<String, String> nameOf = key -> String.valueOf(names.get(key));
    var all = new ArrayList<Component>();
    int total = fees.stream().mapToInt(HouseholdFee::total).sum();
    all.add(
        Callout.info(
            getTranslation("calc.fee.sum", words.kronor(total), words.month(month.month())),
            getTranslation("calc.fee.rule", month.rules().rule())));
    for (int i = 0; i < fees.size(); i++) {
      var caption =
          fees.size() == 1
              ? getTranslation("calc.fee.caption")
              : getTranslation("calc.fee.caption.home", i + 1);
      all.add(new FeeTable(caption, fees.get(i), nameOf));
    }
    all.add(
        new Comparison(
            getTranslation("calc.fee.compare"),
            getTranslation("calc.fee.compare.own"),
            total,
            getTranslation("calc.fee.compare.most"),
            highest(month),
            "kr"));
    all.add(new Paragraph(getTranslation("calc.fee.income-kinds")));
    return all;
  }

  private int highest(FeeMonth month) {
    var most =
        fields.households().stream()
            .map(home -> new FeeHousehold(Income.NOT_STATED, home.children()))
            .toList();
    return fees(month, most).stream().mapToInt(HouseholdFee::total).sum();
  }
}
