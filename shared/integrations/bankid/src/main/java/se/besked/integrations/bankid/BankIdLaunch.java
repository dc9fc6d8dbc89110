package se.besked.integrations.bankid;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;

/** Makes the link that starts the BankID app on the device that shows our page. */
public final class BankIdLaunch {
  /** Where iOS and newer Androids hand over to the app. */
  public static final String APP_LINK = "https://app.bankid.com/";

  /** What every other device understands. */
  public static final String SCHEME_LINK = "bankid:///";

  private final String appLinkBase;
  private final String schemeBase;

  /**
   * Starts the app through these addresses.
   *
   * @param appLinkBase usually {@link #APP_LINK}; a simulator's phone page in a demonstration
   * @param schemeBase usually {@link #SCHEME_LINK}
   */
  public BankIdLaunch(String appLinkBase, String schemeBase) {
    this.appLinkBase = appLinkBase;
    this.schemeBase = schemeBase;
  }

  /**
   * A link to the app.
   *
   * @param url what the link or the redirect goes to
   * @param needsGesture the browser refuses unless the person presses something: show a button
   * @param reloadsOnReturn the browser loads our page anew when the app returns, so nothing may
   *     live in the page alone
   */
  public record Link(String url, boolean needsGesture, boolean reloadsOnReturn) {}

  /**
   * The link for one browser.
   *
   * @param userAgent the browser's User-Agent header; empty is taken for a desktop
   * @param page the full address of the page that shows the link; Safari on iOS goes back there
   *     when the order carries no return address. Never the order's own return address: whoever
   *     began the order reads this link, and must not learn the nonce.
   */
  public Link link(String autoStartToken, String userAgent, String page) {
    var browser = BrowserKind.of(userAgent);
    var base = browser.opensAppLinks() ? appLinkBase : schemeBase;
    var redirect =
        switch (browser) {
          case IOS_SAFARI -> page;
          case IOS_CHROME -> "googlechromes://";
          case IOS_FIREFOX -> "firefox://";
          default -> "null";
        };
    var url =
        base
            + (base.contains("?") ? "&" : "?")
            + "autostarttoken="
            + URLEncoder.encode(autoStartToken, UTF_8)
            + "&redirect="
            + URLEncoder.encode(redirect, UTF_8);
    return new Link(url, browser.needsGesture(), browser == BrowserKind.IOS_SAFARI);
  }

  /**
   * The return address of an order, so that the app opens the browser that began it.
   *
   * @param address our full address, up to where a nonce of letters, digits, hyphens and
   *     underscores is added at the end
   */
  public static String returnAddress(String userAgent, String address) {
    return BrowserKind.of(userAgent).addressFromApp(address);
  }

  /** Whether the browser runs on a telephone or tablet, as far as it tells. */
  public static boolean mobile(String userAgent) {
    return BrowserKind.of(userAgent) != BrowserKind.DESKTOP;
  }
}
