package se.besked.integrations.notices.simulated;

import static se.besked.integrations.notices.simulated.MailPage.escape;

import java.util.List;

/** The page where a demo user reads the text messages that the system has sent. */
final class SmsPage {
  private SmsPage() {}

  static String of(List<ReceivedSms> messages) {
    var list = new StringBuilder();
    for (var sms : messages.reversed()) {
      list.append(
          """
          <article>
          <h2>Till %s</h2>
          <p>Från %s</p>
          <p class="sms">%s</p>
          </article>
          """
              .formatted(escape(sms.to()), escape(sms.from()), escape(sms.message())));
    }
    return """
    <!DOCTYPE html>
    <html lang="sv">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>Sms i demonstrationen</title>
    <style>
    body { font: 18px/1.5 sans-serif; max-width: 44rem; margin: 2rem auto; padding: 0 1rem;
           color: #1a1a1a; }
    article { border-top: 2px solid #1f4e79; margin-top: 2rem; }
    .sms { background: #f3f4f6; padding: 1rem; border-radius: 1rem; white-space: pre-wrap; }
    </style>
    </head>
    <body>
    <main>
    <h1>Sms i demonstrationen</h1>
    <p>Här syns sms:en som systemet har skickat. Ingenting lämnar datorn.</p>
    %s</main>
    </body>
    </html>
    """
        .formatted(list.isEmpty() ? "<p>Inga sms än.</p>\n" : list);
  }
}
