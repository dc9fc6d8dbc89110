package se.besked.integrations.stafflogin.simulated;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import javax.crypto.KeyGenerator;
import org.apache.xml.security.Init;
import org.apache.xml.security.encryption.XMLCipher;
import org.apache.xml.security.keys.KeyInfo;
import org.apache.xml.security.utils.EncryptionConstants;

/**
 * Encrypts assertions as identity providers do.
 *
 * @param to the service's certificate
 */
public record XmlEncrypter(X509Certificate to, String data, String key) {
  static {
    Init.init();
  }

  /** As a sound provider encrypts. */
  public static XmlEncrypter to(X509Certificate certificate) {
    return new XmlEncrypter(certificate, XMLCipher.AES_256_GCM, XMLCipher.RSA_OAEP);
  }

  /** The element as an {@code EncryptedAssertion}. */
  public String encrypt(String xml) {
    try {
      // Sign for sign, whatever it is: an attacker may encrypt anything.
      var document = Xml.parse("<any/>");
      var plain = new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8));
      var generator = KeyGenerator.getInstance("AES");
      generator.init(data.contains("128") ? 128 : 256);
      var secret = generator.generateKey();
      var wrapping = XMLCipher.getInstance(key);
      wrapping.init(XMLCipher.WRAP_MODE, to.getPublicKey());
      var wrapped = wrapping.encryptKey(document, secret);
      var cipher = XMLCipher.getInstance(data);
      cipher.init(XMLCipher.ENCRYPT_MODE, secret);
      var encrypted = cipher.encryptData(document, EncryptionConstants.TYPE_ELEMENT, plain);
      var info = new KeyInfo(document);
      info.add(wrapped);
      encrypted.setKeyInfo(info);
      return "<saml:EncryptedAssertion xmlns:saml=\"%s\">%s</saml:EncryptedAssertion>"
          .formatted(Xml.ASSERTION, Xml.text(cipher.martial(encrypted)));
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
