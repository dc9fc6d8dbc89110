package se.besked.integrations.documents;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import se.besked.integrations.documents.LetterWords.Word;
import se.besked.kernel.documents.Block;
import se.besked.kernel.documents.LetterContent;

/** A letter as XHTML, in the order it is read out. */
final class LetterMarkup {
  private final Markup markup;
  private final LetterContent letter;
  private final LetterWords words;
  private final List<String> bookmarks = new ArrayList<>();

  /** The level of the heading last written; levels are never skipped (PDF/UA, 7.4.2). */
  private int level = 1;

  private LetterMarkup(LetterContent letter, Markup markup) {
    this.letter = letter;
    this.markup = markup;
    words = LetterWords.in(letter.language());
  }

  /**
   * @param css the style sheet, asked for when everything has been set
   */
  static Document of(LetterContent letter, Markup markup, Supplier<String> css) {
    return new LetterMarkup(letter, markup).write(css);
  }

  private Document write(Supplier<String> css) {
    var html = markup.root("html");
    html.setAttribute("lang", letter.language().toLanguageTag());
    var head = markup.add(html, "head");
    var body = markup.add(html, "body");
    writeFooter(body);
    writeLetterhead(body);
    heading(body, 1, letter.title());
    for (var block : letter.blocks()) {
      write(body, block);
    }
    writeHead(head, css.get());
    return markup.document();
  }

  private void writeHead(Element head, String css) {
    markup.about(head, "title", letter.title());
    meta(head, "author", letter.sender().name());
    meta(head, "subject", letter.title() + ", " + letter.caseNumber());
    markup.add(head, "style").appendChild(markup.document().createTextNode(css));
    var list = markup.add(head, "bookmarks");
    for (int i = 0; i < bookmarks.size(); i++) {
      markup.add(list, "bookmark", Map.of("name", bookmarks.get(i), "href", "#h" + i));
    }
  }

  private void meta(Element head, String name, String content) {
    markup.add(head, "meta", Map.of("name", name, "content", content));
  }

  private void writeFooter(Element body) {
    var line = letter.sender().name() + " · " + letter.caseNumber();
    var footer = letter.footer().isBlank() ? line : line + " · " + letter.footer();
    markup.text(body, "div", "footer", footer);
  }

  private void writeLetterhead(Element body) {
    var sender = letter.sender();
    var letterhead = markup.add(body, "div", Map.of("class", "letterhead"));
    var from = markup.add(letterhead, "div", Map.of("class", "from"));
    sender.logo().ifPresent(logo -> Pictures.place(markup, from, logo, "logo"));
    markup.text(from, "p", "sender", sender.name());
    if (!sender.unit().isBlank()) {
      markup.text(from, "p", "unit", sender.unit());
    }
    if (!sender.contact().isEmpty()) {
      lines(from, "contact", sender.contact());
    }
    var to = markup.add(letterhead, "div", Map.of("class", "to"));
    labelled(to, words.say(Word.DATE), List.of(words.day(letter.date())));
    labelled(to, words.say(Word.CASE_NUMBER), List.of(letter.caseNumber()));
    if (!letter.addressee().isEmpty()) {
      labelled(to, words.say(Word.TO), letter.addressee());
    }
  }

  private void labelled(Element parent, String label, List<String> value) {
    markup.text(parent, "p", "label", label);
    lines(parent, "value", value);
  }

  private void lines(Element parent, String cssClass, List<String> lines) {
    var box = markup.add(parent, "div", Map.of("class", cssClass));
    lines.forEach(line -> markup.text(box, "p", "line", line));
  }

  private void heading(Element parent, int wanted, String text) {
    level = Math.min(wanted, bookmarks.isEmpty() ? 1 : level + 1);
    var heading = markup.text(parent, "h" + level, text);
    heading.setAttribute("id", "h" + bookmarks.size());
    bookmarks.add(text);
  }

  private void write(Element body, Block block) {
    switch (block) {
      case Block.Heading h -> heading(body, h.level() + 1, h.text());
      case Block.Paragraph p -> markup.text(body, "p", p.text());
      case Block.BulletList l -> {
        var list = markup.add(body, "ul");
        l.points().forEach(point -> markup.text(list, "li", point));
      }
      case Block.KeyValueTable t -> writeFacts(body, t);
      case Block.FindingTable t -> writeFindings(body, t);
      case Block.Callout c -> {
        var box = markup.add(body, "div", Map.of("class", "callout"));
        int outside = level;
        heading(box, Math.min(level + 1, 4), c.heading());
        c.paragraphs().forEach(p -> markup.text(box, "p", p));
        level = outside;
      }
      case Block.Figure f -> {
        var box = markup.add(body, "div", Map.of("class", "figure"));
        Pictures.place(markup, box, f.picture(), "picture");
        f.caption().ifPresent(caption -> markup.text(box, "p", "caption", caption));
      }
      case Block.PageBreak _ -> markup.add(body, "div", Map.of("class", "new-page"));
    }
  }

  private void writeFacts(Element body, Block.KeyValueTable table) {
    markup.text(body, "p", "table-title", table.caption());
    var rows = markup.add(markup.add(body, "table", Map.of("class", "facts")), "tbody");
    for (var fact : table.rows()) {
      var row = markup.add(rows, "tr");
      markup.text(row, "th", fact.key()).setAttribute("scope", "row");
      markup.text(row, "td", fact.value().isBlank() ? words.say(Word.NOT_STATED) : fact.value());
    }
  }

  private void writeFindings(Element body, Block.FindingTable table) {
    markup.text(body, "p", "table-title", table.caption());
    var whole = markup.add(body, "table", Map.of("class", "findings"));
    var head = markup.add(markup.add(whole, "thead"), "tr");
    for (var title : List.of(Word.CIRCUMSTANCE, Word.FACT, Word.REQUIREMENT, Word.ASSESSMENT)) {
      markup.text(head, "th", words.say(title)).setAttribute("scope", "col");
    }
    var rows = markup.add(whole, "tbody");
    for (var finding : table.rows()) {
      var row = markup.add(rows, "tr");
      var first = markup.add(row, "th", Map.of("scope", "row"));
      markup.text(first, "p", finding.circumstance());
      if (!finding.source().isBlank()) {
        markup.text(first, "p", "source", finding.source());
      }
      markup.text(row, "td", finding.fact());
      markup.text(row, "td", finding.requirement().isBlank() ? "–" : finding.requirement());
      markup.text(
          row, "td", "outcome " + finding.outcome().name(), words.outcome(finding.outcome()));
    }
  }
}
