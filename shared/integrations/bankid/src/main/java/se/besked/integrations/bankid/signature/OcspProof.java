package se.besked.integrations.bankid.signature;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ocsp.OCSPObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.cert.ocsp.BasicOCSPResp;
import org.bouncycastle.cert.ocsp.CertificateStatus;
import org.bouncycastle.cert.ocsp.OCSPException;
import org.bouncycastle.cert.ocsp.OCSPResp;
import org.bouncycastle.cert.ocsp.RespID;
import org.bouncycastle.operator.DigestCalculatorProvider;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentVerifierProviderBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;

/** Steps 3 and 4: the certificate was good at the moment of signing, said its own issuer. */
final class OcspProof {
  private static final Set<ASN1ObjectIdentifier> METHODS =
      Set.of(
          PKCSObjectIdentifiers.sha256WithRSAEncryption,
          PKCSObjectIdentifiers.sha384WithRSAEncryption,
          PKCSObjectIdentifiers.sha512WithRSAEncryption,
          X9ObjectIdentifiers.ecdsa_with_SHA256,
          X9ObjectIdentifiers.ecdsa_with_SHA384,
          X9ObjectIdentifiers.ecdsa_with_SHA512);

  private final BasicOCSPResp answer;
  private final Instant producedAt;

  private OcspProof(BasicOCSPResp answer, Instant producedAt) {
    this.answer = answer;
    this.producedAt = producedAt;
  }

  static OcspProof read(String base64) throws Distrust {
    var der = SignedDocument.decoded(base64, Flaw.OCSP_UNREADABLE);
    try {
      var response = new OCSPResp(der);
      Distrust.unless(response.getStatus() == OCSPResp.SUCCESSFUL, Flaw.OCSP_NOT_SUCCESSFUL);
      if (response.getResponseObject() instanceof BasicOCSPResp basic) {
        return new OcspProof(basic, basic.getProducedAt().toInstant());
      }
      throw new Distrust(Flaw.OCSP_UNREADABLE, null);
    } catch (IOException | OCSPException | RuntimeException e) {
      // The ASN.1 parser throws unchecked exceptions for some malformed input.
      throw new Distrust(Flaw.OCSP_UNREADABLE, e);
    }
  }

  /** The time of signing, once everything else has held. */
  Instant producedAt() {
    return producedAt;
  }

  /**
   * Checks the answer.
   *
   * @param certificates the signer's, in the order of issue
   * @param signature the signature as received, in base64
   */
  void check(List<X509Certificate> certificates, CertificateChain chain, String signature)
      throws Distrust {
    try {
      checkStatus(certificates.get(0), certificates.get(1));
      var responder = responder();
      checkResponder(responder, certificates, chain);
      Distrust.unless(METHODS.contains(answer.getSignatureAlgOID()), Flaw.OCSP_SIGNATURE);
      var verifier = new JcaContentVerifierProviderBuilder().build(responder);
      Distrust.unless(answer.isSignatureValid(verifier), Flaw.OCSP_SIGNATURE);
      checkNonce(signature);
    } catch (OperatorCreationException | OCSPException e) {
      throw new Distrust(Flaw.OCSP_SIGNATURE, e);
    } catch (GeneralSecurityException e) {
      throw new Distrust(Flaw.OCSP_RESPONDER, e);
    } catch (RuntimeException e) {
      // Parts are parsed as late as this, and malformed ones throw unchecked exceptions.
      throw new Distrust(Flaw.OCSP_UNREADABLE, e);
    }
  }

  private void checkStatus(X509Certificate user, X509Certificate issuer)
      throws Distrust, OCSPException, GeneralSecurityException, OperatorCreationException {
    Distrust.unless(answer.getResponses().length == 1, Flaw.OCSP_OTHER_CERTIFICATE);
    var single = answer.getResponses()[0];
    Distrust.unless(
        single.getCertID().getSerialNumber().equals(user.getSerialNumber())
            && single.getCertID().matchesIssuer(new JcaX509CertificateHolder(issuer), digests()),
        Flaw.OCSP_OTHER_CERTIFICATE);
    // The library's GOOD is null.
    var status = single.getCertStatus();
    Distrust.unless(status == CertificateStatus.GOOD, Flaw.OCSP_NOT_GOOD);
    var next = single.getNextUpdate();
    Distrust.unless(
        !single.getThisUpdate().toInstant().isAfter(producedAt())
            && (next == null || !next.toInstant().isBefore(producedAt())),
        Flaw.OCSP_TIME);
  }

  private X509Certificate responder() throws Distrust, GeneralSecurityException {
    for (X509CertificateHolder holder : answer.getCerts()) {
      if (isResponder(holder)) {
        return new JcaX509CertificateConverter().getCertificate(holder);
      }
    }
    throw new Distrust(Flaw.OCSP_RESPONDER, null);
  }

  private boolean isResponder(X509CertificateHolder holder) throws Distrust {
    try {
      var byName = new RespID(holder.getSubject());
      var byKey = new RespID(holder.getSubjectPublicKeyInfo(), digests().get(RespID.HASH_SHA1));
      return answer.getResponderId().equals(byName) || answer.getResponderId().equals(byKey);
    } catch (OCSPException | OperatorCreationException e) {
      throw new Distrust(Flaw.OCSP_RESPONDER, e);
    }
  }

  /** RFC 6960, 4.2.2.2: named for the purpose, and issued by the very CA it answers for. */
  private void checkResponder(
      X509Certificate responder, List<X509Certificate> certificates, CertificateChain chain)
      throws Distrust, GeneralSecurityException {
    var purposes = responder.getExtendedKeyUsage();
    Distrust.unless(
        purposes != null
            && purposes.contains(KeyPurposeId.id_kp_OCSPSigning.getId())
            && responder.getBasicConstraints() < 0,
        Flaw.OCSP_RESPONDER);
    try {
      chain.check(List.of(responder, certificates.get(1), certificates.get(2)), producedAt());
    } catch (Distrust e) {
      throw new Distrust(Flaw.OCSP_RESPONDER, e);
    }
  }

  /** The nonce begins with the digest of the signature, so the answer fits no other signature. */
  private void checkNonce(String signature) throws Distrust, GeneralSecurityException {
    var extension = answer.getExtension(OCSPObjectIdentifiers.id_pkix_ocsp_nonce);
    Distrust.unless(extension != null, Flaw.OCSP_NONCE);
    byte[] nonce;
    try {
      nonce = ASN1OctetString.getInstance(extension.getParsedValue()).getOctets();
    } catch (IllegalArgumentException | IllegalStateException e) {
      throw new Distrust(Flaw.OCSP_NONCE, e);
    }
    var digest = MessageDigest.getInstance("SHA-1").digest(signature.getBytes(US_ASCII));
    Distrust.unless(
        nonce.length >= digest.length
            && MessageDigest.isEqual(digest, Arrays.copyOf(nonce, digest.length)),
        Flaw.OCSP_NONCE);
  }

  private static DigestCalculatorProvider digests() throws OperatorCreationException {
    return new JcaDigestCalculatorProviderBuilder().build();
  }
}
