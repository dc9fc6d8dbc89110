package se.besked.incomestatement;

import static se.besked.formkit.Amount.kronor;
import static se.besked.formkit.Choice.oneOf;
import static se.besked.formkit.Day.day;
import static se.besked.formkit.Known.known;
import static se.besked.formkit.Page.page;
import static se.besked.formkit.Pick.chosenFrom;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Stream;
import se.besked.eservice.ContactQuestions;
import se.besked.formkit.Amount;
import se.besked.formkit.Choice;
import se.besked.formkit.Choices;
import se.besked.formkit.Condition;
import se.besked.formkit.Day;
import se.besked.formkit.Form;
import se.besked.formkit.Known;
import se.besked.formkit.Page;
import se.besked.formkit.Pick;
import se.besked.formkit.Question;

/** The questions in reading order. Who accepts the highest fee is asked for no figures. */
final class IncomeForm {
  /** Above this an amount is a slip of the pen, such as a year's income or öre. */
  private static final int MOST_KRONOR_A_MONTH = 500_000;

  static final Known ADULTS = known("adults", IncomeFacts::adults);
  static final Known CHILDREN = known("children", IncomeFacts::children);

  static final Choice<Statement> STATEMENT = oneOf("statement", Statement.class);

  static final Choices<CountedKind> KINDS = kinds();
  static final Map<CountedKind, Amount> AMOUNTS = amounts();

  static final Pick FROM = chosenFrom("from", IncomeFacts::months);
  static final Day FROM_DAY =
      day("fromDay")
          .from(IncomeFacts::earliestDay)
          .until(IncomeFacts::latestDay)
          .askedWhen(IncomeFacts::earlier);

  static final Form FORM =
      Form.of(
          1,
          page("hushall", ADULTS, CHILDREN),
          page("val", STATEMENT),
          new Page(
              "inkomst",
              Stream.<Question<?>>concat(Stream.of(KINDS), AMOUNTS.values().stream()).toList()),
          page("fran", FROM, FROM_DAY),
          page("kontakt", ContactQuestions.EMAIL, ContactQuestions.PHONE));

  private IncomeForm() {}

  private static Choices<CountedKind> kinds() {
    return new Choices<>(
        "kinds", CountedKind.class, STATEMENT.is(Statement.INCOME), Condition.ALWAYS);
  }

  private static Map<CountedKind, Amount> amounts() {
    var amounts = new EnumMap<CountedKind, Amount>(CountedKind.class);
    for (var kind : CountedKind.values()) {
      amounts.put(
          kind, kronor("amount" + kind.name(), MOST_KRONOR_A_MONTH).askedWhen(KINDS.has(kind)));
    }
    return Collections.unmodifiableMap(amounts);
  }
}
