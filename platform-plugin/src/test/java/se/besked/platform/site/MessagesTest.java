package se.besked.platform.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
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
