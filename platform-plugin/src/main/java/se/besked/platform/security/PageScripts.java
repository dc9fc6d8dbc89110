package se.besked.platform.security;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import java.security.SecureRandom;
import java.util.Base64;
import org.jsoup.nodes.DataNode;
import org.springframework.stereotype.Component;

/**
 * The content security policy of pages: a script runs only with this page's nonce, and text is
 * never compiled by {@code eval}. Vaadin's client builds functions from the server's expressions by
 * {@code new Function}; the page's first script replaces that constructor by one that writes a
 * script element carrying the nonce, which holds the policy where {@code 'unsafe-eval'} would drop
 * it. In the same way style elements made by scripts get the nonce, and style attributes are set
 * through the style object, which the policy leaves to scripts.
 */
@Component
class PageScripts implements VaadinServiceInitListener {
  /** For everything that is not a page: nothing in it may run or load. */
  static final String BASE_POLICY =
      "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

  private static final String PAGE_POLICY =
      """
      default-src 'none'; script-src 'nonce-NONCE' 'strict-dynamic'; style-src 'self' 'nonce-NONCE' MARKUP; \
      img-src 'self' data:; font-src 'self' data:; connect-src 'self'; manifest-src 'self'; \
      base-uri 'self'; form-action 'self'; frame-ancestors 'none'""";

  /**
   * Style sheets that Vaadin writes by markup, where no script can mark them: the icons of upload,
   * and the calendar of the date picker with its months and years.
   */
  private static final String MARKUP_STYLES =
      """
      'sha256-3a64dNOQwcII785DP1PNJieaL3Lbu50dIaJGcJ6xwQ4=' \
      'sha256-BKKY16xB+vgcX++RMreQaVDFJ1Qtp3GEF5hU8JgnRxk=' \
      'sha256-Mi+i7Phh1UOjZ0x/qGAS342TU+vn7xG5xDIzcKxXhiU=' \
      'sha256-3QT3eM+q9TclSqSU3m57G/bQwWnIhIFfAxgKI5k9zxs='""";

  private static final String NONCE_FOR_OWN_CODE =
      """
      (() => {
        const nonce = document.currentScript.nonce;
        const Native = window.Function;
        const made = new Map();
        function Function(...parts) {
          const body = parts.length ? String(parts.pop()) : '';
          const source = 'window.__made=function(' + parts.join(',') + '\\n){' + body + '\\n}';
          if (!made.has(source)) {
            const script = document.createElement('script');
            script.nonce = nonce;
            script.textContent = source;
            document.head.append(script);
            script.remove();
            made.set(source, window.__made);
            delete window.__made;
          }
          return made.get(source);
        }
        Function.prototype = Native.prototype;
        window.Function = Function;
        const create = Document.prototype.createElement;
        Document.prototype.createElement = function (name, options) {
          const element = create.call(this, name, options);
          if (element instanceof HTMLStyleElement) element.nonce = nonce;
          return element;
        };
        const set = Element.prototype.setAttribute;
        Element.prototype.setAttribute = function (name, value) {
          if (name === 'style' && this.style) this.style.cssText = value;
          else set.call(this, name, value);
        };
      })();
      """;

  private final SecureRandom random = new SecureRandom();

  @Override
  public void serviceInit(ServiceInitEvent event) {
    event.addIndexHtmlRequestListener(this::seal);
  }

  private void seal(IndexHtmlResponse page) {
    var bytes = new byte[16];
    random.nextBytes(bytes);
    var nonce = Base64.getEncoder().encodeToString(bytes);
    var document = page.getDocument();
    document.head().prependElement("script").appendChild(new DataNode(NONCE_FOR_OWN_CODE));
    document.select("script, style").attr("nonce", nonce);
    page.getVaadinResponse()
        .setHeader(
            "Content-Security-Policy",
            PAGE_POLICY.replace("NONCE", nonce).replace("MARKUP", MARKUP_STYLES));
  }
}
