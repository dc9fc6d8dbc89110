package se.besked.integrations.notices.simulated;

import java.util.List;
import java.util.regex.Pattern;

/** The page where a demo user reads what the system has sent. */
final class MailPage {
  private static final Pattern LINK = Pattern.compile("https?://[^\\s&<>\"]+");

  private MailPage() {}

  static String of(List<ReceivedMail> mails) {
    var list = new StringBuilder();
    for (var mail : mails.reversed()) {
      var linked = LINK.matcher(escape(mail.plain())).replaceAll("<a href=\"$0\">$0</a>");
      list.append(
          """
          <article>
          <h2>%s</h2>
          <p>Till %s<br>Från %s</p>
          <pre>%s</pre>
          </article>
          """
              .formatted(escape(mail.subject()), escape(mail.to()), escape(mail.from()), linked));
    }
    return """
    <!DOCTYPE html>
    <html lang="sv">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>E-post i demonstrationen</title>
    <style>
    body { font: 18px/1.5 sans-serif; max-width: 44rem; margin: 2rem auto; padding: 0 1rem;
           color: #1a1a1a; }
    article { border-top: 2px solid #1f4e79; margin-top: 2rem; }
    pre { font: inherit; white-space: pre-wrap; background: #f3f4f6; padding: 1rem; }
    a { color: #1f4e79; }
    </style>
    </head>
    <body>
    <main>
    <h1>E-post i demonstrationen</h1>
    <p>Här syns mejlen som systemet har skickat. Ingenting lämnar datorn.</p>
    %s</main>
    </body>
    </html>
    """
        .formatted(list.isEmpty() ? "<p>Inga mejl än.</p>\n" : list);
  }

  static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
