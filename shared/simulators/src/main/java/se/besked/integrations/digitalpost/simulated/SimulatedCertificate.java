package se.besked.integrations.digitalpost.simulated;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import se.besked.simulation.PracticeKeys;

/** An organisation certificate that only the simulator trusts, with its key. */
public record SimulatedCertificate(X509Certificate certificate, PrivateKey key) {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final Duration LIFE = Duration.ofDays(30 * 365);

  /**
   * Makes one.
   *
   * @param organisationNumber stands in it as serial number, as in real ones
   */
  public static SimulatedCertificate of(String name, String organisationNumber, Instant now) {
    try {
      var pair = PracticeKeys.of("digital post: " + name);
      var subject =
          new X500NameBuilder(BCStyle.INSTANCE)
              .addRDN(BCStyle.C, "SE")
              .addRDN(BCStyle.O, name)
              .addRDN(BCStyle.SERIALNUMBER, organisationNumber)
              .addRDN(BCStyle.CN, "localhost")
              .build();
      var builder =
          new JcaX509v3CertificateBuilder(
                  subject,
                  new BigInteger(120, RANDOM),
                  Date.from(now.minus(Duration.ofDays(1))),
                  Date.from(now.plus(LIFE)),
                  subject,
                  pair.getPublic())
              .addExtension(
                  Extension.subjectAlternativeName,
                  false,
                  new GeneralNames(new GeneralName(GeneralName.dNSName, "localhost")));
      var signer = new JcaContentSignerBuilder("SHA256withRSA").build(pair.getPrivate());
      return new SimulatedCertificate(
          new JcaX509CertificateConverter().getCertificate(builder.build(signer)),
          pair.getPrivate());
    } catch (GeneralSecurityException | OperatorCreationException | CertIOException e) {
      throw new IllegalStateException("The simulator could not make a certificate", e);
    }
  }

  /** As a PEM file has it. */
  public String certificatePem() {
    try {
      return pem("CERTIFICATE", certificate.getEncoded());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("The certificate was made here", e);
    }
  }

  /** As a PEM file has it, unencrypted. */
  public String keyPem() {
    return pem("PRIVATE KEY", key.getEncoded());
  }

  private static String pem(String kind, byte[] content) {
    return "-----BEGIN %s-----%n%s%n-----END %s-----%n"
        .formatted(
            kind, Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(content), kind);
  }

  /** Without the key: safe for a log. */
  @Override
  public String toString() {
    return "SimulatedCertificate[" + certificate.getSubjectX500Principal() + "]";
  }
}
