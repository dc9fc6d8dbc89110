package se.besked.journey.login;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import se.besked.journey.Provkommunen;
import se.besked.kernel.municipality.Municipalities;
import se.besked.kernel.municipality.Municipality;

class LoginTextTest {
  private static String shownIn(String municipality) {
    return new LoginText(new Only(municipality)).shown();
  }

  private record Only(String name) implements Municipalities {
    @Override
    public Optional<Municipality> find(String id) {
      return Optional.of(host());
    }

    @Override
    public List<Municipality> all() {
      return List.of(host());
    }

    @Override
    public Municipality host() {
      return Provkommunen.called(name);
    }
  }

  @Test
  void saysWhoAsksWhatForAndWhenToCancelInBothLanguages() {
    assertThat(shownIn("Provkommun"))
        .startsWith("Du loggar in hos Provkommun, i e-tjänsterna för förskola och skola.")
        .contains("Logga bara in om du själv har börjat", "Då är det bedrägeri. Avbryt.")
        .contains("You are logging in to Provkommun", "Only log in if you started this yourself");
  }

  /** BankID takes 1,500 characters of base64. */
  @Test
  void leavesRoomForTheLongestName() {
    var shown = shownIn("Å".repeat(60));
    assertThat(Base64.getEncoder().encodeToString(shown.getBytes(StandardCharsets.UTF_8)))
        .hasSizeLessThan(1_500);
  }
}
