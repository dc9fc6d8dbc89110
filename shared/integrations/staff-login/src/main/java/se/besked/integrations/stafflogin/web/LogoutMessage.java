package se.besked.integrations.stafflogin.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Base64;
import java.util.Objects;
import java.util.Set;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.springframework.security.saml2.provider.service.registration.Saml2MessageBinding;
import org.w3c.dom.Document;
import se.besked.integrations.stafflogin.SamlRefusal;
import se.besked.integrations.stafflogin.SamlRefused;
import se.besked.integrations.stafflogin.rules.LogoutShape;
import se.besked.integrations.stafflogin.rules.StrictXml;

/**
 * A logout message as it came.
 *
 * @param parameter what it came in, {@code SAMLRequest} or {@code SAMLResponse}
 * @param encoded as it came
 * @param binding whether it came in a form or in the address
 */
record LogoutMessage(
    String parameter, String encoded, Saml2MessageBinding binding, Document document) {
  static final String REQUEST = "SAMLRequest";
  static final String RESPONSE = "SAMLResponse";

  private static final Set<String> KNOWN =
      Set.of(REQUEST, RESPONSE, "RelayState", "SigAlg", "Signature");

  /**
   * Reads the request's only message.
   *
   * @throws SamlRefused when it has none, several, or one of another shape
   */
  static LogoutMessage of(HttpServletRequest request) {
    boolean post = request.getMethod().equals("POST");
    var form = request.getParameterMap();
    boolean asks = form.containsKey(REQUEST);
    boolean doubled =
        form.entrySet().stream()
            .anyMatch(p -> KNOWN.contains(p.getKey()) && p.getValue().length != 1);
    if (asks == form.containsKey(RESPONSE)
        || doubled
        || (post && request.getQueryString() != null)) {
      throw new SamlRefused(SamlRefusal.BINDING);
    }
    var parameter = asks ? REQUEST : RESPONSE;
    var encoded = Objects.requireNonNull(form.get(parameter))[0];
    var bytes = decoded(encoded);
    var document = StrictXml.read(post ? bytes : inflated(bytes));
    LogoutShape.check(document, asks, post, request.getParameter("SigAlg"));
    return new LogoutMessage(
        parameter,
        encoded,
        post ? Saml2MessageBinding.POST : Saml2MessageBinding.REDIRECT,
        document);
  }

  boolean asks() {
    return parameter.equals(REQUEST);
  }

  String id() {
    return document.getDocumentElement().getAttribute("ID");
  }

  private static byte[] decoded(String encoded) {
    if (encoded.length() > StrictXml.LONGEST) {
      throw new SamlRefused(SamlRefusal.TOO_LARGE);
    }
    try {
      return Base64.getDecoder().decode(encoded.replaceAll("[\\r\\n\\t ]", ""));
    } catch (IllegalArgumentException notBase64) {
      throw new SamlRefused(SamlRefusal.MALFORMED);
    }
  }

  private static byte[] inflated(byte[] deflated) {
    var inflater = new Inflater(true);
    try (var in =
        new InflaterInputStream(
            new java.io.SequenceInputStream(
                new java.io.ByteArrayInputStream(deflated),
                new java.io.ByteArrayInputStream(new byte[1])),
            inflater)) {
      return in.readNBytes(StrictXml.LONGEST + 1);
    } catch (IOException notDeflated) {
      throw new SamlRefused(SamlRefusal.MALFORMED);
    } finally {
      inflater.end();
    }
  }

  /** The document names a person. */
  @Override
  public String toString() {
    return "LogoutMessage[" + parameter + "]";
  }
}
