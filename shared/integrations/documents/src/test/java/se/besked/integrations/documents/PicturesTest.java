package se.besked.integrations.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.openhtmltopdf.outputdevice.helper.ExternalResourceType;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.besked.kernel.documents.Block;
import se.besked.kernel.documents.Picture;
import se.besked.kernel.documents.UnprintableLetter;

/** Pictures that try to reach out, with a server listening for whether they do. */
class PicturesTest {
  private final AtomicInteger fetched = new AtomicInteger();
  private HttpServer listener;

  @BeforeEach
  void listen() throws IOException {
    listener = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    listener.createContext(
        "/",
        exchange -> {
          fetched.incrementAndGet();
          exchange.close();
        });
    listener.start();
  }

  @AfterEach
  void stop() {
    listener.stop(0);
  }

  private static byte[] print(Picture picture) {
    return new PdfLetterPress()
        .print(SampleLetters.letter(List.of(new Block.Figure(picture, Optional.empty()))));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<image href='URL' width='9' height='9'/>",
        "<image xlink:href='URL' width='9' height='9'/>",
        "<image xlink:href='file:///etc/hostname' width='9' height='9'/>",
        "<use href='URL#a'/>",
        "<rect fill='url(URL#a)' width='9' height='9'/>",
        "<rect style='fill: url( \"URL\" )' width='9' height='9'/>",
        "<style>@import 'URL';</style>",
        "<script>1</script>",
        "<SCRIPT>1</SCRIPT>",
        "<g onload='1'/>",
        "<a href='javascript:alert(1)'><rect width='9' height='9'/></a>",
        "<foreignObject><iframe xmlns='http://www.w3.org/1999/xhtml' src='URL'/></foreignObject>"
      })
  void nothingOutsideThePictureIsReached(String content) {
    var url = "http://127.0.0.1:" + listener.getAddress().getPort() + "/x";
    var svg =
        "<svg xmlns='http://www.w3.org/2000/svg' xmlns:xlink='http://www.w3.org/1999/xlink'"
            + " viewBox='0 0 9 9'>"
            + content.replace("URL", url)
            + "</svg>";
    assertThatThrownBy(() -> print(SampleLetters.svg(svg, "En bild")))
        .isInstanceOf(UnprintableLetter.class);
    assertThat(fetched).hasValue(0);
  }

  @Test
  void entitiesAreNotExpanded() {
    var svg =
        "<!DOCTYPE svg [<!ENTITY x SYSTEM 'file:///etc/hostname'>]>"
            + "<svg xmlns='http://www.w3.org/2000/svg'><text>&x;</text></svg>";
    assertThatThrownBy(() -> print(SampleLetters.svg(svg, "En bild")))
        .isInstanceOf(UnprintableLetter.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"inte xml", "<html/>", "<svg/>"})
  void whatIsNotSvgIsRefused(String text) {
    assertThatThrownBy(() -> print(SampleLetters.svg(text, "En bild")))
        .isInstanceOf(UnprintableLetter.class);
  }

  @Test
  void whatIsNotPngIsRefused() {
    assertThatThrownBy(
            () -> print(new Picture(Picture.Format.PNG, new byte[] {1, 2, 3}, "En bild")))
        .isInstanceOf(UnprintableLetter.class);
  }

  @ParameterizedTest
  @EnumSource(ExternalResourceType.class)
  void thePressReadsNothingByAddress(ExternalResourceType type) {
    for (var uri :
        List.of("http://127.0.0.1/x", "file:///etc/hostname", "x.png", "data:text/css,")) {
      assertThat(PdfLetterPress.mayRead(uri, type)).isFalse();
    }
  }
}
