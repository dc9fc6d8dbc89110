package se.besked.integrations.eplatform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The simulated platform takes what the published schema lets through, and nothing else. */
class SimulatedCallTest {
  private static final String KEY =
      "<externalID><ID>SKJ-2026-00042</ID><System>besked</System></externalID>";
  private static final String ADDED = "<added>2026-11-22T12:00:00+01:00</added>";
  private static final String TEXT = "<message>Det finns ett beslut.</message>";
  private static final String RECEIPT = "<readReceiptEnabled>true</readReceiptEnabled>";
  private static final String USER = "<userID>besked</userID>";

  private static SimulatedCall addMessage(String message) throws SimulatedCall.Malformed {
    return read("<addMessage xmlns=\"" + SimulatedCall.CALLBACK + "\">" + KEY + message);
  }

  private static SimulatedCall read(String open) throws SimulatedCall.Malformed {
    return SimulatedCall.read(
        ("<s:Envelope xmlns:s=\"" + SimulatedCall.SOAP + "\"><s:Body>" + open)
            .concat("</addMessage></s:Body></s:Envelope>")
            .getBytes(StandardCharsets.UTF_8));
  }

  private static String message(String... parts) {
    return "<message>" + String.join("", parts) + "</message>";
  }

  @Test
  void withAndWithoutReceipt() throws SimulatedCall.Malformed {
    assertThat(addMessage(message(ADDED, TEXT, RECEIPT, USER)).operation()).isEqualTo("addMessage");
    assertThat(addMessage(message(ADDED, TEXT, USER)).operation()).isEqualTo("addMessage");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        ADDED + TEXT + USER + RECEIPT,
        ADDED + TEXT + RECEIPT,
        ADDED + RECEIPT + TEXT + USER,
        TEXT + ADDED + USER,
        ADDED + TEXT + RECEIPT + RECEIPT + USER,
        ADDED + TEXT + "<priority>1</priority>" + USER
      })
  void anotherOrderAPartTooManyOrTooFewIsRefused(String parts) {
    assertThatThrownBy(() -> addMessage(message(parts)))
        .isInstanceOf(SimulatedCall.Malformed.class);
  }
}
