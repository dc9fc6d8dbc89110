package se.besked.kernel.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenTest {
  private static final String HIDDEN =
      new StringBuilder().appendCodePoint(0x202E).appendCodePoint(0x2066).append('\0').toString();

  @Test
  void whatIsNotSeenIsNotKept() {
    assertThat(Written.text("inte " + HIDDEN + "beviljas")).isEqualTo("inte beviljas");
    assertThat(Written.text("a\u0007b\u001Bc\u007Fd\u009Be")).isEqualTo("abcde");
    assertThat(Written.text("be\u00advil\u200bjas\u2060 \u3164ej\u034F")).isEqualTo("beviljas ej");
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
        "❤️ 1️⃣ ☎︎ 🏳️‍🌈",
        "葛\uDB40\uDD00 ∩\uFE00",
        "ộ Ṩ \u1EAD\u0304\u0301",
        "བསྒྲུབས ကြွှေး นี้ बड़ी",
        "Rad 1\nRad 2\tkolumn",
        "*stjärnor* # och | streck"
      })
  void whatPeopleWriteStays(String text) {
    assertThat(Written.text(text)).isEqualTo(text);
    assertThat(Written.isFit(text)).isTrue();
  }

  /** A cell without dots looks like a space, and is one. */
  @Test
  void anEmptyCellIsASpace() {
    assertThat(Written.text("a\u2800b")).isEqualTo("a b");
    assertThat(Written.line("\u2800\u2800")).isEmpty();
  }

  @Test
  void whatChoosesALookStaysOnlyWhereThereIsOne() {
    assertThat(Written.text("be\uFE0Fvil\uFE00jas\uFE0E")).isEqualTo("beviljas");
    assertThat(Written.text("\uFE0Fa \uDB40\uDD00b")).isEqualTo("a b");
    assertThat(Written.text("❤\uFE0F\uFE0F")).isEqualTo("❤\uFE0F");
    assertThat(Written.text("1\uFE0F990 #\uFE0F")).isEqualTo("1990 #");
    assertThat(Written.text("a\u180Bb")).isEqualTo("ab");
  }

  /**
   * Four accents on a letter, and eight marks of a script's own: what is piled higher is no word.
   */
  @Test
  void marksAreNotPiled() {
    var accent = "\u0301";
    assertThat(Written.text("x" + accent.repeat(5))).isEqualTo("x" + accent.repeat(4));
    assertThat(Written.text("a" + accent.repeat(40) + "b")).isEqualTo("á" + accent.repeat(4) + "b");
    assertThat(Written.text("q" + "\u0344".repeat(9))).isEqualTo("q\u0308\u0301\u0308\u0301");
    assertThat(Written.text("ก" + "\u0E47".repeat(30))).isEqualTo("ก" + "\u0E47".repeat(8));
    assertThat(Written.text("ا" + (accent.repeat(4) + "\u200c").repeat(3)))
        .isEqualTo("ا" + accent.repeat(4) + "\u200c".repeat(1));
  }

  /** Between Latin letters a joiner only hides; in Persian and between signs it is spelling. */
  @Test
  void joinersStayWhereTheyJoin() {
    assertThat(Written.text("an\u200dna \u200cb")).isEqualTo("anna b");
    assertThat(Written.text("e\u0301\u200dn")).isEqualTo("\u00e9n");
    assertThat(Written.text("نمی\u200cخواهم")).isEqualTo("نمی\u200cخواهم");
    assertThat(Written.text("نمی\u200c\u200dخواهم")).isEqualTo("نمی\u200cخواهم");
  }

  /** As a Mac writes the names of files: a letter and its ring are one. */
  @Test
  void aLetterIsOneCharacter() {
    assertThat(Written.text("A\u030Asa O\u0308berg")).isEqualTo("Åsa Öberg");
    assertThat(Written.isFit("A\u030Asa")).isFalse();
    assertThat(Written.line("A\u030Asa.pdf")).isEqualTo("Åsa.pdf");
  }

  @ParameterizedTest
  @CsvSource({
    "1990\u201303\u201320, 1990-03-20",
    "1990\u221203\u221220, 1990-03-20",
    "\u00a0070\u2011174\u202f06, 070-174 06",
    "\uff0b46, +46",
    "\uff11\uff12, 12",
    "٢٠٢٦, 2026",
    "۲۰۲۶, 2026",
    "१२, 12"
  })
  void figuresMeanTheSameInEveryScript(String typed, String read) {
    assertThat(Written.figures(typed)).isEqualTo(read);
  }

  @Test
  void whatHasNoLookIsShownByItsNumber() {
    assertThat(Written.shown("A\uE000\nB\uDB80\uDC00 \u0007"))
        .isEqualTo("A[U+E000]\nB[U+F0000] [U+0007]");
    var seen = "Åsa ॐ ꀀ 👩‍👧\n\tمرحبا";
    assertThat(Written.shown(seen)).isSameAs(seen);
  }

  @Test
  void everyLineBreakIsOne() {
    assertThat(Written.text("a\r\nb\rc\u2028d\u0085e")).isEqualTo("a\nb\nc\nd\ne");
    assertThat(Written.line("a\r\n\r\n  b\tc\n")).isEqualTo("a / b c");
    assertThat(Written.text("halv \uD83D")).isEqualTo("halv \uFFFD");
  }
}
