package se.besked.placementtermination;

import static org.assertj.core.api.Assertions.assertThat;
import static se.besked.placementtermination.Family.answers;
import static se.besked.placementtermination.Family.wishing;

import org.junit.jupiter.api.Test;
import se.besked.eservice.ContactQuestions;
import se.besked.eservice.Summary;
import se.besked.eservice.Summary.Row;
import se.besked.eservice.testkit.SignedApproval;
import se.besked.formkit.Answers;

class TerminationSummaryTest {
  private final Family family = new Family();

  @Test
  void everythingStatedIsInWhatIsSigned() {
    var summary =
        of(
            wishing("5/1 2027")
                .with(TerminationForm.PLACE_DETAILS, "HEMLIGT-platsen")
                .with(TerminationForm.REASON, "HEMLIGT-skäl")
                .with(ContactQuestions.PHONE, "070-123 45 67"));

    assertThat(summary.title()).isEqualTo("Uppsägning av plats för Bo Provsson, Björkens förskola");
    assertThat(summary.rows())
        .containsExactly(
            new Row("Barn", "Bo Provsson"),
            new Row("Plats", "Björkens förskola, förskola"),
            new Row("Platsen sägs upp", "22 november 2026"),
            new Row(
                "När vill du att platsen slutar?",
                "Den 5 januari 2027, eller när uppsägningstiden är slut om det är senare"),
            new Row("Det här stämmer inte: Platsen enligt registret", "HEMLIGT-platsen"),
            new Row("Varför slutar barnet?", "HEMLIGT-skäl"),
            new Row("Din e-postadress", "namn@exempel.se"),
            new Row("Ditt telefonnummer", "070-123 45 67"));
    assertThat(summary.sharedRows()).hasSize(4);
    assertThat(summary.sharedRows().toString()).doesNotContain("HEMLIGT", "@", "070");
  }

  @Test
  void whatIsSignedIsUnderstoodAlone() {
    SignedApproval.assertAsApproved(
        new PlacementTermination(),
        wishing("5/1 2027").with(TerminationForm.REASON, "Vi flyttar.\nTill mormor."),
        family.facts());
  }

  @Test
  void aDayThatIsNoLongerAskedForIsNotSigned() {
    var summary = of(wishing("2027-01-05").with(TerminationForm.WHEN, "EARLIEST"));

    assertThat(summary.rows())
        .contains(new Row("När vill du att platsen slutar?", "Så snart som möjligt"));
    assertThat(family.read(answers()).wished()).isNull();
  }

  private Summary of(Answers answers) {
    var facts = family.facts();
    return new PlacementTermination()
        .summary(family.read(answers), answers, facts, PlacementTermination.words("sv"));
  }
}
