package se.besked.integrations.notices;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import se.besked.kernel.notices.Notice;

/** A notice in words, as plain text and as HTML that says the same. */
record NoticeText(Locale language, String subject, String plain, String html) {
  private static final String BUNDLE = NoticeText.class.getPackageName() + ".notices";

  static NoticeText of(Notice notice, NoticesProperties properties) {
    var language = language(notice);
    var words = words(notice, properties);
    var kind = notice.kind();
    var subject = words.get(kind + ".subject");
    var link = properties.startPageUrl().toString();

    var plain = new ArrayList<>(List.of(words.get("greeting"), words.get(kind + ".body")));
    var html = new StringBuilder();
    plain.forEach(p -> html.append("<p>").append(escape(p)).append("</p>\n"));
    if (kind == Notice.Kind.VERIFY_ADDRESS) {
      var after = words.get(kind + ".after");
      plain.add(after);
      html.append("<p>").append(escape(after)).append("</p>\n");
    } else {
      plain.add(words.get("open") + ": " + link);
      html.append("<p><a href=\"" + escape(link) + "\">" + escape(words.get("open")) + "</a></p>\n")
          .append("<p>" + escape(words.get("typeAddress")) + "</p>\n");
    }
    plain.add(words.get("regards") + "\n" + properties.senderName());
    plain.add(words.get("noReply"));
    html.append("<p>" + escape(words.get("regards")) + "<br>")
        .append(escape(properties.senderName()) + "</p>\n")
        .append("<p>" + escape(words.get("noReply")) + "</p>\n");
    return new NoticeText(
        language, subject, String.join("\n\n", plain) + "\n", page(language, subject, html));
  }

  /** The same as a text message: one sentence or two, and no link. */
  static String sms(Notice notice, NoticesProperties properties) {
    return words(notice, properties).get("sms." + notice.kind());
  }

  private static Locale language(Notice notice) {
    return Locale.of(notice.language().getLanguage().equals("sv") ? "sv" : "en");
  }

  private static Words words(Notice notice, NoticesProperties properties) {
    var texts =
        ResourceBundle.getBundle(
            BUNDLE, language(notice), Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
    return new Words(texts, notice, properties);
  }

  private static String page(Locale language, String title, CharSequence content) {
    return """
    <!DOCTYPE html>
    <html lang="%s">
    <head><meta charset="utf-8"><title>%s</title></head>
    <body style="font-family: sans-serif; font-size: 16px; line-height: 1.5; color: #1a1a1a">
    %s</body>
    </html>
    """
        .formatted(language.getLanguage(), escape(title), content);
  }

  static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }

  private record Words(ResourceBundle texts, Notice notice, NoticesProperties properties) {
    String get(String key) {
      return texts
          .getString(key)
          .replace("{municipality}", properties.senderName())
          .replace("{startPage}", properties.startPageUrl().toString())
          .replace("{code}", notice.code().orElse(""));
    }
  }
}
