package se.besked.platform.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ColourTest {

  @Test
  void contrastIsThatOfWcag() {
    assertThat(Colour.valueOf("#000000").contrastWith(Colour.WHITE)).isCloseTo(21, within(0.01));
    assertThat(Colour.valueOf("#767676").contrastWith(Colour.WHITE)).isCloseTo(4.54, within(0.01));
    assertThat(Colour.valueOf("#777777").contrastWith(Colour.WHITE)).isCloseTo(4.48, within(0.01));
  }

  @Test
  void tooLightAnAccentIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> municipality("#777777"))
        .withMessageContaining("4.5:1");
    assertThat(municipality("#767676").accent()).isEqualTo(new Colour(0x767676));
  }

  @Test
  void onlyHexIsAColour() {
    assertThatIllegalArgumentException().isThrownBy(() -> Colour.valueOf("green"));
    assertThatIllegalArgumentException().isThrownBy(() -> Colour.valueOf("#fff}body{"));
  }

  private static Municipality municipality(String accent) {
    return new Municipality(
        "Havrelunda kommun",
        null,
        Colour.valueOf(accent),
        "a@havrelunda.example",
        "010",
        "https://");
  }
}
