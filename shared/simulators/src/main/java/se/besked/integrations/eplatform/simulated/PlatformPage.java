package se.besked.integrations.eplatform.simulated;

import java.util.List;

/** What the platform's Min sida would show, without anybody having to log in there. */
public final class PlatformPage {
  private PlatformPage() {}

  /** Newest first. */
  public static String of(List<SimulatedCase> cases) {
    var list = new StringBuilder();
    cases.reversed().forEach(c -> list.append(one(c)));
    return """
    <!DOCTYPE html>
    <html lang="sv">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>Min sida hos e-tjänsteplattformen</title>
    <style>
    body { font: 18px/1.5 sans-serif; max-width: 44rem; margin: 2rem auto; padding: 0 1rem;
           color: #1a1a1a; }
    article { border-top: 2px solid #1f4e79; margin-top: 2rem; overflow-wrap: anywhere; }
    .message { background: #f3f4f6; padding: 1rem; border-radius: 1rem; white-space: pre-wrap; }
    button, input { font: inherit; padding: .5rem; }
    </style>
    </head>
    <body>
    <main>
    <h1>Min sida hos e-tjänsteplattformen</h1>
    <p>En simulerad Open ePlatform. Här syns vad kommunens vanliga Min sida skulle visa av ärendena.</p>
    <form method="post" action="start">
    <p><label>E-tjänst på plattformen <input name="flow" value="Skolskjuts" required></label>
    <button>Skicka in</button></p>
    </form>
    <p>Ett ärende som skickas in får ett nummer. En handläggare kopplar det till ärendet i Besked.</p>
    %s</main>
    </body>
    </html>
    """
        .formatted(list.isEmpty() ? "<p>Inga ärenden än.</p>\n" : list);
  }

  private static String one(SimulatedCase of) {
    var page = new StringBuilder();
    page.append(
        """
        <article>
        <h2>%s, nummer %d</h2>
        <p>Status: <strong>%s</strong></p>
        <p>%s</p>
        """
            .formatted(
                escape(of.flow()),
                of.flowInstance(),
                escape(of.status()),
                of.externalId().map(id -> "Kopplat till " + escape(id)).orElse("Inte kopplat")));
    if (!of.events().isEmpty()) {
      page.append("<h3>Händelser</h3>\n<ul>\n");
      of.events()
          .forEach(
              e -> page.append("<li>%s, %s</li>\n".formatted(escape(e.date()), escape(e.text()))));
      page.append("</ul>\n");
    }
    of.messages().forEach(m -> page.append(message(m)));
    return page.append("</article>\n").toString();
  }

  private static String message(SimulatedCase.Message message) {
    var files = new StringBuilder();
    for (int i = 0; i < message.files().size(); i++) {
      files.append(
          "<li><a href=\"files/%d/%d\">%s</a></li>\n"
              .formatted(message.id(), i, escape(message.files().get(i).name())));
    }
    return """
    <h3>Meddelande%s</h3>
    <p class="message">%s</p>
    <ul>
    %s</ul>
    """
        .formatted(message.readReceipt() ? " med läskvittens" : "", escape(message.text()), files);
  }

  static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
