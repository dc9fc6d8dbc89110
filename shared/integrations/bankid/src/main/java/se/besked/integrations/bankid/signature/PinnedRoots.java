package se.besked.integrations.bankid.signature;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.io.ApplicationResourceLoader;

/** Reads the roots that signatures must lead to. */
public final class PinnedRoots {
  private static final String PEM_START = "-----BEGIN CERTIFICATE-----";

  private PinnedRoots() {}

  /**
   * Reads them all.
   *
   * @param sources PEM text, or locations of PEM files such as {@code classpath:} or {@code file:}
   * @throws IllegalArgumentException with a Swedish sentence when one cannot be read
   */
  public static List<X509Certificate> read(List<String> sources) {
    var roots = new ArrayList<X509Certificate>();
    for (var source : sources) {
      var pem = source.contains(PEM_START) ? source : load(source.strip());
      roots.addAll(parse(pem));
    }
    if (roots.isEmpty()) {
      throw new IllegalArgumentException("Det finns inget rotcertifikat för BankID.");
    }
    return List.copyOf(roots);
  }

  private static String load(String location) {
    try {
      return ApplicationResourceLoader.get().getResource(location).getContentAsString(US_ASCII);
    } catch (IOException e) {
      throw new IllegalArgumentException(
          "Rotcertifikatet för BankID går inte att läsa från " + location + ".", e);
    }
  }

  private static List<X509Certificate> parse(String pem) {
    try {
      var all =
          CertificateFactory.getInstance("X.509")
              .generateCertificates(new ByteArrayInputStream(pem.getBytes(US_ASCII)));
      return all.stream().map(X509Certificate.class::cast).toList();
    } catch (CertificateException e) {
      throw new IllegalArgumentException("Rotcertifikatet för BankID är inte giltig PEM.", e);
    }
  }
}
