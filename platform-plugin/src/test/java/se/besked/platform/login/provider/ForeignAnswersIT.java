package se.besked.platform.login.provider;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import se.besked.platform.demo.SimulatedSuppliers;
import se.besked.platform.login.SharedDemo;

/**
 * Answers as other providers write them. Bo's role hangs on the second of two groups: whoever reads
 * only one of them does not let him in.
 */
@SharedDemo
class ForeignAnswersIT {
  private static final String TWO_VALUES =
      "<saml:Attribute Name=\"([^\"]+)\">(<saml:AttributeValue>[^<]+</saml:AttributeValue>)"
          + "(<saml:AttributeValue>[^<]+</saml:AttributeValue>)</saml:Attribute>";
  private static final String FIRST = "<saml:Attribute Name=\"$1\" %s>$2</saml:Attribute>";
  private static final String SECOND = "<saml:Attribute Name=\"$1\" %s>$3</saml:Attribute>";
  private static final String BASIC =
      "FriendlyName=\"group\" NameFormat=\"urn:oasis:names:tc:SAML:2.0:attrname-format:basic\"";
  private static final String URI =
      "NameFormat=\"urn:oasis:names:tc:SAML:2.0:attrname-format:uri\"";
  private static final String STATEMENTS = "</saml:AttributeStatement><saml:AttributeStatement>";

  @Autowired Environment environment;
  @Autowired SimulatedSuppliers suppliers;
  @Autowired Clock clock;

  private static String split(String how) {
    return switch (how) {
      case "Keycloak: one attribute for each value" ->
          FIRST.formatted(BASIC) + SECOND.formatted(BASIC);
      case "one name with two formats" -> FIRST.formatted(BASIC) + SECOND.formatted(URI);
      default -> FIRST.formatted(URI) + STATEMENTS + SECOND.formatted(URI);
    };
  }

  @ParameterizedTest
  @CsvSource({
    "Keycloak: one attribute for each value",
    "one name with two formats",
    "two statements"
  })
  void valuesOfOneNameBelongTogether(String how) {
    var attempt =
        Attempt.begun(
            environment.getRequiredProperty("besked.public-url"),
            "havrelunda",
            suppliers.staffLogin(),
            clock,
            "/personal/uppgifter");
    var answer =
        attempt.honest("bo").assertion(text -> Hostile.changed(text, TWO_VALUES, split(how)));
    assertThat(Attempt.location(attempt.post(answer))).isEqualTo("/personal/uppgifter");
  }
}
