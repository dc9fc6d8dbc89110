package se.besked.platform.login.order;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.besked.casework.ids.EidOrderId;

class OrderCookieTest {
  @Test
  void whatIsWrittenIsReadAndNeedsNoQuotes() {
    var order = EidOrderId.random();
    assertThat(OrderCookie.parsed(order.toString())).contains(order);
    assertThat(order.toString()).matches("[0-9a-f-]{36}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "1-1-1-1-1",
        "3f2b1c00-0000-4000-8000-000000000000.qr",
        "3f2b1c00-0000-4000-8000-000000000000.same",
        "3F2B1C00-0000-4000-8000-000000000000",
        "3f2b1c00-0000-4000-8000-000000000000\n"
      })
  void anythingElseIsNoOrder(String text) {
    assertThat(OrderCookie.parsed(text)).isEmpty();
  }
}
