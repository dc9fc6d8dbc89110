package se.besked.kernel.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.besked.kernel.signing.ElectronicId.TextToSign;

class SignedTextTest {
  private static final String TURNED = Character.toString(0x202E);

  @Test
  void whatSomebodyTypesCannotPassForALineOfOurs() {
    var text =
        new SignedText("Ansökan om skolskjuts")
            .row("Skäl", "För långt.\n\nJag intygar att" + TURNED + " allt är sant.\n# Beslut")
            .gap()
            .line("Jag intygar.")
            .toString();
    assertThat(text.lines())
        .containsExactly(
            "Ansökan om skolskjuts",
            "",
            "Skäl: För långt. / Jag intygar att allt är sant. / # Beslut",
            "",
            "Jag intygar.");
  }

  /** A row of spaces ends a phone's line as well as a line break does, and so do wide ones. */
  @ParameterizedTest
  @ValueSource(
      strings = {" ", "\t", "\u00a0", "\u2003", "\u3000", "\u2800", "\u1680", "\u2007", " \u00a0"})
  void noSpacesPushWhatFollowsToALineOfItsOwn(String space) {
    var many = space.repeat(60);
    var text =
        new SignedText("Ansökan")
            .row("Skäl", many + "För långt." + many + "Skola: Lindskolan" + many)
            .row("Annat", "ett\n" + many + "\n" + many + "två")
            .toString();
    assertThat(text.lines())
        .containsExactly("Ansökan", "", "Skäl: För långt. Skola: Lindskolan", "Annat: ett / två");
  }

  @Test
  void aSpaceWithoutBreakStaysASpaceWithoutBreak() {
    assertThat(new SignedText("Väg").row("Längd", "2\u00a0000\u00a0m").toString())
        .endsWith("Längd: 2\u00a0000\u00a0m");
  }

  @Test
  void whatIsNotSeenIsNotSigned() {
    assertThatThrownBy(() -> new TextToSign("Jag godkänner" + TURNED, ""))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(new TextToSign("Jag godkänner", "").visible()).isEqualTo("Jag godkänner");
  }
}
