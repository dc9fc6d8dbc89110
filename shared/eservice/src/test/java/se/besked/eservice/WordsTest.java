package se.besked.eservice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import java.util.MissingResourceException;
import org.junit.jupiter.api.Test;

class WordsTest {
  private static final String BUNDLE = "se.besked.eservice.words";

  @Test
  void eachLanguageSpeaksItsOwn() {
    assertThat(in(Words.SWEDISH).say("greeting", "Bo")).isEqualTo("Hej Bo");
    assertThat(in(Locale.ENGLISH).say("greeting", "Bo")).isEqualTo("Hello Bo");
    assertThat(in(Locale.UK).say("greeting", "Bo")).isEqualTo("Hello Bo");
  }

  @Test
  void fallsBackToSwedishWordByWord() {
    assertThat(in(Locale.ENGLISH).say("only", 1234)).isEqualTo("Bara på svenska: 1\u00a0234");
    assertThat(in(Locale.ENGLISH).knows("only")).isTrue();
    assertThat(in(Locale.of("fi")).say("greeting", "Bo")).isEqualTo("Hej Bo");
  }

  @Test
  void aKeyThatNobodyHas() {
    assertThat(in(Locale.ENGLISH).knows("absent")).isFalse();
    assertThatThrownBy(() -> in(Locale.ENGLISH).say("absent"))
        .isInstanceOf(MissingResourceException.class);
  }

  @Test
  void figuresAsPeopleReadThem() {
    assertThat(Words.metres(0)).isEqualTo("0\u00a0m");
    assertThat(Words.metres(999)).isEqualTo("999\u00a0m");
    assertThat(Words.metres(2601)).isEqualTo("2\u00a0601\u00a0m");
    assertThat(Words.kronor(1_234_567)).isEqualTo("1\u00a0234\u00a0567\u00a0kr");
  }

  private static Words in(Locale locale) {
    return new Words(BUNDLE, locale, WordsTest.class.getClassLoader());
  }
}
