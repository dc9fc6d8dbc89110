package se.besked.integrations.stafflogin.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.opensaml.saml.saml2.metadata.SPSSODescriptor;
import org.springframework.security.saml2.provider.service.metadata.OpenSaml4MetadataResolver;
import org.springframework.web.filter.OncePerRequestFilter;
import se.besked.integrations.stafflogin.metadata.IdentityProviders;
import se.besked.integrations.stafflogin.metadata.KnownProvider;

/** Our metadata, for a provider to read. */
final class MetadataPage extends OncePerRequestFilter {
  private final IdentityProviders providers;
  private final OpenSaml4MetadataResolver metadata = new OpenSaml4MetadataResolver();

  MetadataPage(IdentityProviders providers) {
    this.providers = providers;
    metadata.setEntityDescriptorCustomizer(
        ours ->
            ours.getEntityDescriptor()
                .getRoleDescriptors(SPSSODescriptor.DEFAULT_ELEMENT_NAME)
                .forEach(
                    role -> {
                      var service = (SPSSODescriptor) role;
                      service.setAuthnRequestsSigned(true);
                      service.setWantAssertionsSigned(true);
                    }));
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var asked = ProviderAddress.METADATA.provider(request);
    var provider = asked.filter(id -> ProviderAddress.isRead(request)).flatMap(providers::find);
    if (provider.isEmpty()) {
      chain.doFilter(request, response);
      return;
    }
    // Ours are the same whether the provider's have been read or not: it needs ours to begin.
    response.setContentType("application/samlmetadata+xml");
    response.setCharacterEncoding("UTF-8");
    response.getWriter().write(metadata.resolve(ours(provider.get())));
  }

  private static org.springframework.security.saml2.provider.service.registration
          .RelyingPartyRegistration
      ours(KnownProvider provider) {
    return provider.registration().orElseGet(provider::oursAlone);
  }
}
