package se.besked.platform.place;

import static se.besked.platform.place.PlaceWords.say;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;
import se.besked.eservice.Words;
import se.besked.formkit.vaadin.SummaryList;
import se.besked.journey.place.ChildFees;
import se.besked.journey.place.MonthlyFee;
import se.besked.kernel.facts.Child;
import se.besked.platform.layout.Part;

/** What the household pays for a child this month and the next, with how it was computed. */
final class FeePart {
  private final ChildFees fees;
  private final Locale language;

  FeePart(ChildFees fees, Locale language) {
    this.fees = fees;
    this.language = language;
  }

  Part of(Child child) {
    var part = new Part(say("place.fee"));
    var rows = new SummaryList();
    fees.now(child).forEach(fee -> rows.row(PlaceWords.month(fee.month(), language), inWords(fee)));
    part.add(rows);
    part.add(new Paragraph(say("place.fee.whole-year")));
    part.add(new Paragraph(new Anchor("e-tjanst/inkomst", say("place.fee.state"))));
    return part;
  }

  private Div inWords(MonthlyFee fee) {
    return switch (fee) {
      case MonthlyFee.Computed computed -> computed(computed);
      case MonthlyFee.NoPlace none -> new Div(say("place.fee.no-place"));
      case MonthlyFee.NoFigures(var month, var sentence) -> new Div(sentence);
      case MonthlyFee.OtherHome elsewhere -> new Div(say("place.fee.other-home"));
      case MonthlyFee.NoHousehold unknown -> new Div(say("place.fee.no-household"));
    };
  }

  private Div computed(MonthlyFee.Computed computed) {
    var amount = new Span(Words.kronor(computed.fee().fee()));
    amount.addClassName("amount");
    var how =
        new Paragraph(
            computed.othersCounted()
                ? computed.fee().formulaWithoutIncome(language)
                : computed.fee().formula(language));
    how.addClassName("soft");
    return new Div(amount, how);
  }
}
