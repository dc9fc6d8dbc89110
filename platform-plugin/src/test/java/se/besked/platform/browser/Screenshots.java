package se.besked.platform.browser;

import com.microsoft.playwright.Page;
import java.nio.file.Path;

/** Pictures for people to look at, in target/screenshots. */
public final class Screenshots {
  private Screenshots() {}

  /** The whole page, named with the width of its window. */
  public static void take(Page page, String name) {
    var file = Path.of("target", "screenshots", name + "-" + page.viewportSize().width + ".png");
    page.screenshot(new Page.ScreenshotOptions().setPath(file).setFullPage(true));
  }
}
