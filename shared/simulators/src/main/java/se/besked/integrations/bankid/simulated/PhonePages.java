package se.besked.integrations.bankid.simulated;

import java.util.List;

/** The telephone's three screens, as plain HTML. */
final class PhonePages {
  private static final String STYLE =
      """
      *{box-sizing:border-box}
      body{margin:0;background:#dfe6ea;color:#12222b;font:17px/1.5 system-ui,sans-serif}
      main{max-width:26rem;min-height:100vh;margin:0 auto;padding:1.25rem 1.25rem 3rem;background:#fff}
      header{margin:-1.25rem -1.25rem 1.25rem;padding:.75rem 1.25rem;background:#183e4f;color:#fff}
      header strong{display:block;font-size:1.1rem}
      header span{font-size:.85rem}
      h1{font-size:1.45rem;line-height:1.25;margin:0 0 1rem}
      h2{font-size:1.1rem;margin:1.75rem 0 .5rem}
      fieldset{border:0;margin:0;padding:0}
      legend{font-weight:600;padding:0;margin-bottom:.5rem}
      .who{display:flex;gap:.75rem;padding:.65rem .75rem;border:1px solid #7b8f99;border-radius:.6rem;margin-bottom:.5rem}
      .who:has(:checked){border-color:#183e4f;box-shadow:inset 0 0 0 1px #183e4f;background:#eef5f8}
      .who input{width:1.25rem;height:1.25rem;margin:.15rem 0 0;flex:none}
      small{display:block;color:#46565f;font-size:.85rem;overflow-wrap:anywhere}
      label{font-weight:600;display:block}
      .who label{font-weight:400;flex:1}
      textarea,input[type=text]{width:100%;padding:.65rem;font:inherit;border:1px solid #5b6f79;border-radius:.5rem;margin:.25rem 0 .75rem}
      #code{letter-spacing:.5em;font-size:1.4rem;text-align:center}
      button,.button{display:block;width:100%;padding:.8rem 1rem;margin:.5rem 0;font:inherit;font-weight:600;text-align:center;text-decoration:none;border-radius:2rem;border:2px solid #183e4f;background:#183e4f;color:#fff;cursor:pointer}
      button.quiet,.button.quiet{background:#fff;color:#183e4f}
      :focus-visible{outline:3px solid #c25b00;outline-offset:2px}
      .text{border:1px solid #b6c4cb;border-radius:.6rem;padding:.75rem 1rem;margin:0 0 1.25rem;max-height:22rem;overflow:auto;overflow-wrap:anywhere;background:#f7fafb}
      .text p{margin:.5rem 0;white-space:pre-line}
      .trouble{border-left:.4rem solid #b3261e;background:#fdeceb;padding:.6rem .9rem;margin:0 0 1rem}
      """;

  private final String home;

  PhonePages(String home) {
    this.home = home;
  }

  String home(List<PhoneOwner> owners, int chosen, String token, String trouble) {
    var people = new StringBuilder();
    for (int i = 0; i < owners.size(); i++) {
      people.append(owner(owners.get(i), i, i == chosen));
    }
    var ways = token.isEmpty() ? scanning() : starting(token);
    return document(
        "Telefonen",
        "<h1>"
            + (token.isEmpty() ? "Använd BankID" : "BankID på den här enheten")
            + "</h1>"
            + trouble(trouble)
            + "<form method=\"post\" action=\""
            + home
            + (token.isEmpty() ? "/scan-newest" : "/start")
            + "\"><fieldset><legend>Vem håller i telefonen?</legend>"
            + people
            + "</fieldset>"
            + ways
            + "</form>");
  }

  private static String owner(PhoneOwner owner, int index, boolean checked) {
    return """
        <div class="who"><input type="radio" name="owner" id="owner-%1$d" value="%1$d"%2$s>
        <label for="owner-%1$d">%3$s<small>%4$s</small></label></div>
        """
        .formatted(
            index, checked ? " checked" : "", escaped(owner.name().full()), escaped(owner.note()));
  }

  private String scanning() {
    return """
        <button id="scan-newest">Skanna QR-koden på skärmen</button>
        <h2>Eller klistra in</h2>
        <label for="qr">QR-kodens innehåll</label>
        <textarea id="qr" name="qr" rows="3" autocomplete="off" spellcheck="false"></textarea>
        <button id="scan" class="quiet" formaction="%s/scan">Läs av det inklistrade</button>
        """
        .formatted(home);
  }

  private static String starting(String token) {
    return """
        <input type="hidden" name="autostarttoken" value="%s">
        <button id="start">Öppna BankID</button>
        """
        .formatted(escaped(token));
  }

  String order(OpenOrder order, String trouble) {
    boolean sign = order.kind().equals("sign");
    var text =
        order
            .visibleText()
            .map(t -> "<div class=\"text\" id=\"visible-text\"><p>" + escaped(t) + "</p></div>")
            .orElse("");
    var who = order.owner().map(o -> escaped(o.name().full())).orElse("");
    return document(
        sign ? "Skriv under" : "Identifiera",
        ("<h1>%s</h1>%s%s<form method=\"post\" action=\"%s/order/%s/approve\">"
                + "<p>%s</p><label for=\"code\">Säkerhetskod</label>"
                + "<small id=\"code-help\">Sex siffror, vilka som helst: det här är en"
                + " övning.</small>"
                + "<input type=\"text\" id=\"code\" name=\"code\" inputmode=\"numeric\""
                + " autocomplete=\"off\" maxlength=\"6\" aria-describedby=\"code-help\" autofocus>"
                + "<button id=\"approve\">%s</button>"
                + "<button id=\"cancel\" class=\"quiet\" formaction=\"%s/order/%s/cancel\">"
                + "Avbryt</button></form>")
            .formatted(
                sign
                    ? "Jag skriver under hos Havrelunda kommun"
                    : "Jag identifierar mig hos Havrelunda kommun",
                trouble(trouble),
                text,
                home,
                escaped(order.orderRef()),
                who,
                sign ? "Skriv under" : "Identifiera",
                home,
                escaped(order.orderRef())));
  }

  String ended(OpenOrder order, int owner) {
    boolean well = order.status().equals("complete");
    var title = well ? "Klart" : "Avbrutet";
    return document(
        title,
        ("<h1 id=\"outcome\">%s</h1><p>%s</p>"
                + "<a class=\"button quiet\" href=\"%s?owner=%d\">Till telefonens startsida</a>")
            .formatted(
                title,
                well
                    ? "Gå tillbaka till datorn. Sidan där går vidare av sig själv."
                    : "Ingenting har skrivits under och ingen har loggat in.",
                home,
                owner));
  }

  private static String trouble(String trouble) {
    return trouble.isEmpty()
        ? ""
        : "<p class=\"trouble\" role=\"alert\">" + escaped(trouble) + "</p>";
  }

  private static String document(String title, String body) {
    return "<!doctype html><html lang=\"sv\"><head><meta charset=\"utf-8\"><meta name=\"viewport\""
        + " content=\"width=device-width,initial-scale=1\"><title>"
        + title
        + " – övningstelefon</title><style>"
        + STYLE
        + "</style></head><body><main><header><strong>Övningstelefon</strong>"
        + "<span>Låtsas vara BankID. Inget här är på riktigt.</span></header>"
        + body
        + "</main></body></html>";
  }

  static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
