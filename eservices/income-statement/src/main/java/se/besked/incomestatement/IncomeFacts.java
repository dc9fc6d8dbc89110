package se.besked.incomestatement;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import se.besked.childcare.fees.IncomeKind;
import se.besked.childcare.fees.PayingChild;
import se.besked.eservice.Words;
import se.besked.formkit.Answers;
import se.besked.formkit.Pick.Option;
import se.besked.kernel.facts.Facts;
import se.besked.kernel.facts.Household;
import se.besked.kernel.registers.Sourced;

/** What the form takes from the registers, and how the answers are read. */
final class IncomeFacts {
  /** Chosen for a month further back than those listed. */
  static final String EARLIER = "earlier";

  private static final int MONTHS_AHEAD = 3;
  private static final int MONTHS_BACK = 2;
  private static final int MOST_YEARS_BACK = 5;
  private static final ZoneId SWEDEN = ZoneId.of("Europe/Stockholm");

  private IncomeFacts() {}

  /** The other adult by name, and of their income only whether it is stated. */
  static Optional<Sourced<String>> adults(Answers unused, Facts facts) {
    var words = words(facts);
    return facts
        .care()
        .household()
        .map(
            h ->
                h.others().isEmpty()
                    ? words.say("facts.alone")
                    : h.others().stream()
                        .map(
                            a ->
                                words.say(
                                    a.incomePerMonth().isPresent()
                                        ? "facts.adult.stated"
                                        : "facts.adult.notStated",
                                    a.name().full()))
                        .collect(Collectors.joining(" ")))
        .map(text -> fromRegister(text, facts));
  }

  static Optional<Sourced<String>> children(Answers unused, Facts facts) {
    var words = words(facts);
    return facts
        .care()
        .household()
        .map(
            h -> {
              var children = PayingChild.in(facts);
              return children.isEmpty()
                  ? words.say("facts.children.none")
                  : children.stream().map(c -> child(c, words)).collect(Collectors.joining(" "));
            })
        .map(text -> fromRegister(text, facts));
  }

  private static String child(PayingChild child, Words words) {
    return words.say(
        child.twoHomes() ? "facts.child.twoHomes" : "facts.child",
        child.name(),
        words.say("activity." + child.activity()));
  }

  private static Sourced<String> fromRegister(String text, Facts facts) {
    return new Sourced<>(text, words(facts).say("facts.source"), readAt(facts));
  }

  private static Instant readAt(Facts facts) {
    return Stream.concat(
            facts.guardian().address().stream().map(Sourced::readAt),
            facts.children().stream().map(c -> c.name().readAt()))
        .findFirst()
        .orElseGet(() -> facts.today().atStartOfDay(SWEDEN).toInstant());
  }

  /** This month and those around it; the municipality's own limit is said with the fee. */
  static List<Option> months(Answers unused, Facts facts) {
    var words = words(facts);
    var now = YearMonth.from(facts.today());
    var options = new ArrayList<Option>();
    IntStream.rangeClosed(0, MONTHS_AHEAD)
        .mapToObj(now::plusMonths)
        .map(m -> Option.of(m.toString(), month(m, words)))
        .forEach(options::add);
    IntStream.rangeClosed(1, MONTHS_BACK)
        .mapToObj(now::minusMonths)
        .map(m -> Option.of(m.toString(), month(m, words)))
        .forEach(options::add);
    options.add(Option.of(EARLIER, words.say("facts.earlier")));
    return options;
  }

  static boolean earlier(Answers answers, Facts facts) {
    return answers.value(IncomeForm.FROM, facts).filter(EARLIER::equals).isPresent();
  }

  static Optional<LocalDate> earliestDay(Answers unused, Facts facts) {
    return Optional.of(facts.today().minusYears(MOST_YEARS_BACK));
  }

  static Optional<LocalDate> latestDay(Answers unused, Facts facts) {
    return Optional.of(facts.today());
  }

  static IncomeApplication read(Answers answers, Facts facts) {
    var household = facts.care().household();
    return new IncomeApplication(
        answers.value(IncomeForm.STATEMENT, facts).orElseThrow(),
        amounts(answers, facts),
        from(answers, facts),
        facts.today(),
        facts.care().statedIncome().orElse(null),
        household
            .map(h -> new IncomeApplication.Household(others(h), PayingChild.in(facts)))
            .orElse(null),
        household.filter(h -> !h.others().isEmpty()).flatMap(Household::othersIncome).orElse(null));
  }

  private static Others others(Household household) {
    if (household.others().isEmpty()) {
      return Others.NOBODY;
    }
    return household.othersIncome().isPresent() ? Others.STATED : Others.NOT_STATED;
  }

  private static Map<IncomeKind, Integer> amounts(Answers answers, Facts facts) {
    var amounts = new EnumMap<IncomeKind, Integer>(IncomeKind.class);
    IncomeForm.AMOUNTS.forEach(
        (kind, question) -> {
          if (question.isAsked(answers, facts)) {
            amounts.put(kind.kind(), answers.value(question, facts).orElseThrow());
          }
        });
    return amounts;
  }

  static YearMonth from(Answers answers, Facts facts) {
    return earlier(answers, facts)
        ? YearMonth.from(answers.value(IncomeForm.FROM_DAY, facts).orElseThrow())
        : YearMonth.parse(answers.value(IncomeForm.FROM, facts).orElseThrow());
  }

  static String month(YearMonth month, Words words) {
    return DateTimeFormatter.ofPattern("MMMM uuuu", words.locale()).format(month);
  }

  static String day(LocalDate day, Words words) {
    return DateTimeFormatter.ofPattern("d MMMM uuuu", words.locale()).format(day);
  }

  static Words words(Facts facts) {
    return IncomeStatementService.words(facts.language());
  }
}
