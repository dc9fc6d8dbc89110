package se.besked.kernel.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenTest {
  private static final String HIDDEN =
      new StringBuilder().appendCodePoint(0x202E).appendCodePoint(0x2066).append('\0').toString();

  @Test
  void whatIsNotSeenIsNotKept() {
    assertThat(Written.text("inte " + HIDDEN + "beviljas")).isEqualTo("inte beviljas");
    assertThat(Written.text("a\u0007b\u001Bc\u007Fd\u009Be")).isEqualTo("abcde");
    assertThat(Written.text("a" + Character.toString(0xE0041) + "b\uFEFF")).isEqualTo("ab");
  }

  @Test
  void noControlAndNoDirectionIsLeftOfAnyCharacter() {
    var all =
        IntStream.rangeClosed(0, 0x10FFFF)
            .filter(c -> c < 0xD800 || c > 0xDFFF)
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();
    var kept = Written.text(all);
    assertThat(kept.codePoints().filter(Character::isISOControl))
        .containsOnly((int) '\n', (int) '\t');
    assertThat(kept.codePoints().map(Character::getDirectionality).boxed())
        .doesNotContain(
            (int) Character.DIRECTIONALITY_LEFT_TO_RIGHT_EMBEDDING,
            (int) Character.DIRECTIONALITY_LEFT_TO_RIGHT_OVERRIDE,
            (int) Character.DIRECTIONALITY_RIGHT_TO_LEFT_EMBEDDING,
            (int) Character.DIRECTIONALITY_RIGHT_TO_LEFT_OVERRIDE,
            (int) Character.DIRECTIONALITY_POP_DIRECTIONAL_FORMAT,
            (int) Character.DIRECTIONALITY_LEFT_TO_RIGHT_ISOLATE,
            (int) Character.DIRECTIONALITY_RIGHT_TO_LEFT_ISOLATE,
            (int) Character.DIRECTIONALITY_FIRST_STRONG_ISOLATE,
            (int) Character.DIRECTIONALITY_POP_DIRECTIONAL_ISOLATE);
    assertThat(Written.isFit(kept)).as("twice is as once").isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Åsa Öberg, 3,5 km – \"ja\" & nej < 2",
        "שלום",
        "العربية",
        "ትግርኛ",
        "👩‍👧",
        "نمی‌خواهم",
        "Rad 1\nRad 2\tkolumn",
        "*stjärnor* # och | streck"
      })
  void whatPeopleWriteStays(String text) {
    assertThat(Written.text(text)).isEqualTo(text);
    assertThat(Written.isFit(text)).isTrue();
  }

  @Test
  void everyLineBreakIsOne() {
    assertThat(Written.text("a\r\nb\rc\u2028d\u0085e")).isEqualTo("a\nb\nc\nd\ne");
    assertThat(Written.line("a\r\n\r\n  b\tc\n")).isEqualTo("a / b c");
    assertThat(Written.text("halv \uD83D")).isEqualTo("halv \uFFFD");
  }
}
