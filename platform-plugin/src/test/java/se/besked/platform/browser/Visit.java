package se.besked.platform.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.options.WaitUntilState;

/** Goes to an address as somebody does who types it, on pages that also move by themselves. */
public final class Visit {
  private Visit() {}

  /**
   * Goes there. A page that waits for BankID, or one that has just been left, may be on its way
   * somewhere at the same moment, and the browser then gives up one of the two; a person types the
   * address again.
   */
  public static void go(Page page, String address) {
    try {
      commit(page, address);
    } catch (PlaywrightException interrupted) {
      page.waitForLoadState();
      commit(page, address);
    }
  }

  /**
   * Goes to an address that works once, such as the one an app comes back to. The page it leads to
   * may go on by itself before the browser has told that it came there; then it has been used.
   */
  public static void once(Page page, String address) {
    try {
      commit(page, address);
    } catch (PlaywrightException wentOn) {
      page.waitForLoadState();
    }
  }

  /** Waits until the page is there: its address is reached before it is. */
  public static void there(Page page) {
    page.locator("h1").first().waitFor();
  }

  private static void commit(Page page, String address) {
    page.navigate(address, new Page.NavigateOptions().setWaitUntil(WaitUntilState.COMMIT));
  }
}
