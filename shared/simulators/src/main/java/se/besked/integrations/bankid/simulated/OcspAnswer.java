package se.besked.integrations.bankid.simulated;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Date;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.ocsp.OCSPObjectIdentifiers;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.cert.ocsp.BasicOCSPRespBuilder;
import org.bouncycastle.cert.ocsp.CertificateID;
import org.bouncycastle.cert.ocsp.CertificateStatus;
import org.bouncycastle.cert.ocsp.OCSPException;
import org.bouncycastle.cert.ocsp.OCSPRespBuilder;
import org.bouncycastle.cert.ocsp.RespID;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.jspecify.annotations.Nullable;

/**
 * An OCSP answer about one certificate.
 *
 * @param status null means good, as in the library
 * @param updatedAt when the status was known; good for a minute
 */
record OcspAnswer(
    Party responder,
    X509Certificate issuer,
    BigInteger serial,
    @Nullable CertificateStatus status,
    byte[] nonce,
    Instant updatedAt,
    Instant producedAt) {
  private static final SecureRandom RANDOM = new SecureRandom();

  /** Begins with the digest of the signature, as BankID's do; the rest is random. */
  static byte[] nonceFor(String signature) {
    try {
      var digest = MessageDigest.getInstance("SHA-1").digest(signature.getBytes(US_ASCII));
      var nonce = Arrays.copyOf(digest, digest.length + 12);
      var random = new byte[12];
      RANDOM.nextBytes(random);
      System.arraycopy(random, 0, nonce, digest.length, random.length);
      return nonce;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java has SHA-1", e);
    }
  }

  String base64() {
    try {
      var holder = new JcaX509CertificateHolder(responder.certificate());
      var digests = new JcaDigestCalculatorProviderBuilder().build();
      var id =
          new CertificateID(
              digests.get(CertificateID.HASH_SHA1), new JcaX509CertificateHolder(issuer), serial);
      var basic =
          new BasicOCSPRespBuilder(new RespID(holder.getSubject()))
              .addResponse(
                  id,
                  status,
                  Date.from(updatedAt),
                  Date.from(updatedAt.plus(Duration.ofMinutes(1))))
              .setResponseExtensions(
                  new Extensions(
                      new Extension(
                          OCSPObjectIdentifiers.id_pkix_ocsp_nonce,
                          false,
                          new DEROctetString(nonce).getEncoded())))
              .build(
                  new JcaContentSignerBuilder("SHA256withRSA").build(responder.key()),
                  new X509CertificateHolder[] {holder},
                  Date.from(producedAt));
      var answer = new OCSPRespBuilder().build(OCSPRespBuilder.SUCCESSFUL, basic);
      return Base64.getEncoder().encodeToString(answer.getEncoded());
    } catch (GeneralSecurityException | OperatorCreationException | OCSPException | IOException e) {
      throw new IllegalStateException("The simulator could not answer about a certificate", e);
    }
  }
}
