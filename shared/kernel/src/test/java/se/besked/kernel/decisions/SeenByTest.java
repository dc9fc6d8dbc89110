package se.besked.kernel.decisions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import se.besked.kernel.law.AppealRoute;
import se.besked.kernel.law.LegalReference;

/** A finding and an assessment as each may know them. */
class SeenByTest {
  private static final LegalReference LAW = LegalReference.schoolAct("10 kap. 32 §");
  private static final String BRIEFLY = "En handläggare går igenom ärendet.";
  private static final Finding PLAIN =
      new Finding("trip", LAW, Standing.MET, "Till skolan.", Map.of());
  private static final Finding WAY =
      new Finding("distance", LAW, Standing.MET, "Vägen är 2 601 m.", Map.of("metres", 2601))
          .within(
              Set.of("anna"),
              new Finding("distance", LAW, Standing.MET, "Vägen är längre än 2 000 m.", Map.of()));

  private static Assessment assessment(List<Finding> findings, List<String> whyNot) {
    return new Assessment(
        Outcome.GRANT,
        "Ja.",
        LAW,
        AppealRoute.ADMINISTRATIVE_APPEAL,
        whyNot.isEmpty(),
        whyNot,
        findings,
        List.of("Beskriv behovet."),
        "1");
  }

  @Test
  void aFindingSaysMoreToThoseWhoMayKnow() {
    assertThat(WAY.shownTo("anna").text()).isEqualTo("Vägen är 2 601 m.");
    assertThat(WAY.shownTo("anna").inputs()).containsEntry("metres", 2601);
    assertThat(WAY.whole()).isEqualTo(WAY.shownTo("anna"));
    assertThat(WAY.shownTo("bo").text()).isEqualTo("Vägen är längre än 2 000 m.");
    assertThat(WAY.shownTo("bo").inputs()).isEmpty();
    assertThat(WAY.shownTo("bo").inside()).isNull();
    assertThat(WAY.common()).isEqualTo(WAY.shownTo("bo"));
    assertThat(PLAIN.shownTo("bo")).isEqualTo(PLAIN);
    assertThat(PLAIN.whole()).isEqualTo(PLAIN);
    assertThat(WAY.isOpenTo("anna")).isTrue();
    assertThat(WAY.isOpenTo("bo")).isFalse();
    assertThat(PLAIN.isOpenTo("bo")).isTrue();
  }

  /** Why a person decides, and what would change it, tell what the applicant answered. */
  @Test
  void whyAPersonDecidesIsForTheApplicantAndStaff() {
    var near = assessment(List.of(PLAIN, WAY), List.of("Vägen är nära gränsen."));
    for (var others : List.of(near.shownTo("anna"), near.shownTo("bo"), near.common())) {
      assertThat(others.whyNotAutomated()).containsExactly(BRIEFLY);
      assertThat(others.whatWouldChange()).isEmpty();
    }
    for (var own : List.of(near.whole(), near.shownToApplicant("bo"))) {
      assertThat(own.whyNotAutomated()).containsExactly("Vägen är nära gränsen.");
      assertThat(own.whatWouldChange()).containsExactly("Beskriv behovet.");
    }
    assertThat(near.shownTo("bo").findings()).containsExactly(PLAIN, WAY.common());
    assertThat(near.shownTo("anna").findings()).containsExactly(PLAIN, WAY.whole());
    assertThat(near.shownToApplicant("anna").findings()).containsExactly(PLAIN, WAY.whole());
    assertThat(near.whole().findings()).containsExactly(PLAIN, WAY.whole());
    assertThat(near.common().findings()).containsExactly(PLAIN, WAY.common());
  }

  /** A finding that nobody has said is for others is not there for them. */
  @Test
  void whatIsNotToldToAllIsTheApplicantsAlone() {
    var closed = assessment(List.of(PLAIN, WAY), List.of()).tellingOthers(Set.of());
    assertThat(closed.common().findings()).as("WAY says itself").containsExactly(WAY.common());
    assertThat(closed.shownTo("bo").findings()).containsExactly(WAY.common());
    assertThat(closed.shownToApplicant("bo").findings()).containsExactly(PLAIN, WAY.common());
    assertThat(closed.whole().findings()).containsExactly(PLAIN, WAY.whole());
    assertThat(closed.tellingOthers(Set.of())).isEqualTo(closed);
    assertThat(closed.toString()).as("it is kept").contains("Till skolan.");
    assertThat(closed.inTheOpen().findings())
        .as("that it was tried is compared, without a word")
        .containsExactly(new Finding("trip", LAW, Standing.MET, "", Map.of()), WAY.common());
    assertThat(closed.inTheOpen().common()).isEqualTo(closed.common());
    assertThat(closed.inTheOpen().tellingOthers(Set.of("distance")).common())
        .isEqualTo(closed.common());
    assertThat(assessment(List.of(PLAIN), List.of()).tellingOthers(Set.of("trip")).common())
        .extracting(Assessment::findings)
        .isEqualTo(List.of(PLAIN));
  }

  @Test
  void whatSaysNothingAndKeepsNothingStaysAsItIs() {
    var silent = new Finding("silent", LAW, Standing.MET, "", Map.of("metres", 1));
    var all = assessment(List.of(PLAIN, silent, WAY), List.of());
    assertThat(all.inTheOpen().findings()).containsExactly(PLAIN, silent, WAY.common());
    assertThat(all.common().findings()).containsExactly(PLAIN, WAY.common());
  }

  /** The board compares like cases by their figures. */
  @Test
  void theFiguresOfWhatIsTheApplicantsAloneLieOpenWithoutAWord() {
    var hours = new Finding("hours", LAW, Standing.MET, "Du uppgav 30.", Map.of("hours", 30));
    assertThat(hours.forApplicantAlone().inTheOpen())
        .isEqualTo(new Finding("hours", LAW, Standing.MET, "", Map.of("hours", 30)));
  }

  @Test
  void anOpenGateHasNoReasonToShorten() {
    var open = assessment(List.of(WAY), List.of());
    assertThat(open.shownTo("bo").whyNotAutomated()).isEmpty();
    assertThat(open.common().mayBeAutomated()).isTrue();
  }
}
