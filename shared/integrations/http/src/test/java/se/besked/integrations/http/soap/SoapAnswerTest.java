package se.besked.integrations.http.soap;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.besked.integrations.http.soap.SoapAnswer.Content;
import se.besked.integrations.http.soap.SoapAnswer.Faulted;
import se.besked.integrations.http.soap.SoapAnswer.NoSoap;

/** What is read of an answer, and what is none. */
class SoapAnswerTest {
  private static final String OPEN = "<S:Envelope xmlns:S='" + SoapEnvelope.NAMESPACE + "'>";
  private static final String GOOD = OPEN + "<S:Body><a xmlns='urn:a'>å</a></S:Body></S:Envelope>";

  private static SoapAnswer read(int status, String body) {
    return SoapAnswer.read(status, body.getBytes(StandardCharsets.UTF_8), "text/xml");
  }

  private static String text(SoapAnswer answer) {
    return ((Content) answer).element().getTextContent();
  }

  @Test
  void theFirstElementOfTheBodyIsTheAnswer() {
    var header = GOOD.replace("<S:Body>", "<S:Header><x/></S:Header> <!-- --> <S:Body> ");
    assertThat(text(read(200, header))).isEqualTo("å");
    assertThat(((Content) read(404, GOOD)).status()).isEqualTo(404);
  }

  @Test
  void theCharacterSetOfTheHeaderGoesFirst() {
    var latin = "<?xml version='1.0' encoding='UTF-8'?>" + GOOD;
    var bytes = latin.getBytes(StandardCharsets.ISO_8859_1);
    assertThat(text(SoapAnswer.read(200, bytes, "text/xml; Charset=\"ISO-8859-1\"")))
        .isEqualTo("å");
    assertThat(SoapAnswer.read(200, bytes, "text/xml; charset=nonsense"))
        .isEqualTo(new NoSoap(200));
    assertThat(SoapAnswer.read(200, bytes, null)).isEqualTo(new NoSoap(200));
    var declared = GOOD.getBytes(Charset.forName("UTF-16"));
    assertThat(text(SoapAnswer.read(200, declared, null))).isEqualTo("å");
  }

  @Test
  void aFaultIsItsCodeAndItsDetail() {
    var faulted =
        (Faulted)
            read(
                500,
                GOOD.replaceFirst(
                    "<a .*</a>",
                    "<S:Fault><faultcode>S:Client.Bad</faultcode><faultstring>Åsa</faultstring>"
                        + "<detail><d xmlns='urn:d'/></detail></S:Fault>"));
    assertThat(faulted.status()).isEqualTo(500);
    assertThat(faulted.fault().code()).isEqualTo("Client.Bad");
    assertThat(faulted.fault().isOurs()).isTrue();
    assertThat(faulted.fault().detail().map(XmlTree::children).orElseThrow())
        .singleElement()
        .satisfies(d -> assertThat(d.getLocalName()).isEqualTo("d"));
    assertThat(faulted.toString()).contains("Client.Bad").doesNotContain("Åsa");
  }

  @Test
  void aFaultMaySayNothing() {
    var faulted = (Faulted) read(200, GOOD.replaceFirst("<a .*</a>", "<S:Fault/>"));
    assertThat(faulted.fault().code()).isEmpty();
    assertThat(faulted.fault().isOurs()).isFalse();
    assertThat(faulted.fault().detail()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{}",
        "<html><body><a/></body></html>",
        OPEN + "</S:Envelope>",
        OPEN + "<S:Body/></S:Envelope>",
        OPEN + "<Body><a/></Body></S:Envelope>",
        OPEN + "<S:Body><a/></S:Body>",
        "<!DOCTYPE a [<!ENTITY e 'x'>]>" + OPEN + "<S:Body><a>&e;</a></S:Body></S:Envelope>",
        "<S:Envelope xmlns:S='http://www.w3.org/2003/05/soap-envelope'><S:Body><a/></S:Body></S:Envelope>"
      })
  void anythingElseIsNoSoap(String body) {
    assertThat(read(200, body)).isEqualTo(new NoSoap(200));
    assertThat(read(503, body)).isEqualTo(new NoSoap(503));
  }

  @Test
  void whatLiesTooDeepIsNotRead() {
    var deep = "<a>".repeat(10_000) + "</a>".repeat(10_000);
    assertThat(read(200, GOOD.replaceFirst("<a .*</a>", deep))).isEqualTo(new NoSoap(200));
  }

  @Test
  void aFaultThatIsTooLargeIsNotRead() {
    var large = GOOD + " ".repeat(SoapAnswer.LONGEST_FAULT);
    assertThat(read(500, large)).isEqualTo(new NoSoap(500));
    assertThat(read(200, large)).isInstanceOf(Content.class);
  }
}
