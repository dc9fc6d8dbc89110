package se.besked.formkit;

import static org.assertj.core.api.Assertions.assertThat;
import static se.besked.formkit.SomeFacts.NOTHING_KNOWN;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.besked.formkit.Pick.Option;
import se.besked.formkit.Text.Format;
import se.besked.kernel.registers.Sourced;

class QuestionsTest {
  enum Colour {
    RED,
    BLUE,
    GREEN
  }

  @Test
  void whatIsNotSeenIsNeitherReadNorKept() {
    var typed = "inte" + Character.toString(0x202E) + " beviljas" + '\0';
    var answers = Answers.NONE.with("text", List.of(typed));
    assertThat(answers.raw()).isEqualTo(Map.of("text", List.of("inte beviljas")));
    assertThat(new Answers(Map.of("text", List.of(typed)))).isEqualTo(answers);
  }

  @Test
  void textIsStrippedAndBlankIsNoAnswer() {
    var text = Text.shortText("name", 5);

    assertThat(read(text, "  abc ")).contains("abc");
    assertThat(read(text, "   ")).isEmpty();
    assertThat(text.read(List.of(), NOTHING_KNOWN)).isEmpty();
    assertThat(wrong(text, " abcde ")).isEmpty();
    assertThat(wrong(text, "abcdef")).contains("tooLong");
    assertThat(wrong(text, "   ")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"namn@exempel.se", "a.b+c@d-e.co.uk", "a@räksmörgås.se", "x@y.z"})
  void emailAddresses(String address) {
    assertThat(wrong(Text.email("email"), address)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "namn",
        "namn@",
        "@exempel.se",
        "namn@exempel",
        "a b@c.se",
        "a@b.se, c@d.se",
        "a@b.",
        "a@@b.se",
        "dåg@exempel.se",
        "namn..namn@exempel.se",
        ".namn@exempel.se",
        "namn.@exempel.se",
        "namn@exempel..se",
        "namn@-exempel.se",
        "namn@exem_pel.se",
        "namn@127.0.0.1",
        "Anna <namn@exempel.se>",
        "namn@exempel.se\nBcc: b@c.se"
      })
  void notEmailAddresses(String address) {
    assertThat(wrong(Text.email("email"), address)).contains("wrong");
  }

  @Test
  void anEmailAddressHasALimit() {
    assertThat(wrong(Text.email("email"), "a".repeat(245) + "@exempel.se")).contains("tooLong");
  }

  @ParameterizedTest
  @CsvSource({
    "070-123 45 67, true",
    "+46 70 123 45 67, true",
    "+46 (0)70-1234567, true",
    "0701234567, true",
    "12345, false",
    "ring mig, false",
    "070-123x45, false",
    "070–123 45 67, true",
    "070‑123 45 67, true",
    "‭070-123 45 67‬, true",
    "٠٧٠١٢٣٤٥٦٧, true",
    "08-465 004 10, true",
    "++46701234567, false",
  })
  void phoneNumbers(String number, boolean right) {
    assertThat(wrong(Text.phone("phone"), number).isEmpty()).isEqualTo(right);
  }

  /** What came along when it was pasted is in no answer that anybody is reached by. */
  @ParameterizedTest
  @CsvSource({
    "\u00a0namn@exempel.se\u00a0, namn@exempel.se",
    "mailto:Namn@Exempel.SE, Namn@exempel.se",
    "na\u200bmn@exempel.se\u2060, namn@exempel.se"
  })
  void anEmailAddressIsPutRight(String pasted, String kept) {
    assertThat(wrong(Text.email("email"), pasted)).isEmpty();
    assertThat(read(Text.email("email"), pasted)).contains(kept);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0701740605",
        "070\u2013174\u00a006\u00a005",
        "\u202d+46 (0)70 174 06 05\u202c",
        "0046 70-174 06 05"
      })
  void aPhoneNumberIsPutRight(String pasted) {
    assertThat(read(Text.phone("phone"), pasted)).contains("070-174 06 05");
  }

  @ParameterizedTest
  @CsvSource({
    "0, true",
    "30 000, true",
    "9999999, true",
    "10000000, false",
    "-1, false",
    "1.5, false",
    "tre, false"
  })
  void wholeNumbers(String number, boolean right) {
    var amount = new Text("amount", Format.WHOLE_NUMBER, 12, Condition.ALWAYS, Condition.ALWAYS);

    assertThat(wrong(amount, number).isEmpty()).isEqualTo(right);
  }

  @Test
  void oneChoice() {
    var colour = Choice.oneOf("colour", Colour.class);

    assertThat(colour.options()).containsExactly(Colour.RED, Colour.BLUE, Colour.GREEN);
    assertThat(colour.read(List.of("BLUE"), NOTHING_KNOWN)).contains(Colour.BLUE);
    assertThat(colour.read(List.of("blue"), NOTHING_KNOWN)).isEmpty();
    assertThat(wrong(colour, "PINK")).contains("missing");
    assertThat(colour.wrong(List.of(), NOTHING_KNOWN)).isEmpty();
  }

  @Test
  void someChoices() {
    var colours = Choices.someOf("colours", Colour.class);

    assertThat(colours.read(List.of("GREEN", "RED"), NOTHING_KNOWN))
        .contains(Set.of(Colour.RED, Colour.GREEN));
    assertThat(colours.read(List.of(), NOTHING_KNOWN)).isEmpty();
    assertThat(colours.wrong(List.of("RED"), NOTHING_KNOWN)).isEmpty();
    assertThat(colours.wrong(List.of("RED", "PINK"), NOTHING_KNOWN)).contains("missing");
  }

  @Test
  void aPickOffersOnlyWhatCanBeChosen() {
    var pick =
        Pick.chosenFrom(
            "child",
            (a, f) -> List.of(Option.of("1", "Bo").withDetail("född 2018"), tooYoung("2")));

    assertThat(pick.offers("1", Answers.NONE, NOTHING_KNOWN)).isTrue();
    assertThat(pick.offers("2", Answers.NONE, NOTHING_KNOWN)).isFalse();
    assertThat(pick.offers("3", Answers.NONE, NOTHING_KNOWN)).isFalse();
    assertThat(pick.options().apply(Answers.NONE, NOTHING_KNOWN).getFirst().detail())
        .contains("född 2018");
    assertThat(pick.preset().apply(Answers.NONE, NOTHING_KNOWN)).isEmpty();
  }

  @Test
  void filesAreOptionalAndCounted() {
    var files = Files.attachments("files", 2);

    assertThat(files.isRequired(Answers.NONE, NOTHING_KNOWN)).isFalse();
    assertThat(files.read(List.of(), NOTHING_KNOWN)).isEmpty();
    assertThat(files.read(List.of("a", "b"), NOTHING_KNOWN)).contains(List.of("a", "b"));
    assertThat(files.wrong(List.of("a", "b"), NOTHING_KNOWN)).isEmpty();
    assertThat(files.wrong(List.of("a", "b", "c"), NOTHING_KNOWN)).contains("tooMany");
  }

  @Test
  void whatIsKnownIsShownAndCanBeReportedAsWrong() {
    var address = new Sourced<>("Provgatan 1", "Folkbokföringen", Instant.EPOCH);
    var known = Known.known("address", (a, f) -> Optional.of(address));
    var unknown = Known.known("address", (a, f) -> Optional.empty());

    assertThat(known.isAsked(Answers.NONE, NOTHING_KNOWN)).isTrue();
    assertThat(unknown.isAsked(Answers.NONE, NOTHING_KNOWN)).isFalse();
    assertThat(known.isRequired(Answers.NONE, NOTHING_KNOWN)).isFalse();
    assertThat(read(known, " Vi har flyttat. ")).contains("Vi har flyttat.");
    assertThat(wrong(known, "x".repeat(500))).isEmpty();
    assertThat(wrong(known, "x".repeat(501))).contains("tooLong");
  }

  @Test
  void conditionsCombine() {
    Condition yes = Condition.ALWAYS;
    Condition no = Condition.NEVER;

    assertThat(holds(yes.and(yes))).isTrue();
    assertThat(holds(yes.and(no))).isFalse();
    assertThat(holds(no.or(yes))).isTrue();
    assertThat(holds(no.or(no))).isFalse();
    assertThat(holds(no.not())).isTrue();
    assertThat(holds(yes.not())).isFalse();
  }

  private static boolean holds(Condition condition) {
    return condition.holds(Answers.NONE, NOTHING_KNOWN);
  }

  private static Option tooYoung(String value) {
    return Option.of(value, "Mini").notPossible("Barnet är för litet.");
  }

  private static <T> Optional<T> read(Question<T> question, String raw) {
    return question.read(List.of(raw), NOTHING_KNOWN);
  }

  private static Optional<String> wrong(Question<?> question, String raw) {
    return question.wrong(List.of(raw), NOTHING_KNOWN);
  }
}
