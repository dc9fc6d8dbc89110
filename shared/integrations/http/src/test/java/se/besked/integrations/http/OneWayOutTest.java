package se.besked.integrations.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Clients are made and envelopes written here and nowhere else in the product. Simulators are the
 * other side: what they write, they write by themselves, or a slip of ours would be shared.
 */
class OneWayOutTest {
  private static final Path ROOT = Path.of("../../..");
  private static final Path HERE = ROOT.resolve("shared/integrations/http/src/main/java");
  private static final Set<String> NO_SOURCES =
      Set.of("target", "node_modules", ".git", ".tools", ".data");

  private static final Pattern ELSEWHERE =
      Pattern.compile(
          "Feign\\s*\\.\\s*builder|AsyncFeign|HttpClient\\s*\\.\\s*new|HttpURLConnection"
              + "|\\bopenConnection\\(|\\bRestClient\\b|\\bRestTemplate\\b|\\bWebClient\\b"
              + "|SOAPMessage|SOAPConnection|MessageFactory|WebServiceTemplate"
              + "|schemas\\.xmlsoap\\.org/soap/envelope|2003/05/soap-envelope|:Envelope\\b|<Envelope");

  private static List<Path> sources() throws IOException {
    var all = new ArrayList<Path>();
    Files.walkFileTree(
        ROOT,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            return NO_SOURCES.contains(folder.getFileName().toString()) || folder.equals(HERE)
                ? FileVisitResult.SKIP_SUBTREE
                : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (file.toString().endsWith(".java")
                && file.toString().contains("/src/main/java/")
                && !file.toString().contains("/simulat")
                && !file.getFileName().toString().startsWith("Simulated")) {
              all.add(file);
            }
            return FileVisitResult.CONTINUE;
          }
        });
    return all;
  }

  @Test
  void nobodyElseMakesAClientOrAnEnvelope() throws IOException {
    var sources = sources();
    assertThat(sources).hasSizeGreaterThan(500);
    for (var source : sources) {
      assertThat(ELSEWHERE.matcher(Files.readString(source)).results().map(r -> r.group()))
          .as("%s calls by itself; SupplierClient and SoapClient do", ROOT.relativize(source))
          .isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "var api =\n        Feign.builder()\n",
        "HttpClient.newBuilder()",
        "HttpClient\n    .newHttpClient()",
        "(HttpURLConnection) url.openConnection()",
        "document.createElementNS(SOAP, \"soap:Envelope\")",
        "\"http://schemas.xmlsoap.org/soap/envelope/\"",
        "SOAPMessage message = MessageFactory.newInstance().createMessage();",
      })
  void whatIsLookedForIsFound(String code) {
    assertThat(ELSEWHERE.matcher(code).find()).isTrue();
  }
}
