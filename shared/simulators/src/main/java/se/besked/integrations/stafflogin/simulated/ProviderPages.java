package se.besked.integrations.stafflogin.simulated;

import java.util.List;
import java.util.stream.Collectors;

/** The provider's pages, as plain HTML. */
final class ProviderPages {
  private static final String STYLE =
      """
      *{box-sizing:border-box}
      body{margin:0;background:#e9e6df;color:#1d1a14;font:17px/1.5 system-ui,sans-serif}
      main{max-width:34rem;min-height:100vh;margin:0 auto;padding:1.25rem 1.25rem 3rem;background:#fff}
      header{margin:-1.25rem -1.25rem 1.25rem;padding:.75rem 1.25rem;background:#463b1f;color:#fff}
      h1{font-size:1.45rem;line-height:1.25;margin:0 0 1rem}
      button{display:block;width:100%;text-align:left;padding:.65rem .9rem;margin:.5rem 0;font:inherit;border-radius:.6rem;border:1px solid #6d6143;background:#fff;color:inherit;cursor:pointer}
      button:hover{background:#f6f2e8}
      button strong{display:block}
      button.quiet{border-style:dashed}
      :focus-visible{outline:3px solid #b34700;outline-offset:2px}
      """;

  private final String home;
  private final String title;

  ProviderPages(String home, String title) {
    this.home = home;
    this.title = title;
  }

  String choose(String key, List<SimulatedPerson> people) {
    var buttons =
        people.stream()
            .map(
                p ->
                    "<button name=\"person\" id=\"person-%s\" value=\"%s\"><strong>%s</strong>%s</button>"
                        .formatted(
                            Xml.escaped(p.id()),
                            Xml.escaped(p.id()),
                            Xml.escaped(p.label()),
                            Xml.escaped(p.note())))
            .collect(Collectors.joining());
    return document(
        "Vem är du?",
        """
        <h1>Vem är du?</h1><p>I en riktig inloggning visar du det med kort, lösenord eller telefon.</p>\
        <form method="post" action="%s/val"><input type="hidden" name="fraga" value="%s">%s\
        <button class="quiet" name="person" id="person-" value="">Avbryt inloggningen</button></form>"""
            .formatted(home, Xml.escaped(key), buttons));
  }

  String home(String who) {
    return document(
        "Din inloggning",
        who.isEmpty()
            ? "<h1>Ingen är inloggad</h1><p>Logga in från e-tjänsten.</p>"
            : """
            <h1>Du är inloggad som %s</h1><form method="post" action="%s/logga-ut">\
            <button id="log-out">Logga ut ur alla tjänster</button></form>"""
                .formatted(Xml.escaped(who), home));
  }

  String loggedOut() {
    return document(
        "Du är utloggad", "<h1>Du är utloggad</h1><p>Alla tjänster har fått veta det.</p>");
  }

  String trouble(String what) {
    return document("Det gick inte", "<h1>Det gick inte</h1><p>" + Xml.escaped(what) + "</p>");
  }

  /** A form that sends itself. */
  String send(String address, String parameter, String message) {
    return document(
        "Du skickas vidare",
        """
        <h1>Du skickas vidare</h1><form method="post" action="%s">\
        <input type="hidden" name="%s" value="%s"><button>Fortsätt</button></form>\
        <script>document.forms[0].submit()</script>"""
            .formatted(Xml.escaped(address), parameter, Xml.escaped(message)));
  }

  private String document(String heading, String body) {
    return """
        <!DOCTYPE html><html lang="sv"><head><meta charset="UTF-8">\
        <meta name="viewport" content="width=device-width,initial-scale=1"><title>%s</title><link rel="icon" href="data:,">\
        <style>%s</style></head><body><main><header>%s</header>%s</main></body></html>"""
        .formatted(Xml.escaped(heading), STYLE, Xml.escaped(title), body);
  }
}
