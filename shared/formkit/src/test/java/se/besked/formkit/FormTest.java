package se.besked.formkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.besked.formkit.Page.page;
import static se.besked.formkit.SomeFacts.NOTHING_KNOWN;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import se.besked.formkit.Pick.Option;
import se.besked.kernel.registers.Sourced;

class FormTest {
  enum Pet {
    DOG,
    CAT,
    NONE
  }

  enum Trick {
    SIT,
    ROLL
  }

  private static final Known NAME =
      Known.known(
          "name", (a, f) -> Optional.of(new Sourced<>("Bo", "Folkbokföringen", Instant.EPOCH)));
  private static final Choice<Pet> PET = Choice.oneOf("pet", Pet.class);
  private static final Choices<Trick> TRICKS =
      new Choices<>("tricks", Trick.class, PET.is(Pet.DOG), Condition.ALWAYS);
  private static final Text HOW = Text.longText("how", 20).askedWhen(TRICKS.has(Trick.ROLL));
  private static final Choice<Trick> FAVOURITE =
      Choice.oneOf("favourite", Trick.class).askedWhen(PET.is(Pet.DOG)).optional();
  private static final Pick COLOUR =
      Pick.chosenFrom("colour", FormTest::colours).startingWith((a, f) -> Optional.of("brown"));
  private static final Text WHY = Text.shortText("why", 20).requiredWhen(PET.is(Pet.NONE));
  private static final Files PICTURES = Files.attachments("pictures", 1);

  private static final Form FORM =
      Form.of(
          1,
          page("about", NAME, PET),
          page("tricks", TRICKS, HOW, FAVOURITE),
          page("rest", COLOUR, WHY, PICTURES));

  @Test
  void onlyPagesWithSomethingToAskAreShown() {
    assertThat(FORM.pagesFor(Answers.NONE, NOTHING_KNOWN))
        .extracting(Page::key)
        .containsExactly("about", "rest");
    assertThat(FORM.pagesFor(with(PET, "DOG"), NOTHING_KNOWN))
        .extracting(Page::key)
        .containsExactly("about", "tricks", "rest");
    assertThat(FORM.page("tricks")).isPresent();
    assertThat(FORM.page("none")).isEmpty();
  }

  @Test
  void problemsComeInReadingOrder() {
    var page = FORM.page("tricks").orElseThrow();
    var answers = with(PET, "DOG");

    assertThat(problems(page, answers)).containsExactly(new Problem("tricks", "missing"));
    var rolls = answers.with(TRICKS, "ROLL");
    assertThat(problems(page, rolls)).containsExactly(new Problem("how", "missing"));
    assertThat(problems(page, rolls.with(HOW, "x".repeat(21)).with("tricks", List.of())))
        .containsExactly(new Problem("tricks", "missing"));
    assertThat(problems(page, rolls.with(HOW, "x".repeat(21))))
        .containsExactly(new Problem("how", "tooLong"));
    assertThat(problems(page, rolls.with(HOW, "åt höger"))).isEmpty();
  }

  @Test
  void valuesThatNobodyOfferedAreRefusedAlsoWhereNothingIsRequired() {
    var dog = with(PET, "DOG").with(TRICKS, "SIT");

    assertThat(problems(FORM.page("about").orElseThrow(), with(PET, "FISH")))
        .containsExactly(new Problem("pet", "missing"));
    assertThat(problems(FORM.page("tricks").orElseThrow(), dog.with(FAVOURITE, "BARK")))
        .containsExactly(new Problem("favourite", "missing"));
    assertThat(
            problems(FORM.page("tricks").orElseThrow(), dog.with("tricks", List.of("SIT", "BARK"))))
        .containsExactly(new Problem("tricks", "missing"));
  }

  @Test
  void anOptionalQuestionMayBeLeftEmpty() {
    var page = FORM.page("tricks").orElseThrow();

    assertThat(problems(page, with(PET, "DOG").with(TRICKS, "SIT"))).isEmpty();
  }

  @Test
  void requiredOnlyWhenItsConditionHolds() {
    var page = FORM.page("rest").orElseThrow();
    var cat = with(PET, "CAT").with(COLOUR, "brown");
    var none = with(PET, "NONE").with(COLOUR, "brown");

    assertThat(problems(page, cat)).isEmpty();
    assertThat(problems(page, none)).containsExactly(new Problem("why", "missing"));
  }

  @Test
  void anOptionThatCannotBeChosenCountsAsNoAnswer() {
    var page = FORM.page("rest").orElseThrow();

    for (var colour : List.of("pink", "green")) {
      assertThat(problems(page, with(COLOUR, colour)))
          .containsExactly(new Problem("colour", "missing"));
    }
    assertThat(problems(page, with(COLOUR, "brown"))).isEmpty();
  }

  @Test
  void tooManyFiles() {
    var answers = with(COLOUR, "brown").with("pictures", List.of("a", "b"));

    assertThat(problems(FORM.page("rest").orElseThrow(), answers))
        .containsExactly(new Problem("pictures", "tooMany"));
  }

  @Test
  void theFirstIncompletePage() {
    assertThat(firstIncomplete(Answers.NONE)).contains("about");
    assertThat(firstIncomplete(with(PET, "DOG"))).contains("tricks");
    assertThat(firstIncomplete(with(PET, "CAT"))).contains("rest");
    assertThat(firstIncomplete(with(PET, "CAT").with(COLOUR, "brown"))).isEmpty();
    assertThat(firstIncomplete(with(PET, "DOG").with(COLOUR, "brown"))).contains("tricks");
  }

  @Test
  void presetsFillOnlyWhatIsEmptyAndPossible() {
    var filled = FORM.prefilled(Answers.NONE, NOTHING_KNOWN);
    assertThat(filled.of("colour")).containsExactly("brown");
    assertThat(FORM.prefilled(with(COLOUR, "white"), NOTHING_KNOWN).of("colour"))
        .containsExactly("white");
    // A preset that is not offered to a dog owner is not filled in.
    assertThat(FORM.prefilled(with(PET, "DOG"), NOTHING_KNOWN).of("colour")).isEmpty();
  }

  @Test
  void aPresetMayDependOnAnEarlierPreset() {
    var first = Pick.chosenFrom("first", (a, f) -> options("1")).startingWith(preset("1"));
    var second =
        Pick.chosenFrom("second", (a, f) -> a.has(first) ? options("2") : List.of())
            .startingWith(preset("2"));
    var hidden =
        Pick.chosenFrom("hidden", (a, f) -> options("3"))
            .startingWith(preset("3"))
            .askedWhen(Condition.NEVER);

    assertThat(
            Form.of(1, page("p", first, second, hidden))
                .prefilled(Answers.NONE, NOTHING_KNOWN)
                .raw())
        .isEqualTo(Map.of("first", List.of("1"), "second", List.of("2")));
  }

  @Test
  void hiddenAnswersAreKeptButNotSubmitted() {
    var dog = with(PET, "DOG").with(TRICKS, "ROLL").with(HOW, "åt höger").with(COLOUR, "white");
    var changedMind = dog.with(PET, "CAT");

    assertThat(changedMind.of("tricks")).containsExactly("ROLL");
    assertThat(FORM.submitted(changedMind, NOTHING_KNOWN).raw().keySet())
        .containsExactly("colour", "pet");
    assertThat(FORM.submitted(changedMind.with(PET, "DOG"), NOTHING_KNOWN)).isEqualTo(dog);
  }

  @Test
  void anAnswerBelowAHiddenAnswerIsHiddenToo() {
    var cat = with(PET, "CAT").with(TRICKS, "ROLL").with(HOW, "åt höger");

    assertThat(HOW.isAsked(cat, NOTHING_KNOWN)).isFalse();
    assertThat(PET.is(Pet.CAT).holds(cat, NOTHING_KNOWN)).isTrue();
    assertThat(TRICKS.has(Trick.ROLL).holds(cat, NOTHING_KNOWN)).isFalse();
  }

  /** Whatever kind the hidden question is of, what hangs on it is hidden with it, however deep. */
  @Test
  void nothingHangsOnWhatIsHidden() {
    var shown = Choice.oneOf("shown", Pet.class);
    var choice = Choice.oneOf("choice", Pet.class).askedWhen(shown.is(Pet.DOG));
    var choices = new Choices<>("choices", Trick.class, shown.is(Pet.DOG), Condition.ALWAYS);
    var onChoice = Choice.oneOf("onChoice", Pet.class).askedWhen(choice.is(Pet.CAT));
    var onChoices = Text.shortText("onChoices", 9).askedWhen(choices.has(Trick.SIT));
    var deeper = Text.shortText("deeper", 9).askedWhen(onChoice.is(Pet.NONE));
    var form = Form.of(1, page("p", shown, choice, choices, onChoice, onChoices, deeper));
    var all =
        with(shown, "DOG")
            .with(choice, "CAT")
            .with(choices, "SIT")
            .with(onChoice, "NONE")
            .with(onChoices, "x")
            .with(deeper, "y");

    assertThat(form.submitted(all, NOTHING_KNOWN)).isEqualTo(all);
    assertThat(form.submitted(all.with(shown, "CAT"), NOTHING_KNOWN).raw().keySet())
        .containsExactly("shown");
    assertThat(form.submitted(all.with(choice, "DOG"), NOTHING_KNOWN).raw().keySet())
        .containsExactly("choice", "choices", "onChoices", "shown");
    assertThat(problems(form, with(shown, "CAT").with(choice, "CAT"))).isEmpty();
  }

  @Test
  void aReportOfSomethingWrongIsSubmittedAndNeverRequired() {
    var reported = with(PET, "CAT").with(NAME, "Hon heter Bodil.");

    assertThat(FORM.submitted(reported, NOTHING_KNOWN).of("name"))
        .containsExactly("Hon heter Bodil.");
    assertThat(problems(FORM.page("about").orElseThrow(), reported)).isEmpty();
    assertThat(problems(FORM.page("about").orElseThrow(), reported.with(NAME, "x".repeat(501))))
        .containsExactly(new Problem("name", "tooLong"));
  }

  @Test
  void duplicatesAreRefused() {
    assertThatThrownBy(() -> Form.of(1, page("a", PET), page("b", PET)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("pet");
    assertThatThrownBy(() -> Form.of(1, page("a", PET), page("a", WHY)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void answersAreImmutableAndForgetBlanks() {
    var answers = with(PET, "DOG");

    assertThat(answers.with(PET, "  ").raw()).isEmpty();
    assertThat(answers.with("pet", List.of()).has(PET)).isFalse();
    assertThat(answers.has(PET)).isTrue();
    assertThat(answers.value(PET, NOTHING_KNOWN)).contains(Pet.DOG);
    assertThat(Answers.NONE.raw()).isEmpty();
    assertThatThrownBy(() -> answers.raw().clear())
        .isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(() -> answers.of("pet").clear())
        .isInstanceOf(UnsupportedOperationException.class);
  }

  private static List<Option> colours(Answers answers, se.besked.kernel.facts.Facts facts) {
    var brown = Option.of("brown", "Brun");
    return List.of(
        PET.is(Pet.DOG).holds(answers, facts) ? brown.notPossible("Slut.") : brown,
        Option.of("white", "Vit"),
        Option.of("green", "Grön").notPossible("Finns inte."));
  }

  private static List<Option> options(String value) {
    return List.of(Option.of(value, value));
  }

  private static java.util.function.BiFunction<
          Answers, se.besked.kernel.facts.Facts, Optional<String>>
      preset(String value) {
    return (a, f) -> Optional.of(value);
  }

  private static Answers with(Question<?> question, String value) {
    return Answers.NONE.with(question, value);
  }

  private static List<Problem> problems(Form form, Answers answers) {
    return form.pages().stream()
        .flatMap(p -> form.problems(p, answers, NOTHING_KNOWN).stream())
        .toList();
  }

  private static List<Problem> problems(Page page, Answers answers) {
    return FORM.problems(page, answers, NOTHING_KNOWN);
  }

  private static Optional<String> firstIncomplete(Answers answers) {
    return FORM.firstIncomplete(answers, NOTHING_KNOWN).map(Page::key);
  }
}
