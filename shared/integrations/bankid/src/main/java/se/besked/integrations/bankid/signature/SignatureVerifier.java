package se.besked.integrations.bankid.signature;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.lang.System.Logger.Level;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Collection;
import org.bouncycastle.asn1.x500.style.BCStyle;
import se.besked.kernel.people.PersonalNumber;
import se.besked.kernel.signing.ElectronicId.SignatureVerdict;
import se.besked.kernel.signing.ElectronicId.TextToSign;
import se.besked.kernel.signing.SignatureEvidence;

/**
 * Verifies a BankID signature with nothing but the evidence and the pinned roots, today or years
 * later: the time of signing is the one in the OCSP answer.
 *
 * <p>The verdict's reason is {@link Flaw#swedish()}.
 */
public final class SignatureVerifier {
  private static final System.Logger LOG = System.getLogger(SignatureVerifier.class.getName());

  private final CertificateChain chain;

  /**
   * Trusts these roots and no others.
   *
   * @throws IllegalArgumentException when there is none
   */
  public SignatureVerifier(Collection<X509Certificate> roots) {
    if (roots.isEmpty()) {
      throw new IllegalArgumentException("Signatures must lead to at least one pinned root");
    }
    chain = new CertificateChain(roots);
  }

  /** Whether this person signed this text, and nothing has been touched since. */
  public SignatureVerdict verify(
      SignatureEvidence evidence, PersonalNumber signer, TextToSign text) {
    try {
      return check(evidence, signer, text);
    } catch (Distrust e) {
      LOG.log(
          Level.WARNING,
          "The signature of order {0} is not trusted: {1}",
          evidence.orderRef(),
          e.flaw());
      return new SignatureVerdict.Invalid(e.flaw().swedish());
    }
  }

  private SignatureVerdict check(SignatureEvidence evidence, PersonalNumber signer, TextToSign text)
      throws Distrust {
    var document = SignedDocument.read(evidence.signature());
    var ocsp = OcspProof.read(evidence.ocspResponse());
    var user = document.certificates().getFirst();
    XmlSignatureProof.check(document);
    CertificateChain.checkUser(user);
    chain.check(document.certificates(), ocsp.producedAt());
    ocsp.check(document.certificates(), chain, evidence.signature());
    checkContent(document, signer, text);
    var name = CertificateChain.subject(user, BCStyle.CN).orElse("");
    return new SignatureVerdict.Valid(name, ocsp.producedAt());
  }

  /** Step 6: it is a signature, of our text, by the person we asked. */
  private static void checkContent(SignedDocument document, PersonalNumber signer, TextToSign text)
      throws Distrust {
    var user = document.certificates().getFirst();
    Distrust.unless(
        CertificateChain.personalNumber(user).filter(signer.digits()::equals).isPresent(),
        Flaw.OTHER_SIGNER);
    Distrust.unless(document.function().equals("Signing"), Flaw.NOT_SIGNING);
    Distrust.unless(
        same(document.data("usrVisibleData").orElse(new byte[0]), text.visible()),
        Flaw.OTHER_VISIBLE_TEXT);
    Distrust.unless(
        same(document.data("usrNonVisibleData").orElse(new byte[0]), text.invisible()),
        Flaw.OTHER_INVISIBLE_DATA);
  }

  private static boolean same(byte[] signed, String sent) {
    return Arrays.equals(signed, sent.getBytes(UTF_8));
  }
}
