package se.besked.integrations.bankid.simulated;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import se.besked.simulation.PracticeKeys;

/** A certificate and its key. */
record Party(X509Certificate certificate, PrivateKey key) {
  private static final SecureRandom RANDOM = new SecureRandom();

  /** What a certificate is good for. */
  enum Role {
    AUTHORITY,
    PERSON,
    OCSP_RESPONDER
  }

  static Party root(X500Name name, Instant from, Instant to) {
    return root(PracticeKeys.fresh(), name, from, to);
  }

  static Party root(KeyPair pair, X500Name name, Instant from, Instant to) {
    var certificate =
        certificate(name, pair.getPrivate(), name, pair.getPublic(), Role.AUTHORITY, from, to);
    return new Party(certificate, pair.getPrivate());
  }

  Party issue(X500Name name, Role role, Instant from, Instant to) {
    return issue(PracticeKeys.fresh(), name, role, from, to);
  }

  Party issue(KeyPair pair, X500Name name, Role role, Instant from, Instant to) {
    var issuer = X500Name.getInstance(certificate.getSubjectX500Principal().getEncoded());
    var issued = certificate(issuer, key, name, pair.getPublic(), role, from, to);
    return new Party(issued, pair.getPrivate());
  }

  private static X509Certificate certificate(
      X500Name issuer,
      PrivateKey issuerKey,
      X500Name name,
      PublicKey key,
      Role role,
      Instant from,
      Instant to) {
    try {
      var builder =
          new JcaX509v3CertificateBuilder(
              issuer, new BigInteger(120, RANDOM), Date.from(from), Date.from(to), name, key);
      extend(builder, role);
      return new JcaX509CertificateConverter()
          .getCertificate(
              builder.build(new JcaContentSignerBuilder("SHA256withRSA").build(issuerKey)));
    } catch (CertIOException | OperatorCreationException | GeneralSecurityException e) {
      throw new IllegalStateException("The simulator could not make a certificate", e);
    }
  }

  private static void extend(JcaX509v3CertificateBuilder builder, Role role)
      throws CertIOException {
    switch (role) {
      case AUTHORITY ->
          builder
              .addExtension(Extension.basicConstraints, true, new BasicConstraints(true))
              .addExtension(
                  Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign));
      case PERSON ->
          builder.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.nonRepudiation));
      case OCSP_RESPONDER ->
          builder.addExtension(
              Extension.extendedKeyUsage,
              true,
              new ExtendedKeyUsage(KeyPurposeId.id_kp_OCSPSigning));
    }
  }
}
