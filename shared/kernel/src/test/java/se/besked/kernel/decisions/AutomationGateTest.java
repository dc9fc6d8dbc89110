package se.besked.kernel.decisions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.besked.kernel.decisions.Hindrance.Step.DECIDE;
import static se.besked.kernel.decisions.Hindrance.Step.ENTER;
import static se.besked.kernel.law.AppealRoute.ADMINISTRATIVE_APPEAL;
import static se.besked.kernel.law.AppealRoute.LEGALITY_REVIEW;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import se.besked.kernel.decisions.Circumstances.Matter;
import se.besked.kernel.law.AppealRoute;
import se.besked.kernel.law.LegalReference;

class AutomationGateTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
  private static final Delegation DELEGATION =
      new Delegation("BUN § 45, punkt 3.2", LocalDate.of(2026, 7, 1), LocalDate.of(2027, 6, 30));
  private static final AutomationGate GATE = AutomationGate.standard();

  @Test
  void everythingInOrderOpensTheGate() { // T-AUT-2
    assertThat(decide(clear(open(Outcome.GRANT)))).isEmpty();
    assertThat(GATE.reasons(ENTER, clear(open(Outcome.GRANT)), "sv")).isEmpty();
  }

  @Test
  void legalityReviewIsNeverAutomated() { // T-AUT-1 and T-AUT-4
    var matter = assessment(Outcome.GRANT, LEGALITY_REVIEW, List.of("Vald skola."));

    assertThat(decide(clear(matter)))
        .containsExactly(
            "Vald skola.",
            "Beslut som överklagas genom laglighetsprövning får inte fattas automatiserat.");
    assertThat(GATE.reasons(ENTER, clear(matter), "sv")).as("it may be entered").isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          SWITCHED_OFF               | switched-off        | 6 kap. 37 § | Automatiska beslut är avstängda.
          PROTECTED_IDENTITY         | protected           | 22 kap. 1 § | Ärendet kräver särskild handläggning.
          QUESTIONED                 | questioned          | 23 §        | En uppgift ur ett register har anmälts som fel.
          GUARDIANS_DISAGREE         | guardians-disagree  | 6 kap. 13 § | Vårdnadshavarna är inte överens eller alla har inte svarat.
          CUSTODY_CHANGED            | custody-changed     | 6 kap. 11 § | Vårdnaden har ändrats sedan ärendet kom in.
          CUSTODY_UNCONFIRMED        | custody-unconfirmed | 6 kap. 11 § | Vårdnaden kan inte bekräftas i folkbokföringen.
          LEFT_TO_PERSON             | left-to-person      | 6 kap. 11 § | Vårdnaden har ändrats, eller kunde inte bekräftas, sedan ärendet kom in.
          LEGALITY_REVIEW_AT_ARRIVAL | legality-review     | 6 kap. 38 § | Beslut som överklagas genom laglighetsprövning får inte fattas automatiserat.
          ENTERED_ELSEWHERE          | entered-elsewhere   | 6 kap. 38 § | Ärendet förs in i verksamhetssystemet.
          """)
  void eachCircumstanceAloneClosesTheGate(
      Circumstance one, String name, String citation, String sentence) {
    var reasons = GATE.reasons(DECIDE, with(Set.of(one)), "sv");

    assertThat(reasons)
        .singleElement()
        .satisfies(
            r -> {
              assertThat(r.name()).isEqualTo(name);
              assertThat(r.source().citation()).isEqualTo(citation);
              assertThat(r.sentence()).isEqualTo(sentence);
            });
    assertThat(GATE.sentences(DECIDE, with(Set.of(one)), "en"))
        .singleElement()
        .isNotEqualTo(sentence);
    assertThat(GATE.reasons(ENTER, with(Set.of(one)), "sv").isEmpty())
        .isEqualTo(one != Circumstance.QUESTIONED);
  }

  @Test
  void switchedOff() {
    assertThat(decide(with(Set.of(Circumstance.SWITCHED_OFF))))
        .containsExactly("Automatiska beslut är avstängda.");
  }

  @Test
  void protectedIdentity() { // T-AUT-5: the reason does not tell that there is a protection
    for (var language : List.of("sv", "en")) {
      assertThat(
              GATE.sentences(DECIDE, with(Set.of(Circumstance.PROTECTED_IDENTITY)), language)
                  .toString())
          .doesNotContainIgnoringCase("skydd", "sekretess", "protect", "secre");
    }
  }

  @Test
  void whatIsLeftToAPersonHasItsReasonOnce() {
    for (var why :
        Set.of(
            Circumstance.GUARDIANS_DISAGREE,
            Circumstance.CUSTODY_CHANGED,
            Circumstance.CUSTODY_UNCONFIRMED)) {
      assertThat(GATE.reasons(DECIDE, with(Set.of(Circumstance.LEFT_TO_PERSON, why)), "sv"))
          .singleElement()
          .extracting(Reason::name)
          .isNotEqualTo("left-to-person");
    }
  }

  @Test
  void whatIsForLegalityReviewIsEnteredElsewhereAnyway() {
    var matter = assessment(Outcome.GRANT, LEGALITY_REVIEW, List.of("Vald skola."));

    assertThat(decide(clear(matter).around(Set.of(Circumstance.ENTERED_ELSEWHERE))))
        .isEqualTo(decide(clear(matter)));
  }

  @Test
  void theRulesOwnReasons() {
    var matter = assessment(Outcome.GRANT, ADMINISTRATIVE_APPEAL, List.of("Nära gränsen."));

    assertThat(decide(clear(matter))).containsExactly("Nära gränsen.");
  }

  @Test
  void onlyAClearYes() {
    assertThat(decide(clear(open(Outcome.OFFICER))))
        .containsExactly("Omständigheterna måste bedömas av en handläggare.");
    assertThat(decide(clear(open(Outcome.REFUSE))))
        .containsExactly("Beslut om avslag fattas alltid av en handläggare.");
    for (var outcome : Set.of(Outcome.OFFICER, Outcome.REFUSE)) {
      assertThat(GATE.sentences(ENTER, clear(open(outcome)), "sv"))
          .containsExactly("Reglerna ger inte ett entydigt ja: Rubrik");
      assertThat(GATE.sentences(ENTER, clear(open(outcome)), "en"))
          .containsExactly("The rules give no clear yes: Rubrik");
    }
  }

  @Test
  void delegationMissingNotYetOrNoLongerValid() {
    var sentence = "Nämnden har ingen gällande delegation till automatiserat beslut.";
    var none = Matter.of(open(Outcome.GRANT), Optional.empty());

    assertThat(decide(new Circumstances(TODAY, none, Set.of()))).containsExactly(sentence);
    for (var day : List.of(LocalDate.of(2026, 6, 30), LocalDate.of(2027, 7, 1))) {
      assertThat(decide(on(day))).containsExactly(sentence);
    }
    for (var day : List.of(LocalDate.of(2026, 7, 1), LocalDate.of(2027, 6, 30))) {
      assertThat(decide(on(day))).isEmpty();
    }
  }

  @Test
  void whatRegistersCouldNotTellAndLettersCannotShow() {
    var gaps = matter(List.of("Elevregistret svarar inte."), List.of(), Optional.empty());
    assertThat(decide(gaps)).containsExactly("Elevregistret svarar inte.");
    assertThat(GATE.sentences(ENTER, gaps, "sv")).containsExactly("Elevregistret svarar inte.");

    var one = matter(List.of(), List.of("ꀀ"), Optional.empty());
    assertThat(decide(one)).containsExactly("Brevet kan inte visa tecknet ꀀ, som finns i ansökan.");
    assertThat(GATE.sentences(DECIDE, one, "en"))
        .containsExactly("The letter cannot show the character ꀀ, which the application has.");
    assertThat(GATE.reasons(ENTER, one, "sv")).isEmpty();
    var two = matter(List.of(), List.of("ꀀ", "ꀁ"), Optional.empty());
    assertThat(decide(two))
        .containsExactly("Brevet kan inte visa tecknen ꀀ, ꀁ, som finns i ansökan.");
    assertThat(GATE.sentences(DECIDE, two, "en"))
        .containsExactly("The letter cannot show the characters ꀀ, ꀁ, which the application has.");
  }

  @Test
  void anIncomeFromTooFarBackIsNotEntered() {
    var income = matter(List.of(), List.of(), Optional.of(YearMonth.of(2026, 1)));
    assertThat(GATE.sentences(ENTER, income, "sv"))
        .containsExactly("Inkomsten gäller från 2026-01, längre tillbaka än kommunens regler.");
    assertThat(GATE.sentences(ENTER, income, "en"))
        .containsExactly(
            "The income is stated from 2026-01, further back than the municipality’s rules.");
    assertThat(decide(income)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(CommonReason.class)
  void theSameSentenceIsGivenOnceInEveryLanguage(CommonReason common) {
    for (var language : List.of("sv", "en")) {
      var matter =
          assessment(Outcome.REFUSE, LEGALITY_REVIEW, List.of(common.in(language), "Eget skäl."));

      assertThat(GATE.sentences(DECIDE, clear(matter), language)).doesNotHaveDuplicates();
    }
    assertThat(common.in("sv")).isNotEqualTo(common.in("en"));
    assertThat(common.in("ar")).isEqualTo(common.in("sv"));
  }

  /** A room adds what it knows of, and nothing else changes. */
  @Test
  void oneMoreHindrance() {
    var birthday =
        Hindrance.of(
            "birthday",
            LegalReference.schoolAct("1 kap. 1 §"),
            c -> c.today().equals(TODAY),
            "Barnet fyller år i dag.",
            "It is the child’s birthday.");
    var gate = GATE.and(List.of(birthday));

    assertThat(gate.sentences(DECIDE, with(Set.of(Circumstance.SWITCHED_OFF)), "sv"))
        .containsExactly("Automatiska beslut är avstängda.", "Barnet fyller år i dag.");
    assertThat(gate.sentences(DECIDE, on(TODAY.plusDays(1)), "sv")).isEmpty();
    assertThat(gate.sentences(DECIDE, on(TODAY), "en"))
        .containsExactly("It is the child’s birthday.");
    assertThat(gate.reasons(ENTER, on(TODAY), "sv")).isEmpty();
    assertThat(GATE.and(List.of(birthday.against(ENTER))).sentences(ENTER, on(TODAY), "sv"))
        .containsExactly("Barnet fyller år i dag.");
    assertThat(decide(on(TODAY))).as("the standard gate is as it was").isEmpty();
  }

  @Test
  void namesAreNamesAndNoTwoAreTheSame() {
    var law = LegalReference.schoolAct("1 kap. 1 §");
    var off = Hindrance.of("switched-off", law, c -> true, "a", "b");
    assertThatThrownBy(() -> GATE.and(List.of(off))).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Hindrance.of("Födelsedag", law, c -> true, "a", "b"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static List<String> decide(Circumstances circumstances) {
    return GATE.sentences(DECIDE, circumstances, "sv");
  }

  private static Circumstances clear(Assessment assessment) {
    return new Circumstances(TODAY, Matter.of(assessment, Optional.of(DELEGATION)), Set.of());
  }

  private static Circumstances with(Set<Circumstance> around) {
    return clear(open(Outcome.GRANT)).around(around);
  }

  private static Circumstances on(LocalDate day) {
    return new Circumstances(
        day, Matter.of(open(Outcome.GRANT), Optional.of(DELEGATION)), Set.of());
  }

  private static Circumstances matter(
      List<String> gaps, List<String> unprintable, Optional<YearMonth> tooFarBack) {
    return new Circumstances(
        TODAY,
        new Matter(open(Outcome.GRANT), Optional.of(DELEGATION), gaps, unprintable, tooFarBack),
        Set.of());
  }

  private static Assessment open(Outcome outcome) {
    return assessment(outcome, ADMINISTRATIVE_APPEAL, List.of());
  }

  private static Assessment assessment(Outcome outcome, AppealRoute route, List<String> reasons) {
    return new Assessment(
        outcome,
        "Rubrik",
        LegalReference.schoolAct("10 kap. 32 § första stycket"),
        route,
        reasons.isEmpty(),
        reasons,
        List.of(),
        List.of(),
        "v1");
  }
}
