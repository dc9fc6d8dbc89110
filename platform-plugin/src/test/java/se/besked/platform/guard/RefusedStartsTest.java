package se.besked.platform.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import se.besked.platform.BeskedApplication;

/**
 * Production is started once for each thing it refuses, with the settings that come with it. {@link
 * RefusedStartsIT} does the same with the jar as it is delivered.
 */
@ExtendWith(OutputCaptureExtension.class)
class RefusedStartsTest {
  private static final String HEADING = "Besked startar inte så här:";

  /** What is not refused goes no further in this test. */
  private static final class LetIn extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  private static final class Stop
      implements ApplicationContextInitializer<ConfigurableApplicationContext>, Ordered {
    @Override
    public void initialize(ConfigurableApplicationContext context) {
      throw new LetIn();
    }

    @Override
    public int getOrder() {
      return HIGHEST_PRECEDENCE;
    }
  }

  private static void start(String... arguments) {
    BeskedApplication.application().initializers(new Stop()).run(arguments);
  }

  @ParameterizedTest
  @EnumSource
  void isRefusedInASentence(Refused refused, CapturedOutput output) {
    assertThatThrownBy(() -> start(refused.arguments()))
        .isNotInstanceOf(LetIn.class)
        .hasMessageStartingWith(HEADING)
        .hasMessageContaining(refused.sentence)
        .satisfies(
            why -> {
              if (refused.alone()) {
                assertThat(why.getMessage().lines()).hasSize(2);
              }
            });
    assertThat(output).contains(HEADING, refused.sentence).doesNotContain("\tat ");
  }

  @Test
  void aRealStartIsNot() {
    assertThatThrownBy(() -> start(Refused.REAL.toArray(String[]::new))).isInstanceOf(LetIn.class);
  }
}
