package se.besked.integrations.stafflogin.web;

import java.util.Arrays;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.saml2.core.Saml2Error;
import org.springframework.security.saml2.core.Saml2ErrorCodes;
import org.springframework.security.saml2.provider.service.authentication.Saml2AuthenticationException;
import se.besked.integrations.stafflogin.SamlRefusal;

/** Our reasons as Spring's exceptions, there and back. */
final class RefusalExceptions {
  private RefusalExceptions() {}

  static Saml2AuthenticationException exception(SamlRefusal why) {
    return new Saml2AuthenticationException(new Saml2Error(why.name(), why.name()), why.name());
  }

  static SamlRefusal why(AuthenticationException exception) {
    if (!(exception instanceof Saml2AuthenticationException saml)) {
      return SamlRefusal.OTHER;
    }
    var code = saml.getSaml2Error().getErrorCode();
    return switch (code) {
      case Saml2ErrorCodes.INVALID_SIGNATURE -> SamlRefusal.SIGNATURE;
      case Saml2ErrorCodes.DECRYPTION_ERROR -> SamlRefusal.DECRYPTION;
      case Saml2ErrorCodes.SUBJECT_NOT_FOUND -> SamlRefusal.NAME_ID;
      case Saml2ErrorCodes.MALFORMED_RESPONSE_DATA -> SamlRefusal.MALFORMED;
      default ->
          Arrays.stream(SamlRefusal.values())
              .filter(reason -> reason.name().equals(code))
              .findFirst()
              .orElse(SamlRefusal.OTHER);
    };
  }
}
