package se.besked.childcare;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class PhrasesTest {
  @Test
  void bothLanguagesHaveTheSameSentencesWithTheSameValues() throws IOException {
    var swedish = bundle("sv");
    var english = bundle("en");

    assertThat(english.keySet()).isEqualTo(swedish.keySet());
    swedish.forEach(
        (key, text) ->
            assertThat(gaps(english.get(key).toString()))
                .as(key.toString())
                .containsExactlyInAnyOrder(gaps(text.toString())));
  }

  private static String[] gaps(String text) {
    return java.util.regex.Pattern.compile("\\{\\d}")
        .matcher(text)
        .results()
        .map(m -> m.group())
        .distinct()
        .toArray(String[]::new);
  }

  private static Properties bundle(String language) throws IOException {
    var read = new Properties();
    var name = "messages_" + language + ".properties";
    try (var in = Phrases.class.getResourceAsStream(name);
        var reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
      read.load(reader);
    }
    return read;
  }

  @Test
  void writesAmountsAsPeopleReadThem() {
    assertThat(Phrases.SWEDISH.kronor(51_560)).isEqualTo("51\u00a0560\u00a0kr");
    assertThat(Phrases.SWEDISH.exactly(15_468_000)).isEqualTo("1\u00a0546,80\u00a0kr");
    assertThat(Phrases.SWEDISH.exactly(9_000_000)).isEqualTo("900\u00a0kr");
    assertThat(Phrases.ENGLISH.exactly(15_468_000)).isEqualTo("1\u00a0546.80\u00a0kr");
    assertThat(Phrases.SWEDISH.exactly(12_345)).isEqualTo("1,2345\u00a0kr");
  }

  @Test
  void everyOtherLanguageIsSwedish() {
    assertThat(Phrases.in(Locale.GERMAN)).isSameAs(Phrases.SWEDISH);
    assertThat(Phrases.in(Locale.UK)).isSameAs(Phrases.ENGLISH);
  }
}
