package se.besked.schooltransport;

import static org.assertj.core.api.Assertions.assertThat;
import static se.besked.schooltransport.Havrelunda.CODE;
import static se.besked.schooltransport.Havrelunda.answers;
import static se.besked.schooltransport.Havrelunda.other;
import static se.besked.schooltransport.SchoolTransportForm.PLACEMENT;
import static se.besked.schooltransport.SchoolTransportForm.RESIDENCE;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import se.besked.eservice.ContactQuestions;
import se.besked.eservice.Summary;
import se.besked.eservice.Summary.Row;
import se.besked.eservice.testkit.SignedApproval;
import se.besked.formkit.Answers;

class SchoolTransportSummaryTest {
  private final Havrelunda known = new Havrelunda();

  @Test
  void everythingStatedIsInWhatIsSigned() {
    known.homes.add(other(CODE, Map.of("eken", Havrelunda.walk(1000))));
    var summary = of(everything());

    assertThat(summary.title()).isEqualTo("Ansökan om skolskjuts för Bo Provsson, läsåret 2026/27");
    assertThat(summary.rows())
        .containsExactly(
            new Row("Barn", "Bo Provsson"),
            new Row("Läsår", "2026/27"),
            new Row("Årskurs", "årskurs 2"),
            new Row("Skola", "Björkskolan"),
            new Row("Hur fick barnet plats på skolan?", "Vi har själva valt skolan"),
            new Row("Hur bor barnet?", "Barnet bor växelvis hos båda vårdnadshavarna"),
            new Row(
                "Vilken resa gäller det?", "Till och från skolan vid skoldagens början och slut"),
            new Row(
                "Vilka skäl finns?",
                "Lång väg till skolan, Farlig trafik på vägen, Funktionsnedsättning, Annat särskilt skäl"),
            new Row("Det här stämmer inte: Barnets folkbokföringsadress", "HEMLIGT-adress"),
            new Row("Det här stämmer inte: Årskurs", "HEMLIGT-årskurs"),
            new Row("Vad är det som är farligt på vägen?", "HEMLIGT-trafik"),
            new Row("Hur påverkar funktionsnedsättningen resan till skolan?", "HEMLIGT-funktion"),
            new Row("Vilket annat särskilt skäl finns?", "HEMLIGT-annat"),
            new Row("Vad tycker barnet själv?", "HEMLIGT-barnet"),
            new Row("Bifoga intyg eller andra filer", "2 filer"),
            new Row("Din e-postadress", "HEMLIGT@exempel.se"),
            new Row("Ditt telefonnummer", "070-123 45 67"));
  }

  @Test
  void whatIsSignedIsUnderstoodAlone() {
    known.homes.add(other(CODE, Map.of("eken", Havrelunda.walk(1000))));
    SignedApproval.assertAsApproved(new SchoolTransport(), everything(), known.facts());
  }

  @Test
  void theOtherGuardianSeesNothingOfTheApplicantsOwn() {
    known.homes.add(other(CODE, Map.of("eken", Havrelunda.walk(1000))));
    var shared = of(everything()).sharedRows();

    assertThat(shared).hasSize(8);
    assertThat(shared.toString())
        .contains("Bo Provsson", "Björkskolan")
        .doesNotContain("HEMLIGT", "@", "070", "filer");
  }

  @Test
  void hiddenAnswersAreNotSigned() {
    var changedMind =
        answers("eken").with(SchoolTransportForm.TRAFFIC, "HEMLIGT").with(PLACEMENT, "WE_CHOSE");

    assertThat(of(changedMind).rows().toString()).doesNotContain("HEMLIGT", "valt");
    assertThat(of(changedMind).rows()).hasSize(7);
  }

  @Test
  void oneFileIsOneFile() {
    assertThat(of(answers("eken").with("files", List.of("a"))).rows())
        .contains(new Row("Bifoga intyg eller andra filer", "1 fil"));
  }

  private static Answers everything() {
    return answers("bjorken")
        .with(PLACEMENT, "WE_CHOSE")
        .with(RESIDENCE, "ALTERNATING")
        .with("grounds", List.of("OTHER", "DISABILITY", "TRAFFIC", "DISTANCE"))
        .with(SchoolTransportForm.ADDRESS, "HEMLIGT-adress")
        .with(SchoolTransportForm.GRADE, "HEMLIGT-årskurs")
        .with(SchoolTransportForm.TRAFFIC, "HEMLIGT-trafik")
        .with(SchoolTransportForm.DISABILITY, "HEMLIGT-funktion")
        .with(SchoolTransportForm.OTHER, "HEMLIGT-annat")
        .with(SchoolTransportForm.CHILDS_VIEW, "HEMLIGT-barnet")
        .with("files", List.of("file-1", "file-2"))
        .with(ContactQuestions.EMAIL, "HEMLIGT@exempel.se")
        .with(ContactQuestions.PHONE, "070-123 45 67");
  }

  private Summary of(Answers answers) {
    return new SchoolTransport()
        .summary(known.read(answers), answers, known.facts(), SchoolTransport.words("sv"));
  }
}
