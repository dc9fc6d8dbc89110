package se.besked.integrations.bankid.signature;

import java.security.GeneralSecurityException;
import java.security.InvalidAlgorithmParameterException;
import java.security.cert.CertPathValidator;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertPathValidatorException.BasicReason;
import java.security.cert.CertificateFactory;
import java.security.cert.PKIXParameters;
import java.security.cert.PKIXReason;
import java.security.cert.TrustAnchor;
import java.security.cert.X509Certificate;
import java.security.interfaces.RSAKey;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x500.style.IETFUtils;

/** Step 5: from the person's certificate to a pinned root, as of the time of signing. */
final class CertificateChain {
  private static final int SHORTEST_KEY = 2_048;
  private static final int DIGITAL_SIGNATURE = 0;
  private static final int NON_REPUDIATION = 1;

  private final Set<TrustAnchor> anchors;

  CertificateChain(Collection<X509Certificate> roots) {
    anchors = roots.stream().map(r -> new TrustAnchor(r, null)).collect(Collectors.toSet());
  }

  /** The certificates must be in the order of issue and lead to a root, all valid at the time. */
  void check(List<X509Certificate> certificates, Instant time) throws Distrust {
    try {
      var path = CertificateFactory.getInstance("X.509").generateCertPath(certificates);
      var parameters = new PKIXParameters(anchors);
      // The OCSP answer in the evidence is the proof of status; nothing is asked over the network.
      parameters.setRevocationEnabled(false);
      parameters.setDate(Date.from(time));
      CertPathValidator.getInstance("PKIX").validate(path, parameters);
    } catch (CertPathValidatorException e) {
      var reason = e.getReason();
      if (reason == BasicReason.EXPIRED || reason == BasicReason.NOT_YET_VALID) {
        throw new Distrust(Flaw.NOT_VALID_THEN, e);
      }
      throw new Distrust(reason == PKIXReason.NO_TRUST_ANCHOR ? Flaw.UNKNOWN_ROOT : Flaw.CHAIN, e);
    } catch (InvalidAlgorithmParameterException e) {
      throw new IllegalStateException("There is always a pinned root", e);
    } catch (GeneralSecurityException e) {
      throw new Distrust(Flaw.CHAIN, e);
    }
  }

  /** A person's certificate: no authority, a strong key, made for signing. */
  static void checkUser(X509Certificate user) throws Distrust {
    var usage = user.getKeyUsage();
    Distrust.unless(
        user.getBasicConstraints() < 0
            && user.getPublicKey() instanceof RSAKey key
            && key.getModulus().bitLength() >= SHORTEST_KEY
            && (usage == null || usage[DIGITAL_SIGNATURE] || usage[NON_REPUDIATION]),
        Flaw.USER_CERTIFICATE);
  }

  /** One attribute of the certificate's subject, when it is there exactly once. */
  static Optional<String> subject(X509Certificate certificate, ASN1ObjectIdentifier attribute) {
    var name = X500Name.getInstance(certificate.getSubjectX500Principal().getEncoded());
    var found = name.getRDNs(attribute);
    if (found.length != 1 || found[0].isMultiValued()) {
      return Optional.empty();
    }
    return Optional.of(IETFUtils.valueToString(found[0].getFirst().getValue()));
  }

  static Optional<String> personalNumber(X509Certificate user) {
    return subject(user, BCStyle.SERIALNUMBER);
  }
}
