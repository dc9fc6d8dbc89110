package se.besked.integrations.stafflogin.rules;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.opensaml.core.xml.config.XMLObjectProviderRegistrySupport;
import org.opensaml.core.xml.io.MarshallingException;
import org.opensaml.core.xml.io.UnmarshallingException;
import org.opensaml.core.xml.util.XMLObjectSupport;
import org.opensaml.saml.saml2.core.Assertion;
import org.opensaml.saml.saml2.core.EncryptedAssertion;
import org.opensaml.saml.saml2.core.Response;
import org.opensaml.saml.saml2.encryption.EncryptedElementTypeEncryptedKeyResolver;
import org.opensaml.security.credential.Credential;
import org.opensaml.security.credential.CredentialSupport;
import org.opensaml.xmlsec.encryption.support.ChainingEncryptedKeyResolver;
import org.opensaml.xmlsec.encryption.support.Decrypter;
import org.opensaml.xmlsec.encryption.support.DecryptionException;
import org.opensaml.xmlsec.encryption.support.InlineEncryptedKeyResolver;
import org.opensaml.xmlsec.encryption.support.SimpleRetrievalMethodEncryptedKeyResolver;
import org.opensaml.xmlsec.keyinfo.impl.CollectionKeyInfoCredentialResolver;
import org.springframework.security.saml2.core.Saml2X509Credential;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import se.besked.integrations.stafflogin.SamlRefusal;
import se.besked.integrations.stafflogin.SamlRefused;

/**
 * Decrypts a response's assertion once the response's signature has been verified, and looks at the
 * plain text before OpenSAML makes objects of it.
 */
public final class Decryption {
  private Decryption() {}

  /**
   * Puts the plain assertion into the response.
   *
   * @throws SamlRefused when it is not for our keys, or not one sound assertion
   */
  public static void decrypt(Response response, Collection<Saml2X509Credential> keys) {
    var decrypter = decrypter(keys);
    for (var encrypted : List.copyOf(response.getEncryptedAssertions())) {
      response.getAssertions().add(assertion(plain(encrypted, decrypter)));
    }
    try {
      // So that ids within the assertion are ids in the document it now stands in.
      XMLObjectSupport.marshall(response);
    } catch (MarshallingException e) {
      throw new SamlRefused(SamlRefusal.STRUCTURE);
    }
  }

  private static Decrypter decrypter(Collection<Saml2X509Credential> keys) {
    var credentials = new ArrayList<Credential>();
    for (var key : keys) {
      credentials.add(
          CredentialSupport.getSimpleCredential(
              key.getCertificate(), Objects.requireNonNull(key.getPrivateKey())));
    }
    return new Decrypter(
        null,
        new CollectionKeyInfoCredentialResolver(credentials),
        new ChainingEncryptedKeyResolver(
            List.of(
                new InlineEncryptedKeyResolver(),
                new EncryptedElementTypeEncryptedKeyResolver(),
                new SimpleRetrievalMethodEncryptedKeyResolver())));
  }

  private static Element plain(EncryptedAssertion encrypted, Decrypter decrypter) {
    try {
      var data = Objects.requireNonNull(encrypted.getEncryptedData());
      var fragment = decrypter.decryptDataToDOM(data);
      var root = fragment.getFirstChild();
      if (root == null
          || root.getNodeType() != Node.ELEMENT_NODE
          || root.getNextSibling() != null
          || !Names.is((Element) root, Names.ASSERTION, "Assertion")) {
        throw new SamlRefused(SamlRefusal.STRUCTURE);
      }
      StrictXml.check((Element) root);
      return (Element) root;
    } catch (DecryptionException notForUs) {
      throw new SamlRefused(SamlRefusal.DECRYPTION);
    }
  }

  private static Assertion assertion(Element plain) {
    var document =
        Objects.requireNonNull(plain.getOwnerDocument().getImplementation())
            .createDocument(null, null, null);
    document.appendChild(document.adoptNode(plain));
    try {
      var reader = XMLObjectProviderRegistrySupport.getUnmarshallerFactory().getUnmarshaller(plain);
      return (Assertion) Objects.requireNonNull(reader).unmarshall(plain);
    } catch (UnmarshallingException notAnAssertion) {
      throw new SamlRefused(SamlRefusal.STRUCTURE);
    }
  }
}
