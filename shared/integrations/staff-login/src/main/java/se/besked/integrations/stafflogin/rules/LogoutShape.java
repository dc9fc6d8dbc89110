package se.besked.integrations.stafflogin.rules;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import se.besked.integrations.stafflogin.SamlRefusal;
import se.besked.integrations.stafflogin.SamlRefused;

/** What a logout message must look like before its signature is verified. */
public final class LogoutShape {
  private static final Duration FRESH = Duration.ofMinutes(5);

  private LogoutShape() {}

  /**
   * @param asks whether it is to be a request rather than the answer to one
   * @param inForm whether it carries its signature itself; else the address does
   * @param algorithm of the address's signature
   * @throws SamlRefused when it has another shape
   */
  public static void check(
      Document document, boolean asks, boolean inForm, @Nullable String algorithm) {
    var root = document.getDocumentElement();
    if (!Names.is(root, Names.PROTOCOL, asks ? "LogoutRequest" : "LogoutResponse")) {
      throw new SamlRefused(SamlRefusal.STRUCTURE);
    }
    if (inForm) {
      SignatureRules.check(root, SamlRefusal.RESPONSE_UNSIGNED);
    } else if (algorithm == null) {
      throw new SamlRefused(SamlRefusal.RESPONSE_UNSIGNED);
    } else if (!SignatureRules.SIGNATURES.contains(algorithm)) {
      throw new SamlRefused(SamlRefusal.ALGORITHM);
    }
    if (Names.count(root, Names.DSIG, "Signature") != (inForm ? 1 : 0)) {
      throw new SamlRefused(SamlRefusal.STRUCTURE);
    }
    if (!root.getAttribute("Version").equals("2.0")) {
      throw new SamlRefused(SamlRefusal.VERSION);
    }
    Names.only(root, Names.ASSERTION, "Issuer");
    if (asks) {
      Names.only(root, Names.ASSERTION, "NameID");
    }
  }

  /**
   * @throws SamlRefused when the message is too old, or ahead of time
   */
  public static void fresh(Document document, Instant now, Duration skew) {
    var root = document.getDocumentElement();
    var issued = instant(root, "IssueInstant");
    var end = root.hasAttribute("NotOnOrAfter") ? instant(root, "NotOnOrAfter") : null;
    if (issued.minus(skew).isAfter(now)
        || !issued.plus(FRESH).plus(skew).isAfter(now)
        || (end != null && !end.plus(skew).isAfter(now))) {
      throw new SamlRefused(SamlRefusal.TIME);
    }
  }

  /** Until when a message may be used again unless that is remembered. */
  public static Instant end(Instant now, Duration skew) {
    return now.plus(FRESH).plus(skew.multipliedBy(2));
  }

  public static Element nameId(Document request) {
    return Names.only(request.getDocumentElement(), Names.ASSERTION, "NameID");
  }

  public static List<String> indexes(Document request) {
    return Names.children(request.getDocumentElement(), Names.PROTOCOL, "SessionIndex").stream()
        .map(Element::getTextContent)
        .toList();
  }

  /** Whether the provider says that all ended well. */
  public static boolean succeeded(Document response) {
    return Names.children(response.getDocumentElement(), Names.PROTOCOL, "Status").stream()
        .flatMap(status -> Names.children(status, Names.PROTOCOL, "StatusCode").stream())
        .map(code -> code.getAttribute("Value"))
        .anyMatch("urn:oasis:names:tc:SAML:2.0:status:Success"::equals);
  }

  private static Instant instant(Element root, String attribute) {
    try {
      return Instant.parse(root.getAttribute(attribute));
    } catch (DateTimeException notATime) {
      throw new SamlRefused(SamlRefusal.TIME);
    }
  }
}
