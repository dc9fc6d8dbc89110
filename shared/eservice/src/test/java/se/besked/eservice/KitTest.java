package se.besked.eservice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import se.besked.eservice.Summary.Row;
import se.besked.formkit.Answers;
import se.besked.formkit.Condition;
import se.besked.formkit.Form;
import se.besked.formkit.Known;
import se.besked.formkit.Page;
import se.besked.formkit.Pick.Option;
import se.besked.formkit.Text;
import se.besked.kernel.facts.Child;
import se.besked.kernel.facts.Facts;
import se.besked.kernel.law.SchoolYear;
import se.besked.kernel.people.PersonName;
import se.besked.kernel.registers.Sourced;

class KitTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
  private static final Text WHY = Text.longText("why", 100);
  private static final Text NEVER = Text.longText("never", 100).askedWhen(Condition.NEVER);
  private static final Known ADDRESS =
      Known.known("address", (a, f) -> Optional.of(sourced("Provgatan 1")));
  private static final Known NOTHING = Known.known("nothing", (a, f) -> Optional.empty());
  private static final Facts FACTS =
      new Facts(
          "1299",
          new Facts.Guardian("g", new PersonName("Prov", "Provsson"), Optional.empty(), "1299"),
          List.of(child("barn-1", "Bo", 2018), child("barn-2", "Li", 2021)),
          List.of(),
          List.of(),
          TODAY);

  @Test
  void whatWasAnsweredMakesARowAndNothingElse() {
    assertThat(rows(Map.of("why", "För att")).text(WHY).list())
        .containsExactly(new Row("Varför", "För att"));
    assertThat(rows(Map.of()).text(WHY).list()).isEmpty();
    assertThat(rows(Map.of("never", "Ändå")).text(NEVER).list()).as("not asked").isEmpty();
  }

  @Test
  void whatIsSaidToBeWrongMakesARowForWhatIsKnown() {
    var form = Form.of(1, Page.page("p", WHY, ADDRESS, NOTHING));
    var said = Map.of("why", "För att", "address", "Vi har flyttat", "nothing", "Ändå");

    assertThat(rows(said).reports(form).list())
        .containsExactly(new Row("Fel i Adress", "Vi har flyttat"));
    assertThat(rows(Map.of()).reports(form).list()).isEmpty();
  }

  @Test
  void everyChildIsShownAndWhoCannotBeChosenWithTheReason() {
    var pick =
        WhichChild.of(
            (child, facts) ->
                child.handle().equals("barn-2") ? Optional.of("För ung.") : Optional.empty());

    assertThat(pick.options().apply(Answers.NONE, FACTS))
        .containsExactly(
            Option.of("barn-1", "Bo Provsson").withDetail("Född 2018"),
            Option.of("barn-2", "Li Provsson").withDetail("Född 2021").notPossible("För ung."));
    assertThat(pick.options().apply(Answers.NONE, FACTS.in("en")).getFirst().detail())
        .isEqualTo(Option.of("a", "b").withDetail("Born 2018").detail());
  }

  @Test
  void theChildChosenIsOneOfTheGuardians() {
    assertThat(WhichChild.in(answers(Map.of("child", "barn-2")), FACTS).map(Child::handle))
        .contains("barn-2");
    assertThat(WhichChild.in(answers(Map.of("child", "barn-9")), FACTS)).isEmpty();
    assertThat(WhichChild.in(Answers.NONE, FACTS)).isEmpty();
  }

  @Test
  void aDecisionIsForADayAtLeast() {
    assertThat(new Validity(TODAY, TODAY).to()).isEqualTo(TODAY);
    assertThatIllegalArgumentException().isThrownBy(() -> new Validity(TODAY, TODAY.minusDays(1)));
    assertThat(Validity.of(SchoolYear.parse("2026/27")))
        .isEqualTo(new Validity(LocalDate.of(2026, 8, 1), LocalDate.of(2027, 7, 31)));
  }

  @Test
  void incomesAreKeptInOneOrder() {
    var kinds = Map.of("SICKNESS", 2, "EARNED", 1, "PENSION", 3);
    var stated = new StatedIncome(YearMonth.of(2026, 12), Optional.of(kinds));

    assertThat(stated.perKind().orElseThrow())
        .containsExactly(Map.entry("EARNED", 1), Map.entry("PENSION", 3), Map.entry("SICKNESS", 2));
    assertThat(new StatedIncome(YearMonth.of(2026, 12), Optional.empty()).perKind()).isEmpty();
  }

  private static SummaryRows rows(Map<String, String> said) {
    return new SummaryRows(
        answers(said),
        FACTS,
        new Words("se.besked.eservice.words", Locale.of("sv"), KitTest.class.getClassLoader()));
  }

  private static Answers answers(Map<String, String> said) {
    var answers = Answers.NONE;
    for (var one : said.entrySet()) {
      answers = answers.with(one.getKey(), List.of(one.getValue()));
    }
    return answers;
  }

  private static Child child(String handle, String name, int born) {
    return new Child(
        handle,
        sourced(new PersonName(name, "Provsson")),
        LocalDate.of(born, 1, 1),
        List.of(),
        List.of(),
        Optional.empty());
  }

  private static <T> Sourced<T> sourced(T value) {
    return new Sourced<>(value, "Folkbokföringen", Instant.EPOCH);
  }
}
