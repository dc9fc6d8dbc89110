package se.besked.kernel.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
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

  @Test
  void whatIsNotSeenIsNotSigned() {
    assertThatThrownBy(() -> new TextToSign("Jag godkänner" + TURNED, ""))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(new TextToSign("Jag godkänner", "").visible()).isEqualTo("Jag godkänner");
  }
}
