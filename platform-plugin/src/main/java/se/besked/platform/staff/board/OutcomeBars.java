package se.besked.platform.staff.board;

import com.vaadin.flow.component.Svg;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.springframework.web.util.HtmlUtils;
import se.besked.casework.overview.Figures;

/**
 * Outcomes as bars: each has a colour, a pattern of lines and a letter, so that nobody needs the
 * colours. The same figures stand in the table below.
 */
final class OutcomeBars extends Div {
  private static final int NAME = 210;
  private static final int WIDTH = 640;
  private static final int BAR = 22;
  private static final int STEP = 34;
  private static final int LEAST_FOR_LETTER = 14;
  private static final int LONGEST_NAME = 30;

  private static final Map<String, String> PATTERNS =
      Map.of(
          "granted", "",
          "partly", "M0 6 H6",
          "refused", "M0 6 L6 0",
          "dismissed", "M3 0 V6");

  private record Outcome(String name, ToIntFunction<Figures> of) {}

  private static final List<Outcome> OUTCOMES =
      List.of(
          new Outcome("granted", Figures::granted),
          new Outcome("partly", Figures::partly),
          new Outcome("refused", Figures::refused),
          new Outcome("dismissed", Figures::dismissed));

  /** A line with its name in the reader's language. */
  record Named(String name, Figures figures) {}

  /**
   * @param id unique on the page, for the patterns
   * @param description what the picture shows, for those who do not see it
   */
  OutcomeBars(String id, String description, List<Named> lines) {
    getElement().setAttribute("role", "img");
    getElement().setAttribute("aria-label", description);
    int most = lines.stream().mapToInt(l -> l.figures().decided()).max().orElse(1);
    var svg = new StringBuilder();
    int height = lines.size() * STEP + STEP;
    svg.append(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"bars\" viewBox=\"0 0 %d %d\">"
            .formatted(WIDTH, height));
    svg.append("<defs>");
    PATTERNS.forEach((name, path) -> svg.append(pattern(id, name, path)));
    svg.append("</defs>");
    for (int i = 0; i < lines.size(); i++) {
      svg.append(line(id, lines.get(i), i * STEP, Math.max(1, most)));
    }
    svg.append(legend(id, lines.size() * STEP)).append("</svg>");
    var picture = new Svg();
    picture.setSvg(svg.toString());
    add(picture);
  }

  private static String pattern(String id, String name, String path) {
    return """
    <pattern id="%s-%s" width="6" height="6" patternUnits="userSpaceOnUse"><rect width="6" \
    height="6" class="bars__%s"/><path d="%s" stroke="#fff" stroke-width="1.5"/></pattern>\
    """
        .formatted(id, name, name, path.isEmpty() ? "M0 0" : path);
  }

  private String line(String id, Named line, int y, int most) {
    var svg =
        new StringBuilder(
            "<text x=\"0\" y=\"%d\">%s</text>"
                .formatted(y + BAR - 6, HtmlUtils.htmlEscape(shortened(line.name()))));
    if (line.figures().hidden() != Figures.Hidden.NOTHING) {
      return svg.append(
              "<text x=\"%d\" y=\"%d\">%s</text>"
                  .formatted(
                      NAME,
                      y + BAR - 6,
                      HtmlUtils.htmlEscape(getTranslation("staff.overview.hidden"))))
          .toString();
    }
    double x = NAME;
    for (var outcome : OUTCOMES) {
      int n = outcome.of().applyAsInt(line.figures());
      double width = (WIDTH - NAME - 40.0) * n / most;
      if (n > 0) {
        svg.append(bar(id, outcome.name(), x, y, width));
        if (width >= LEAST_FOR_LETTER) {
          svg.append(letter(x + width / 2, y, outcome.name()));
        }
      }
      x += width;
    }
    svg.append(
        String.format(
            Locale.ROOT,
            "<text x=\"%.1f\" y=\"%d\">%d</text>",
            x + 6,
            y + BAR - 6,
            line.figures().decided()));
    return svg.toString();
  }

  private static String bar(String id, String name, double x, int y, double width) {
    return String.format(
        Locale.ROOT,
        "<rect x=\"%.1f\" y=\"%d\" width=\"%.1f\" height=\"%d\""
            + " fill=\"url(#%s-%s)\" stroke=\"currentColor\"/>",
        x,
        y,
        width,
        BAR,
        id,
        name);
  }

  private String letter(double middle, int y, String name) {
    return String.format(
        Locale.ROOT,
        "<circle cx=\"%.1f\" cy=\"%d\" r=\"8\" fill=\"#fff\"/>"
            + "<text x=\"%.1f\" y=\"%d\" text-anchor=\"middle\">%s</text>",
        middle,
        y + BAR / 2,
        middle,
        y + BAR / 2 + 5,
        initial(name));
  }

  private String legend(String id, int y) {
    var svg = new StringBuilder();
    int x = 0;
    for (var outcome : OUTCOMES) {
      svg.append(bar(id, outcome.name(), x, y, BAR))
          .append(letter(x + BAR / 2.0, y, outcome.name()))
          .append(
              "<text x=\"%d\" y=\"%d\">%s</text>"
                  .formatted(
                      x + BAR + 6,
                      y + BAR - 6,
                      HtmlUtils.htmlEscape(getTranslation("staff.overview." + outcome.name()))));
      x += WIDTH / OUTCOMES.size();
    }
    return svg.toString();
  }

  /** One letter that no other outcome has. */
  private static String initial(String name) {
    return switch (name) {
      case "granted" -> "B";
      case "partly" -> "D";
      case "refused" -> "A";
      default -> "V";
    };
  }

  private static String shortened(String name) {
    return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME - 1) + "…";
  }
}
