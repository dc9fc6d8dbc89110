package se.besked.platform.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.List;

/** axe on the page as it stands: WCAG 2.2 A and AA and axe's own good practice, nothing excused. */
public final class Accessibility {
  private static final List<String> RULES =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

  /** What is well is not told: telling it takes longer than finding it. */
  private static final String VIOLATIONS =
      """
      tags => axe
        .run(document, {runOnly: {type: 'tag', values: tags}, resultTypes: ['violations']})
        .then(found => found.violations.map(rule => rule.id + ': ' + rule.help
          + rule.nodes.map(node => '\\n    ' + node.target + ' ' + node.failureSummary)))
      """;

  private static final String FITS =
      "document.documentElement.scrollWidth <= document.documentElement.clientWidth";

  private Accessibility() {}

  public static void check(Page page) {
    Visit.there(page);
    if (!(boolean) page.evaluate("'axe' in window")) {
      page.evaluate(AxeBuilder.getAxeScript());
    }
    assertThat((List<?>) page.evaluate(VIOLATIONS, RULES))
        .as("accessibility violations at %s", page.url())
        .isEmpty();
    assertThat((boolean) page.evaluate(FITS))
        .as("no sideways scrolling at %s", page.url())
        .isTrue();
  }
}
