package se.besked.kernel.people;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PersonNameTest {
  @Test
  void oneNameIsAName() {
    assertThat(PersonName.told("Enanamn", null)).contains(new PersonName("Enanamn", ""));
    assertThat(PersonName.told(" ", " Enanamn ")).contains(new PersonName("", "Enanamn"));
    assertThat(new PersonName("", "Enanamn").full()).isEqualTo("Enanamn");
    assertThat(new PersonName("Enanamn", "").full()).isEqualTo("Enanamn");
  }

  @Test
  void noneIsNone() {
    assertThat(PersonName.told(null, null)).isEmpty();
    assertThat(PersonName.told("", " ")).isEmpty();
  }
}
