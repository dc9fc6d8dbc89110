package se.besked.platform.identity.order;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.besked.casework.login.EidOrderId;

class OrderCookieTest {
  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void whatIsWrittenIsRead(boolean qr) {
    var value = new OrderCookie.Value(EidOrderId.random(), qr);
    assertThat(OrderCookie.Value.of(value.text())).contains(value);
  }

  @Test
  void theTextNeedsNoQuotesInACookie() {
    assertThat(new OrderCookie.Value(EidOrderId.random(), true).text())
        .matches("[0-9a-f-]{36}\\.qr");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "qr",
        "1-1-1-1-1.qr",
        "3f2b1c00-0000-4000-8000-000000000000",
        "3f2b1c00-0000-4000-8000-000000000000.other",
        "3F2B1C00-0000-4000-8000-000000000000.qr",
        "3f2b1c00-0000-4000-8000-000000000000.qr\n"
      })
  void anythingElseIsNoOrder(String text) {
    assertThat(OrderCookie.Value.of(text)).isEmpty();
  }
}
