package se.besked.integrations.stafflogin.simulated;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Date;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import se.besked.simulation.PracticeKeys;

/** A key with a certificate that nobody vouches for, as SAML uses them. */
public record SimulatedKeys(PrivateKey key, X509Certificate certificate) {
  private static final Duration LASTS = Duration.ofDays(3650);

  /** The key of whoever has this name, with a new certificate. */
  public static SimulatedKeys create(String name, Clock clock) {
    try {
      var pair = PracticeKeys.of("SAML: " + name);
      var subject = new X500Name("CN=" + name);
      var now = clock.instant();
      var certificate =
          new JcaX509v3CertificateBuilder(
              subject,
              new BigInteger(64, new SecureRandom()),
              Date.from(now.minus(Duration.ofDays(1))),
              Date.from(now.plus(LASTS)),
              subject,
              pair.getPublic());
      var signer = new JcaContentSignerBuilder("SHA256withRSA").build(pair.getPrivate());
      return new SimulatedKeys(
          pair.getPrivate(),
          new JcaX509CertificateConverter().getCertificate(certificate.build(signer)));
    } catch (GeneralSecurityException | OperatorCreationException e) {
      throw new IllegalStateException("No simulated key could be made", e);
    }
  }

  /** The certificate as it stands in metadata: Base64 without lines around it. */
  String certificateText() {
    try {
      return Base64.getEncoder().encodeToString(certificate.getEncoded());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  public String certificatePem() {
    return pem("CERTIFICATE", Base64.getDecoder().decode(certificateText()));
  }

  public String keyPem() {
    return pem("PRIVATE KEY", key.getEncoded());
  }

  private static String pem(String kind, byte[] der) {
    return "-----BEGIN %s-----%n%s%n-----END %s-----%n"
        .formatted(kind, Base64.getMimeEncoder().encodeToString(der), kind);
  }

  @Override
  public String toString() {
    return "SimulatedKeys[" + certificate.getSubjectX500Principal() + "]";
  }
}
