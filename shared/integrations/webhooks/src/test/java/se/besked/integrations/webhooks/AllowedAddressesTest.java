package se.besked.integrations.webhooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Nobody leads this server to its neighbours. */
class AllowedAddressesTest {
  private static final AllowedAddresses LISTED = addresses(false);

  private static AllowedAddresses addresses(boolean loopback) {
    return new AllowedAddresses(properties(loopback, "robot.example", "inre.example:8443"));
  }

  private static WebhooksProperties properties(boolean loopback, String... hosts) {
    return new WebhooksProperties(
        List.of(hosts), loopback, Duration.ofSeconds(1), Duration.ofSeconds(1));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://robot.example/handelser",
        "https://ROBOT.example:443/handelser?nyckel=1",
        "https://inre.example:8443/"
      })
  void listedHostsAreAllowed(String url) {
    assertThat(LISTED.refuses(URI.create(url))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "http://robot.example/, SCHEME",
    "ftp://robot.example/, SCHEME",
    "https://annan.example/, HOST",
    "https://robot.example:8443/, HOST",
    "https://robot.example.annan.example/, HOST",
    "https://inre.example/, HOST",
    "https://localhost/, HOST",
    "https://127.0.0.1/, HOST",
    "https://169.254.169.254/latest/meta-data, HOST",
    "https://[::1]/, HOST",
    "https://robot.example@annan.example/, FORM",
    "https://robot.example/#x, FORM",
    "https:///x, FORM",
    "file:///etc/passwd, FORM",
    "mailto:a@robot.example, FORM"
  })
  void everythingElseIsNot(String url, WebhookClient.Refusal why) {
    assertThat(LISTED.refuses(URI.create(url))).contains(why);
  }

  /**
   * One number for all four parts: whether it is a name at all differs between versions of Java.
   */
  @Test
  void anAddressWrittenAsOneNumberIsNot() {
    assertThat(LISTED.refuses(URI.create("https://2130706433/"))).isPresent();
  }

  @Test
  void aListedNameThatLeadsToThisComputerIsNotFollowed() throws UnknownHostException {
    assertThat(LISTED.leadsAstray(URI.create("https://localhost/"))).isTrue();
    assertThat(LISTED.leadsAstray(URI.create("https://169.254.169.254/"))).isTrue();
    assertThat(LISTED.leadsAstray(URI.create("https://0.0.0.0/"))).isTrue();
    assertThat(LISTED.leadsAstray(URI.create("https://192.0.2.1/"))).isFalse();
  }

  @Test
  void aDemoMayReachItself() throws UnknownHostException {
    var demo = addresses(true);
    var url = URI.create("http://localhost:9999/handelser");
    assertThat(demo.refuses(url)).isEmpty();
    assertThat(demo.leadsAstray(url)).isFalse();
    assertThat(demo.refuses(URI.create("http://annan.example/"))).isPresent();
  }

  @ParameterizedTest
  @ValueSource(strings = {"*", "*.example", "https://robot.example", "Robot.example", ""})
  void aListIsOfHostsAlone(String host) {
    assertThatThrownBy(() -> properties(false, host)).isInstanceOf(IllegalArgumentException.class);
  }
}
