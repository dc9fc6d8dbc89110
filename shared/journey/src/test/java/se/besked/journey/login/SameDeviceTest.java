package se.besked.journey.login;

import static org.assertj.core.api.Assertions.assertThat;
import static se.besked.journey.login.SameDevice.RETURN_ONLY;
import static se.besked.journey.login.SameDevice.RETURN_OR_SAME_ADDRESS;

import java.util.ArrayList;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.besked.casework.login.Browser;
import se.besked.casework.login.EidOrder.Way;
import se.besked.kernel.signing.ElectronicId.Device;
import se.besked.kernel.signing.ElectronicId.StartedOrder;
import tools.jackson.databind.json.JsonMapper;

class SameDeviceTest {
  private static final Device DEVICE = new Device("203.0.113.7", "Mozilla/5.0", "besked.example");
  private static final String PAGE = "https://besked.example/logga-in";
  private static final String BACK = "https://besked.example/bankid/retur?kod=";

  @ParameterizedTest
  @CsvSource({
    "203.0.113.7, 203.0.113.7, true",
    "203.0.113.7, ::ffff:203.0.113.7, true",
    "2001:db8::1, 2001:0DB8:0:0:0:0:0:1, true",
    "203.0.113.7, 203.0.113.8, false",
    "2001:db8::1, 2001:db8::2, false",
    "203.0.113.7, 2001:db8::1, false",
    "203.0.113.7, localhost, false",
    "localhost, localhost, false",
    "203.0.113.7, '', false"
  })
  void anAddressCountsOnlyWhereThatIsSetAndOnlyWhenItIsTheSame(
      String browser, String app, boolean same) {
    assertThat(RETURN_OR_SAME_ADDRESS.isShownByAddress(browser, Optional.of(app))).isEqualTo(same);
    assertThat(RETURN_ONLY.isShownByAddress(browser, Optional.of(app))).isFalse();
  }

  @Test
  void anAddressNotToldIsNotTheSame() {
    assertThat(RETURN_OR_SAME_ADDRESS.isShownByAddress(DEVICE.ip(), Optional.empty())).isFalse();
  }

  private static OrderStart start(Way way) {
    return new OrderStart(Browser.random(), DEVICE, way, PAGE, BACK);
  }

  @Test
  void eachOrderOnTheSameDeviceGetsANonceThatOnlyTheSupplierIsTold() {
    var purpose = start(Way.SAME_DEVICE).purpose("/min-sida");
    var told = new ArrayList<String>();
    var first = purpose.begin(url -> started(told, url));
    var second = purpose.begin(url -> started(told, url));
    assertThat(told).hasSize(2).doesNotHaveDuplicates();
    assertThat(told).allMatch(url -> url.matches("\\Q" + BACK + "\\E[A-Za-z0-9_-]{43}"));
    assertThat(told.getFirst()).endsWith(first.nonce() == null ? "-" : first.nonce().value());
    assertThat(second.way()).isEqualTo(Way.SAME_DEVICE);
    assertThat(JsonMapper.shared().writeValueAsString(purpose))
        .as("what is kept in clear")
        .contains(BACK)
        .doesNotContain(told);
  }

  @Test
  void anotherDeviceDoesNotReturn() {
    var told = new ArrayList<String>();
    var begun = start(Way.QR).purpose("/min-sida").begin(url -> started(told, url));
    assertThat(told).containsExactly(PAGE);
    assertThat(begun.nonce()).isNull();
    assertThat(begun.way()).isEqualTo(Way.QR);
  }

  private static StartedOrder started(ArrayList<String> told, String url) {
    told.add(url);
    return new StartedOrder("ref", "auto", "qr", "secret", java.time.Instant.EPOCH);
  }
}
