package se.besked.integrations.http.soap;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import javax.xml.namespace.QName;
import org.junit.jupiter.api.Test;

/**
 * The bytes that suppliers get: another way to write the same is another message to some of them.
 */
class SoapEnvelopeTest {
  private static final String BEFORE =
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>"
          + "<soap:Envelope xmlns:soap=\"http://schemas.xmlsoap.org/soap/envelope/\"><soap:Body>";
  private static final String AFTER = "</soap:Body></soap:Envelope>";

  private static String text(SoapEnvelope envelope) {
    return new String(envelope.bytes(), StandardCharsets.UTF_8);
  }

  @Test
  void aDocumentIsCarriedAsItIs() {
    var document = XmlTree.empty();
    var call = document.createElementNS("urn:a", "a:call");
    XmlTree.declare(call, "a", "urn:a");
    document.appendChild(call);
    XmlTree.add(call, "urn:a", "a:text", "Åäö <&> \"'\r\n\uD83D\uDE00");
    XmlTree.add(call, "urn:a", "a:nothing");
    assertThat(text(SoapEnvelope.around(document)))
        .isEqualTo(
            BEFORE
                + "<a:call xmlns:a=\"urn:a\"><a:text>Åäö &lt;&amp;&gt; \"'&#13;\n"
                + "&#128512;</a:text><a:nothing/></a:call>"
                + AFTER);
  }

  @Test
  void aCallIsWrittenAsItComes() {
    var envelope =
        SoapEnvelope.around(
            new QName("urn:a", "call"),
            c ->
                c.value("text", "Åäö <&> \"'\u0000\n\uD83D\uDE00")
                    .group("inner", i -> i.value("nothing", "")));
    assertThat(text(envelope))
        .isEqualTo(
            BEFORE
                + "<call xmlns=\"urn:a\"><text>Åäö &lt;&amp;&gt; \"'\uFFFD\n\uD83D\uDE00</text>"
                + "<inner><nothing></nothing></inner></call>"
                + AFTER);
  }

  @Test
  void itsTextIsInNoLog() {
    var envelope = SoapEnvelope.around(new QName("urn:a", "call"), c -> c.value("text", "secret"));
    assertThat(envelope.toString()).matches("SoapEnvelope\\[\\d+ bytes]");
  }
}
