package se.besked.integrations.stafflogin.metadata;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.opensaml.core.xml.XMLObject;
import org.opensaml.core.xml.config.XMLObjectProviderRegistrySupport;
import org.opensaml.saml.saml2.metadata.EntitiesDescriptor;
import org.opensaml.saml.saml2.metadata.EntityDescriptor;
import org.opensaml.saml.security.impl.SAMLSignatureProfileValidator;
import org.opensaml.security.credential.CredentialSupport;
import org.opensaml.xmlsec.signature.SignableXMLObject;
import org.opensaml.xmlsec.signature.support.SignatureException;
import org.opensaml.xmlsec.signature.support.SignatureValidator;
import org.springframework.security.saml2.Saml2Exception;
import org.springframework.security.saml2.provider.service.registration.RelyingPartyRegistration;
import org.springframework.security.saml2.provider.service.registration.RelyingPartyRegistrations;
import se.besked.integrations.stafflogin.SamlSettings;

/**
 * One provider's metadata, checked.
 *
 * @param registration the provider by Spring's words, without our own side
 * @param validUntil when it is no longer to be trusted; null when it does not say
 */
record ProviderMetadata(
    RelyingPartyRegistration.Builder registration, @Nullable Instant validUntil) {

  /**
   * Reads metadata.
   *
   * @throws IOException when they cannot be trusted, are out of date, or lack the provider
   */
  static ProviderMetadata read(byte[] xml, SamlSettings.Provider provider, Instant now)
      throws IOException {
    try {
      var root = parse(xml);
      verify(root, provider.metadataCertificate());
      var until = validUntil(root, provider.entityId());
      if (until != null && !until.isAfter(now)) {
        throw new IOException("The metadata are out of date");
      }
      for (var found :
          RelyingPartyRegistrations.collectionFromMetadata(new ByteArrayInputStream(xml))) {
        var party = found.entityId("-").registrationId("-").build().getAssertingPartyMetadata();
        if (party.getEntityId().equals(provider.entityId())) {
          return new ProviderMetadata(found, until);
        }
      }
    } catch (Saml2Exception | IllegalArgumentException unusable) {
      throw new IOException("The metadata cannot be used", unusable);
    }
    throw new IOException("The provider is not in the metadata");
  }

  private static XMLObject parse(byte[] xml) throws IOException {
    try {
      var pool = Objects.requireNonNull(XMLObjectProviderRegistrySupport.getParserPool());
      var element = pool.parse(new ByteArrayInputStream(xml)).getDocumentElement();
      var reader =
          XMLObjectProviderRegistrySupport.getUnmarshallerFactory().getUnmarshaller(element);
      return Objects.requireNonNull(reader).unmarshall(element);
    } catch (Exception notMetadata) {
      throw new IOException("The metadata are not readable", notMetadata);
    }
  }

  private static void verify(XMLObject root, @Nullable String certificate) throws IOException {
    if (certificate == null) {
      return;
    }
    try {
      X509Certificate pinned = ServiceKeys.certificate(ServiceKeys.text(certificate));
      if (!(root instanceof SignableXMLObject signed) || signed.getSignature() == null) {
        throw new IOException("The metadata are not signed");
      }
      new SAMLSignatureProfileValidator().validate(signed.getSignature());
      SignatureValidator.validate(
          signed.getSignature(), CredentialSupport.getSimpleCredential(pinned, null));
    } catch (SignatureException | GeneralSecurityException wrong) {
      throw new IOException("The metadata are signed by somebody else", wrong);
    }
  }

  /** The earliest of the document's and the provider's own. */
  private static @Nullable Instant validUntil(XMLObject root, String entityId) {
    if (root instanceof EntityDescriptor one) {
      return one.getValidUntil();
    }
    if (root instanceof EntitiesDescriptor many) {
      var own =
          many.getEntityDescriptors().stream()
              .filter(e -> entityId.equals(e.getEntityID()))
              .findFirst()
              .map(EntityDescriptor::getValidUntil)
              .orElse(null);
      return earliest(many.getValidUntil(), own);
    }
    return null;
  }

  private static @Nullable Instant earliest(@Nullable Instant a, @Nullable Instant b) {
    if (a == null || b == null) {
      return a == null ? b : a;
    }
    return a.isBefore(b) ? a : b;
  }
}
