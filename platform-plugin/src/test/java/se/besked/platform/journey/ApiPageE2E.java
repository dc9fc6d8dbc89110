package se.besked.platform.journey;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import se.besked.platform.browser.Accessibility;
import se.besked.platform.browser.Browser;

/** The page that describes the API is a page like others: everybody can read and use it. */
@Journey
class ApiPageE2E {
  @RegisterExtension final Browser browser = new Browser();
  @Autowired Site site;

  @Test
  void canBeReadAndUsedByEverybody() {
    for (var size : new int[] {Browser.DESKTOP, Browser.PHONE}) {
      var page = browser.open(size, site.address("/api-docs"));
      page.waitForSelector(".opblock");
      Accessibility.check(page);
      page.locator(".opblock-summary-control").first().click();
      page.waitForSelector(".opblock-body .responses-table");
      Accessibility.check(page);
    }
  }
}
