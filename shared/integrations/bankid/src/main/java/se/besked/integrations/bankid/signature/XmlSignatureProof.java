package se.besked.integrations.bankid.signature;

import java.security.PublicKey;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.xml.crypto.KeySelector;
import javax.xml.crypto.MarshalException;
import javax.xml.crypto.URIReferenceException;
import javax.xml.crypto.dsig.CanonicalizationMethod;
import javax.xml.crypto.dsig.DigestMethod;
import javax.xml.crypto.dsig.Reference;
import javax.xml.crypto.dsig.SignatureMethod;
import javax.xml.crypto.dsig.SignedInfo;
import javax.xml.crypto.dsig.Transform;
import javax.xml.crypto.dsig.XMLSignatureException;
import javax.xml.crypto.dsig.XMLSignatureFactory;
import javax.xml.crypto.dsig.dom.DOMValidateContext;

/** Steps 1 and 2: the two digests, and the person's key over both. */
final class XmlSignatureProof {
  private static final Set<String> REFERENCES =
      Set.of("#" + SignedDocument.DATA_ID, "#" + SignedDocument.KEY_ID);
  private static final Set<String> CANONICAL =
      Set.of(CanonicalizationMethod.INCLUSIVE, CanonicalizationMethod.EXCLUSIVE);

  private XmlSignatureProof() {}

  static void check(SignedDocument document) throws Distrust {
    var context = context(document, document.certificates().getFirst().getPublicKey());
    try {
      var signature = XMLSignatureFactory.getInstance("DOM").unmarshalXMLSignature(context);
      checkMethods(signature.getSignedInfo());
      for (Reference reference : references(signature.getSignedInfo())) {
        Distrust.unless(reference.validate(context), Flaw.DIGEST);
      }
      Distrust.unless(signature.getSignatureValue().validate(context), Flaw.SIGNATURE_VALUE);
    } catch (MarshalException e) {
      // Secure validation speaks here, e.g. about too many references or a forbidden transform.
      throw new Distrust(Flaw.ALGORITHM, e);
    } catch (XMLSignatureException e) {
      throw new Distrust(Flaw.SIGNATURE_VALUE, e);
    } catch (RuntimeException e) {
      // The JDK reads some malformed parts without looking.
      throw new Distrust(Flaw.STRUCTURE, e);
    }
  }

  private static DOMValidateContext context(SignedDocument document, PublicKey key) {
    var context = new DOMValidateContext(KeySelector.singletonKeySelector(key), document.root());
    context.setProperty("org.jcp.xml.dsig.secureValidation", true);
    context.setIdAttributeNS(document.signedData(), null, "Id");
    context.setIdAttributeNS(document.keyInfo(), null, "Id");
    var within = XMLSignatureFactory.getInstance("DOM").getURIDereferencer();
    context.setURIDereferencer(
        (reference, c) -> {
          if (!REFERENCES.contains(reference.getURI())) {
            throw new URIReferenceException("Only the document's own two parts may be referred to");
          }
          return within.dereference(reference, c);
        });
    return context;
  }

  private static void checkMethods(SignedInfo info) throws Distrust {
    Distrust.unless(
        info.getSignatureMethod().getAlgorithm().equals(SignatureMethod.RSA_SHA256)
            && CANONICAL.contains(info.getCanonicalizationMethod().getAlgorithm()),
        Flaw.ALGORITHM);
    var uris = new TreeSet<String>();
    var references = references(info);
    for (Reference reference : references) {
      uris.add(reference.getURI() == null ? "" : reference.getURI());
    }
    Distrust.unless(references.size() == 2 && uris.equals(REFERENCES), Flaw.REFERENCES);
    for (Reference reference : references) {
      Distrust.unless(
          reference.getDigestMethod().getAlgorithm().equals(DigestMethod.SHA256), Flaw.ALGORITHM);
      for (Transform transform : reference.getTransforms()) {
        Distrust.unless(CANONICAL.contains(transform.getAlgorithm()), Flaw.ALGORITHM);
      }
    }
  }

  private static List<Reference> references(SignedInfo info) {
    return info.getReferences();
  }
}
