package se.besked.kernel.people;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ProtectionTest {
  @ParameterizedTest
  @EnumSource
  void onlyAnExplicitNoneIsUnprotected(Protection protection) {
    assertThat(protection.isProtected()).isEqualTo(protection != Protection.NONE);
  }
}
