package se.besked.placementtermination;

import static org.assertj.core.api.Assertions.assertThat;
import static se.besked.placementtermination.Family.answers;
import static se.besked.placementtermination.Family.ending;
import static se.besked.placementtermination.Family.heldElsewhere;
import static se.besked.placementtermination.Family.place;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.besked.formkit.Answers;
import se.besked.formkit.Pick.Option;
import se.besked.kernel.facts.Activity;
import se.besked.kernel.facts.Gap;

/** Only the guardian's own, real places are offered. */
class PlacesTest {
  private final Family family = new Family();
  private final Answers chosen = Answers.NONE.with(TerminationForm.CHILD, "child-1");

  @Test
  void theOnlyPlaceIsChosenFromTheStart() {
    assertThat(options())
        .singleElement()
        .satisfies(
            o -> {
              assertThat(o.label()).isEqualTo("Björkens förskola, förskola");
              assertThat(o.detail()).contains("Sedan 18 augusti 2025. Högst 40 timmar i veckan.");
              assertThat(o.whyNot()).isEmpty();
            });
    assertThat(TerminationForm.FORM.prefilled(chosen, family.facts()).of("place"))
        .containsExactly("p1");
  }

  @Test
  void anEndThatIsSetIsTheReason() {
    family.places.add(ending(place("p2", "Linden", Activity.PRESCHOOL), day(2026, 12, 31)));

    assertThat(options()).hasSize(2);
    assertThat(options().get(1).whyNot())
        .contains(
            "Platsen på Linden slutar redan den 31 december 2026. Du behöver inte säga upp den.");
    assertThat(TerminationForm.FORM.prefilled(chosen, family.facts()).of("place"))
        .containsExactly("p1");
  }

  @Test
  void endedPlacesAndTheOtherHomesPlacesAreNotThere() {
    family.places.add(ending(place("p2", "Linden", Activity.PRESCHOOL), day(2026, 11, 21)));
    family.places.add(heldElsewhere(place("p3", "Aspen", Activity.PRESCHOOL)));

    assertThat(options()).extracting(Option::value).containsExactly("p1");
    assertThat(
            TerminationForm.FORM.problems(
                TerminationForm.FORM.page("plats").orElseThrow(),
                answers().with(TerminationForm.PLACE, "p3"),
                family.facts()))
        .isNotEmpty();
  }

  @Test
  void aChildWithoutAPlaceIsShownWithTheReason() {
    assertThat(whyNot()).isEmpty();
    family.places.set(0, ending(family.places.getFirst(), day(2026, 12, 31)));
    assertThat(whyNot()).hasValueSatisfying(w -> assertThat(w).contains("slutar redan"));
    family.places.set(0, heldElsewhere(place("p1", "Aspen", Activity.PRESCHOOL)));
    assertThat(whyNot())
        .hasValueSatisfying(w -> assertThat(w).contains("ingen plats").doesNotContain("Aspen"));
    family.places.clear();
    assertThat(whyNot()).contains("Barnet har ingen plats som du kan säga upp.");
    family.gaps.add(Gap.OTHER_SCHOOL_FORM);
    assertThat(whyNot()).contains("Barnet har ingen plats som du kan säga upp.");
    family.gaps.add(Gap.STUDENT_REGISTRY_DOWN);
    assertThat(whyNot()).hasValueSatisfying(w -> assertThat(w).contains("Försök igen"));
  }

  @Test
  void aPlaceThatHasNotBegunCanBeGivenUp() {
    family.today = day(2025, 8, 1);

    assertThat(options().getFirst().whyNot()).isEmpty();
    assertThat(options().getFirst().detail().orElseThrow()).startsWith("Börjar den 18 augusti");
  }

  private List<Option> options() {
    return TerminationForm.PLACE.options().apply(chosen, family.facts());
  }

  private java.util.Optional<String> whyNot() {
    var facts = family.facts();
    return new PlacementTermination().whyNot(facts.children().getFirst(), facts);
  }

  private static LocalDate day(int year, int month, int day) {
    return LocalDate.of(year, month, day);
  }
}
