package se.besked.integrations.bankid.simulated;

import java.util.regex.Pattern;

/** The little markdown that the app shows: headings, lists, bold, italics and rules. */
final class SimpleMarkdown {
  private static final Pattern HEADING = Pattern.compile("#{1,3}\\s+(.+)");
  private static final Pattern ITEM = Pattern.compile("[*+-]\\s+(.+)");
  private static final Pattern RULE = Pattern.compile("([-*_])\\1{2,}");

  private SimpleMarkdown() {}

  static String html(String markdown) {
    var html = new StringBuilder();
    boolean inList = false;
    for (var line : markdown.split("\\R")) {
      var text = line.strip();
      var item = ITEM.matcher(text);
      boolean isItem = item.matches() && !RULE.matcher(text).matches();
      if (isItem != inList) {
        html.append(isItem ? "<ul>" : "</ul>");
        inList = isItem;
      }
      html.append(isItem ? "<li>" + inline(item.group(1)) + "</li>" : block(text));
    }
    return html.append(inList ? "</ul>" : "").toString();
  }

  private static String block(String text) {
    var heading = HEADING.matcher(text);
    if (heading.matches()) {
      return "<p><strong>" + inline(heading.group(1)) + "</strong></p>";
    }
    if (RULE.matcher(text).matches()) {
      return "<hr>";
    }
    return text.isEmpty() ? "" : "<p>" + inline(text) + "</p>";
  }

  private static String inline(String text) {
    return PhonePages.escaped(text)
        .replaceAll("\\*\\*(.+?)\\*\\*", "<strong>$1</strong>")
        .replaceAll("\\*(.+?)\\*", "<em>$1</em>");
  }
}
