package se.besked.platform.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.ReducedMotion;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * One Chromium for all tests of the JVM, one fresh context for each page asked for.
 *
 * <pre>{@code
 * @RegisterExtension Browser browser = new Browser();
 * var page = browser.open(360, "http://localhost:" + port + "/stilguide");
 * }</pre>
 *
 * A test fails afterwards if the page's console told of an error or of a content security policy
 * violation; {@link #forgiveErrors()} for tests that provoke them.
 */
public final class Browser implements AfterEachCallback {
  public static final int PHONE = 360;
  public static final int DESKTOP = 1280;

  private static final List<String> ARGUMENTS =
      List.of(
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync");

  /** The same engine without the browser's own windows starts and opens pages in half the time. */
  private static final Path CHROMIUM =
      Stream.of(
              System.getenv().getOrDefault("CHROMIUM", ""),
              "/usr/bin/chromium-headless-shell",
              "/usr/bin/chromium")
          .filter(path -> !path.isBlank())
          .map(Path::of)
          .filter(Files::isExecutable)
          .findFirst()
          .orElseThrow(
              () -> new IllegalStateException("No Chromium: install it, or name it in CHROMIUM"));

  /** Pages ask the server each second how BankID goes; here a second of theirs is soon over. */
  private static final String SHORT_SECONDS =
      """
      const every = window.setInterval;
      window.setInterval = (what, wait, ...more) => every(what, wait === 1000 ? 150 : wait, ...more);
      """;

  private final List<BrowserContext> contexts = new ArrayList<>();
  private final List<String> errors = new ArrayList<>();

  /** Opens an address in a window this wide and waits until the first view stands there. */
  public Page open(int width, String address) {
    return show(fresh(width), address);
  }

  /** The same in a browser where somebody is logged in. */
  public Page openLoggedIn(int width, String address, String login) {
    var context = fresh(width);
    var site = URI.create(address).resolve("/").toString();
    context.addCookies(List.of(new Cookie("besked-login", login).setUrl(site)));
    return show(context, address);
  }

  private BrowserContext fresh(int width) {
    var context =
        Chromium.INSTANCE.browser.newContext(
            new com.microsoft.playwright.Browser.NewContextOptions()
                .setViewportSize(width, 900)
                .setLocale("sv-SE")
                .setTimezoneId("Europe/Stockholm")
                .setReducedMotion(ReducedMotion.REDUCE));
    context.addInitScript(SHORT_SECONDS);
    contexts.add(context);
    return context;
  }

  private Page show(BrowserContext context, String address) {
    var page = context.newPage();
    page.onConsoleMessage(
        message -> {
          if (message.type().equals("error")) {
            errors.add(message.text() + " (" + message.location() + ")");
          }
        });
    page.onPageError(errors::add);
    page.navigate(address);
    page.waitForSelector("h1");
    return page;
  }

  /** The server does not know the open pages of this browser any more. */
  public void forgetSession(Page page) {
    var site = URI.create(page.url()).resolve("/").toString();
    page.context().addCookies(List.of(new Cookie("JSESSIONID", "forgotten").setUrl(site)));
  }

  /** For tests that provoke errors in the console, such as an answer 404. */
  public void forgiveErrors() {
    errors.clear();
  }

  @Override
  public void afterEach(ExtensionContext test) {
    contexts.forEach(BrowserContext::close);
    contexts.clear();
    var told = List.copyOf(errors);
    errors.clear();
    if (!told.isEmpty() && test.getExecutionException().isEmpty()) {
      throw new AssertionError("the browser's console told of errors:\n" + String.join("\n", told));
    }
  }

  private enum Chromium {
    INSTANCE;

    private final com.microsoft.playwright.Browser browser;

    Chromium() {
      var playwright =
          Playwright.create(
              new Playwright.CreateOptions()
                  .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
      browser =
          playwright
              .chromium()
              .launch(new LaunchOptions().setExecutablePath(CHROMIUM).setArgs(ARGUMENTS));
      Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
    }
  }
}
