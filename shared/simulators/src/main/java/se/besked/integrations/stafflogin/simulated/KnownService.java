package se.besked.integrations.stafflogin.simulated;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * A service as its metadata tell; they are read where its name says, when it asks.
 *
 * @param answers where it takes answers
 * @param logout where it takes logout messages; empty when it takes none
 */
public record KnownService(
    String name,
    String answers,
    Optional<String> logout,
    List<X509Certificate> signing,
    X509Certificate encryption) {
  private static final Set<String> HERE = Set.of("localhost", "127.0.0.1");
  private static final int LONGEST = 1 << 20;

  /**
   * Reads its metadata.
   *
   * @throws IllegalArgumentException when the name is no address on this computer
   */
  public static KnownService read(String name) {
    var address = URI.create(name);
    if (!HERE.contains(String.valueOf(address.getHost()))) {
      throw new IllegalArgumentException("The simulator knows only services on this computer");
    }
    try (var in = address.toURL().openStream()) {
      return of(name, new String(in.readNBytes(LONGEST), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("The service's metadata cannot be read", e);
    }
  }

  private static KnownService of(String name, String xml) {
    var document = Xml.parse(xml);
    var keys = document.getElementsByTagNameNS(Xml.METADATA, "KeyDescriptor");
    var signing = new ArrayList<X509Certificate>();
    var encryption = new ArrayList<X509Certificate>();
    for (int i = 0; i < keys.getLength(); i++) {
      var key = (Element) keys.item(i);
      var certificate =
          key.getElementsByTagNameNS(Xml.DSIG, "X509Certificate").item(0).getTextContent();
      (key.getAttribute("use").equals("encryption") ? encryption : signing)
          .add(certificate(certificate));
    }
    return new KnownService(
        name,
        location(document, "AssertionConsumerService").orElseThrow(),
        location(document, "SingleLogoutService"),
        List.copyOf(signing),
        encryption.getFirst());
  }

  private static Optional<String> location(Document document, String endpoint) {
    return Optional.ofNullable(
            (Element) document.getElementsByTagNameNS(Xml.METADATA, endpoint).item(0))
        .map(element -> element.getAttribute("Location"));
  }

  private static X509Certificate certificate(String text) {
    try {
      return (X509Certificate)
          CertificateFactory.getInstance("X.509")
              .generateCertificate(new ByteArrayInputStream(Base64.getMimeDecoder().decode(text)));
    } catch (GeneralSecurityException e) {
      throw new IllegalArgumentException(e);
    }
  }
}
