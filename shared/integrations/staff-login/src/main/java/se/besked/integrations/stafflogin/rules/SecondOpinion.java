package se.besked.integrations.stafflogin.rules;

import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import org.opensaml.saml.common.assertion.AssertionValidationException;
import org.opensaml.saml.common.assertion.ValidationContext;
import org.opensaml.saml.common.assertion.ValidationResult;
import org.opensaml.saml.saml2.assertion.SAML20AssertionValidator;
import org.opensaml.saml.saml2.assertion.SAML2AssertionValidationParameters;
import org.opensaml.saml.saml2.assertion.impl.AudienceRestrictionConditionValidator;
import org.opensaml.saml.saml2.assertion.impl.BearerSubjectConfirmationValidator;
import org.opensaml.saml.saml2.assertion.impl.ProxyRestrictionConditionValidator;
import org.opensaml.saml.saml2.core.Assertion;
import org.opensaml.saml.saml2.core.OneTimeUse;
import se.besked.integrations.stafflogin.SamlRefusal;
import se.besked.integrations.stafflogin.SamlRefused;

/**
 * OpenSAML's own validator, after {@link AnswerRules}: what we should have forgotten, others may
 * have thought of. Signatures are verified before this, so it is not asked about them.
 */
public final class SecondOpinion {
  private static final SAML20AssertionValidator VALIDATOR =
      new SAML20AssertionValidator(
          List.of(
              new AudienceRestrictionConditionValidator(),
              new ProxyRestrictionConditionValidator(),
              new Once()),
          List.of(new BearerSubjectConfirmationValidator()),
          List.of(),
          null,
          null) {
        @Override
        protected ValidationResult validateSignature(
            Assertion assertion, ValidationContext context) {
          return ValidationResult.VALID;
        }
      };

  private SecondOpinion() {}

  /**
   * @throws SamlRefused when OpenSAML finds something wrong
   */
  public static void ask(Assertion assertion, Expected expected) {
    var known = new HashMap<String, Object>();
    known.put(SAML2AssertionValidationParameters.CLOCK_SKEW, skew(expected));
    known.put(SAML2AssertionValidationParameters.VALID_ISSUERS, Set.of(expected.issuer()));
    known.put(SAML2AssertionValidationParameters.COND_VALID_AUDIENCES, Set.of(expected.audience()));
    known.put(SAML2AssertionValidationParameters.SC_VALID_RECIPIENTS, Set.of(expected.address()));
    known.put(SAML2AssertionValidationParameters.SC_RECIPIENT_REQUIRED, true);
    known.put(SAML2AssertionValidationParameters.SC_NOT_ON_OR_AFTER_REQUIRED, true);
    known.put(SAML2AssertionValidationParameters.SC_CHECK_ADDRESS, false);
    known.put(SAML2AssertionValidationParameters.SC_IN_RESPONSE_TO_REQUIRED, true);
    known.put(SAML2AssertionValidationParameters.SC_VALID_IN_RESPONSE_TO, expected.request());
    try {
      var result = VALIDATOR.validate(assertion, new ValidationContext(known));
      if (result != ValidationResult.VALID) {
        throw new SamlRefused(SamlRefusal.OTHER);
      }
    } catch (AssertionValidationException cannotTell) {
      throw new SamlRefused(SamlRefusal.OTHER);
    }
  }

  /** It looks at the computer's clock. A demo's is ahead of that; everywhere else they agree. */
  private static Duration skew(Expected expected) {
    return expected
        .skew()
        .plus(Duration.between(Clock.systemUTC().instant(), expected.now()).abs());
  }

  /** Every assertion is used once here, whether it asks for it or not. */
  private record Once() implements org.opensaml.saml.saml2.assertion.ConditionValidator {
    @Override
    public javax.xml.namespace.QName getServicedCondition() {
      return OneTimeUse.DEFAULT_ELEMENT_NAME;
    }

    @Override
    public ValidationResult validate(
        org.opensaml.saml.saml2.core.Condition condition,
        Assertion assertion,
        ValidationContext context) {
      return ValidationResult.VALID;
    }
  }
}
