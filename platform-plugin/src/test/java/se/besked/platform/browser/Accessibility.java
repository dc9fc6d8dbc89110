package se.besked.platform.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.List;

/** axe on the page as it stands: WCAG 2.2 A and AA and axe's own good practice, nothing excused. */
public final class Accessibility {
  private static final List<String> RULES =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

  private Accessibility() {}

  public static void check(Page page) {
    var violations =
        new AxeBuilder(page)
            .withTags(RULES).analyze().getViolations().stream()
                .map(
                    rule ->
                        rule.getId()
                            + ": "
                            + rule.getHelp()
                            + rule.getNodes().stream()
                                .map(
                                    node ->
                                        "\n    "
                                            + node.getTarget()
                                            + " "
                                            + node.getFailureSummary())
                                .toList())
                .toList();
    assertThat(violations).as("accessibility violations at %s", page.url()).isEmpty();
    assertThat((boolean) (Boolean) page.evaluate(FITS))
        .as("no sideways scrolling at %s", page.url())
        .isTrue();
  }

  private static final String FITS =
      "document.documentElement.scrollWidth <= document.documentElement.clientWidth";
}
