package se.besked.integrations.stafflogin.metadata;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import org.springframework.core.io.DefaultResourceLoader;
import org.springframework.security.saml2.core.Saml2X509Credential;
import se.besked.integrations.stafflogin.SamlSettings;

/**
 * This service provider's own keys.
 *
 * @param signing the one that signs
 * @param decryption all that decrypt
 */
record ServiceKeys(Saml2X509Credential signing, List<Saml2X509Credential> decryption) {
  private static final int FEWEST_BITS = 2048;

  /**
   * Reads them.
   *
   * @throws IllegalArgumentException in Swedish, when they cannot be used
   */
  static ServiceKeys read(List<SamlSettings.Key> keys) {
    var pairs = keys.stream().map(ServiceKeys::pair).toList();
    var first = pairs.getFirst();
    return new ServiceKeys(
        Saml2X509Credential.signing(first.key(), first.certificate()),
        pairs.stream().map(p -> Saml2X509Credential.decryption(p.key(), p.certificate())).toList());
  }

  private record Pair(PrivateKey key, X509Certificate certificate) {}

  private static Pair pair(SamlSettings.Key key) {
    try {
      var certificate = certificate(text(key.certificate()));
      if (!(certificate.getPublicKey() instanceof RSAPublicKey rsa)
          || rsa.getModulus().bitLength() < FEWEST_BITS) {
        throw new IllegalArgumentException(
            "besked.saml.keys: nyckeln ska vara RSA med minst 2048 bitar.");
      }
      var der =
          Base64.getMimeDecoder()
              .decode(text(key.privateKey()).replaceAll("-----[A-Z ]+-----", "").strip());
      var secret = KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(der));
      return new Pair(secret, certificate);
    } catch (GeneralSecurityException | IOException e) {
      throw new IllegalArgumentException(
          "besked.saml.keys: %s och %s ska vara PEM-filer med PKCS#8-nyckel och certifikat."
              .formatted(key.privateKey(), key.certificate()),
          e);
    }
  }

  static X509Certificate certificate(String pem) throws GeneralSecurityException {
    return (X509Certificate)
        CertificateFactory.getInstance("X.509")
            .generateCertificate(new ByteArrayInputStream(pem.getBytes(StandardCharsets.US_ASCII)));
  }

  static String text(String location) throws IOException {
    return new DefaultResourceLoader()
        .getResource(location)
        .getContentAsString(StandardCharsets.UTF_8);
  }
}
