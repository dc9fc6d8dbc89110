package se.besked.platform.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MessagesTest {
  private final Messages messages = new Messages();

  @Test
  void everyTextExistsInBothLanguages() {
    assertThat(messages.keys("sv")).isNotEmpty().isEqualTo(messages.keys("en"));
  }

  @Test
  void noTextHasAnApostropheThatMessageFormatWouldSwallow() {
    for (var language : new String[] {"sv", "en"}) {
      assertThat(messages.keys(language))
          .allSatisfy(
              key ->
                  assertThat(messages.getTranslation(key, Locale.of(language)))
                      .isNotBlank()
                      .doesNotContain("'"));
    }
  }

  /** Elsewhere "frivillig" is a word for other things, as a way of school. */
  @Test
  void whatNeedNotBeFilledInIsSaidInOneWord() {
    for (var one : Map.of("sv", "(valfritt)", "en", "(optional)").entrySet()) {
      assertThat(messages.keys(one.getKey()))
          .allSatisfy(
              key ->
                  assertThat(
                          messages
                              .getTranslation(key, Locale.of(one.getKey()))
                              .replace(one.getValue(), ""))
                      .doesNotContainIgnoringCase("frivillig")
                      .doesNotContainIgnoringCase("utelämnas)")
                      .doesNotContainIgnoringCase("left out)")
                      .doesNotContainIgnoringCase("(valfri")
                      .doesNotContainIgnoringCase("(optional"));
    }
  }

  @Test
  void parametersAreFilledIn() {
    assertThat(messages.getTranslation("kit.step", Messages.SWEDISH, 2, 5))
        .isEqualTo("Steg 2 av 5");
    assertThat(messages.getTranslation("kit.step", Messages.ENGLISH, 2, 5))
        .isEqualTo("Step 2 of 5");
  }

  @Test
  void aMissingKeyIsSeen() {
    assertThat(messages.getTranslation("no.such", Messages.SWEDISH)).isEqualTo("!no.such!");
  }
}
