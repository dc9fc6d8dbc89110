package se.besked.integrations.stafflogin.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.web.util.HtmlUtils;

/** How a message gets to the provider by way of the browser. */
final class Sending {
  private static final String SCRIPT = "document.forms[0].submit()";

  private Sending() {}

  /** In the address. */
  static void redirect(HttpServletResponse response, String address, Map<String, String> message)
      throws IOException {
    var query =
        message.entrySet().stream()
            .map(e -> encoded(e.getKey()) + "=" + encoded(e.getValue()))
            .collect(Collectors.joining("&"));
    redirect(response, address + (address.contains("?") ? "&" : "?") + query);
  }

  static void redirect(HttpServletResponse response, String address) throws IOException {
    response.setHeader("Cache-Control", "no-store");
    response.setStatus(HttpServletResponse.SC_SEE_OTHER);
    response.setHeader("Location", address);
  }

  /** In a form that sends itself; without scripts by its button. */
  static void post(HttpServletResponse response, String address, Map<String, String> message)
      throws IOException {
    var fields =
        message.entrySet().stream()
            .map(
                e ->
                    "<input type=\"hidden\" name=\"%s\" value=\"%s\">"
                        .formatted(escaped(e.getKey()), escaped(e.getValue())))
            .collect(Collectors.joining());
    response.setHeader("Cache-Control", "no-store");
    response.setHeader("Content-Security-Policy", policy(address));
    response.setContentType("text/html;charset=UTF-8");
    response
        .getWriter()
        .write(
            """
            <!DOCTYPE html><html lang="sv"><head><meta charset="UTF-8">\
            <title>Du skickas vidare</title></head><body><main><h1>Du skickas vidare</h1>\
            <form method="post" action="%s">%s<button type="submit">Fortsätt</button></form></main>\
            <script>%s</script></body></html>"""
                .formatted(escaped(address), fields, SCRIPT));
  }

  private static String policy(String address) {
    var uri = URI.create(address);
    return "default-src 'none'; base-uri 'none'; frame-ancestors 'none'; script-src 'sha256-"
        + hash(SCRIPT)
        + "'; form-action "
        + uri.getScheme()
        + "://"
        + uri.getAuthority();
  }

  private static String hash(String script) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      return Base64.getEncoder()
          .encodeToString(digest.digest(script.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }

  private static String escaped(String value) {
    return HtmlUtils.htmlEscape(value, "UTF-8");
  }
}
