package se.besked.incomestatement;

import static org.assertj.core.api.Assertions.assertThat;
import static se.besked.incomestatement.Home.salary;
import static se.besked.incomestatement.Home.stating;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import se.besked.childcare.fees.IncomeKind;
import se.besked.eservice.ContactQuestions;
import se.besked.eservice.Summary.Row;
import se.besked.eservice.testkit.SignedApproval;
import se.besked.formkit.Answers;

class IncomeSummaryTest {
  private final Home home = new Home();

  @Test
  void everythingStatedIsInWhatIsSigned() {
    var answers =
        salary(23_456)
            .with("kinds", List.of("SALARY", "PENSION"))
            .with("amountPENSION", List.of("1 000"))
            .with(IncomeForm.CHILDREN, "Siv saknas")
            .with(ContactQuestions.PHONE, "070-123 45 67");

    assertThat(rows(answers))
        .containsExactly(
            new Row("Det här stämmer inte: Barn med plats", "Siv saknas"),
            new Row("Din inkomst", "Jag har inkomst och lämnar den"),
            new Row("Lön i månaden före skatt", "23\u00a0456\u00a0kr"),
            new Row("Pension i månaden före skatt", "1\u00a0000\u00a0kr"),
            new Row("Inkomst i månaden före skatt, tillsammans", "24\u00a0456\u00a0kr"),
            new Row("Gäller från och med", "november 2026"),
            new Row("Din e-postadress", "namn@exempel.se"),
            new Row("Ditt telefonnummer", "070-123 45 67"));
  }

  @Test
  void whatIsSignedIsUnderstoodAlone() {
    SignedApproval.assertAsApproved(new IncomeStatementService(), salary(23_456), home.facts());
  }

  @Test
  void nothingIsSharedButTheMonth() {
    var summary =
        new IncomeStatementService()
            .summary(
                home.read(salary(23_456)),
                salary(23_456),
                home.facts(),
                IncomeStatementService.words("sv"));

    assertThat(summary.title()).isEqualTo("Inkomstuppgift från och med november 2026");
    assertThat(summary.sharedRows())
        .containsExactly(new Row("Gäller från och med", "november 2026"));
  }

  @Test
  void theHighestFeeIsSignedWithoutFigures() {
    assertThat(rows(stating(Statement.MAXIMUM)).toString())
        .contains("Jag godtar den högsta avgiften")
        .doesNotContain("\u00a0kr");
    assertThat(rows(stating(Statement.NONE)))
        .contains(new Row("Inkomst i månaden före skatt, tillsammans", "0\u00a0kr"));
  }

  /** FEE-08: the form asks for every kind that counts, and names every kind that does not. */
  @Test
  void theKindsAreThoseOfTheRules() {
    assertThat(Stream.of(CountedKind.values()).map(CountedKind::kind))
        .containsExactlyElementsOf(
            Stream.of(IncomeKind.values()).filter(IncomeKind::counts).toList());
    var hint = IncomeStatementService.words("sv").say("kinds.hint").toLowerCase(Locale.ROOT);
    Stream.of(IncomeKind.values())
        .filter(k -> !k.counts() && k != IncomeKind.CAPITAL)
        .forEach(k -> assertThat(hint).contains(k.shown(Locale.of("sv")).toLowerCase(Locale.ROOT)));
    assertThat(hint).contains("kapital");
  }

  private List<Row> rows(Answers answers) {
    return new IncomeStatementService()
        .summary(home.read(answers), answers, home.facts(), IncomeStatementService.words("sv"))
        .rows();
  }
}
