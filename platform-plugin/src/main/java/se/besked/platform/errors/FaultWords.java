package se.besked.platform.errors;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;
import se.besked.platform.site.Language;
import se.besked.platform.site.Messages;

/** What a {@link FaultPage} says, to people in their language and to programs. */
@Component
class FaultWords {
  /** The status of an answer to a page that cannot be held together with its visit. */
  static final int LOST = 428;

  /** The attribute of a request that names the page to go back to. */
  static final String WAY = FaultWords.class.getName() + ".way";

  private static final String PAGE =
      """
      <!doctype html>
      <html lang="%s">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>%s</title>
      <link rel="stylesheet" href="/besked/tokens.css">
      <link rel="stylesheet" href="/besked/base.css">
      <link rel="stylesheet" href="/besked/layout.css">
      <link rel="stylesheet" href="/besked/components.css">
      </head>
      <body>
      <main class="site-main page__inner">
      <h1>%s</h1>
      %s</main>
      </body>
      </html>
      """;

  private final Messages messages;

  FaultWords(Messages messages) {
    this.messages = messages;
  }

  String page(int status, String number, HttpServletRequest request) {
    var locale = Language.of(request.getCookies());
    var kind = kind(status);
    var title = say(locale, "fault." + kind + ".title");
    var body = new StringBuilder();
    paragraph(body, say(locale, "fault." + kind + ".text"));
    if (status >= HttpStatus.INTERNAL_SERVER_ERROR.value()) {
      paragraph(body, say(locale, "error.internal.kept"));
    }
    if (status == LOST) {
      paragraph(body, say(locale, "session.ended.kept"));
      paragraph(body, say(locale, "fault.lost.cookies"));
    }
    paragraph(body, say(locale, "fault.number", number, Integer.toString(status)));
    if (request.getAttribute(WAY) instanceof String page) {
      link(body, page, say(locale, "session.ended.continue"), true);
    }
    same(request)
        .filter(address -> isWorthAnotherTry(status))
        .ifPresent(address -> link(body, address, say(locale, "fault.again"), true));
    link(body, "/", say(locale, "error.to-start"), false);
    return PAGE.formatted(locale.getLanguage(), title, title, body);
  }

  /** As RFC 9457 has it. */
  String problem(int status, String number) {
    var known = HttpStatus.resolve(status);
    return "{\"type\":\"about:blank\",\"title\":\"%s\",\"status\":%d,\"incident\":\"%s\"}"
        .formatted(known == null ? "Error" : known.getReasonPhrase(), status, number);
  }

  private static String kind(int status) {
    return switch (status) {
      case 404, 410 -> "missing";
      case 401 -> "login";
      case 403 -> "closed";
      case 413 -> "large";
      case LOST -> "lost";
      case 429 -> "often";
      case 503 -> "away";
      default -> status < 500 ? "unreadable" : "ours";
    };
  }

  private static boolean isWorthAnotherTry(int status) {
    return status >= 500 || status == 429;
  }

  /** The address that was asked for, when it is one on this host that only shows something. */
  private static Optional<String> same(HttpServletRequest request) {
    var path = request.getRequestURI();
    if (!"GET".equals(request.getMethod()) || path == null || !path.matches("/(?![/\\\\]).*")) {
      return Optional.empty();
    }
    var query = request.getQueryString();
    return Optional.of(query == null ? path : path + "?" + query);
  }

  private static void paragraph(StringBuilder body, String text) {
    body.append("<p>").append(HtmlUtils.htmlEscape(text, "UTF-8")).append("</p>\n");
  }

  private static void link(StringBuilder body, String to, String text, boolean primary) {
    body.append("<p><a")
        .append(primary ? " class=\"button button--primary\"" : "")
        .append(" href=\"")
        .append(HtmlUtils.htmlEscape(to, "UTF-8"))
        .append("\">")
        .append(HtmlUtils.htmlEscape(text, "UTF-8"))
        .append("</a></p>\n");
  }

  private String say(Locale locale, String key, Object... parameters) {
    return messages.getTranslation(key, locale, parameters);
  }
}
