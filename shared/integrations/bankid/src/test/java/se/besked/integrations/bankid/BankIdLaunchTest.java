package se.besked.integrations.bankid;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BankIdLaunchTest {
  private static final String TOKEN = "7c40b5c9-fa74-49cf-b98c-bfe651f9a7c6";
  private static final String BACK = "https://besked.example/logga-in?mal=a b";
  private static final String APP = "https://app.bankid.com/?autostarttoken=" + TOKEN;
  private static final String SCHEME = "bankid:///?autostarttoken=" + TOKEN;
  private static final String IOS = "Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) ";
  private static final String WEBKIT = "AppleWebKit/605.1.15 (KHTML, like Gecko) ";
  private static final String ANDROID = "Mozilla/5.0 (Linux; Android 15; K) ";
  private static final String BLINK = "AppleWebKit/537.36 (KHTML, like Gecko) ";

  private final BankIdLaunch launch =
      new BankIdLaunch(BankIdLaunch.APP_LINK, BankIdLaunch.SCHEME_LINK);

  private BankIdLaunch.Link link(String userAgent) {
    return launch.link(TOKEN, userAgent, BACK);
  }

  @Test
  void safariOnIosGetsTheAppLinkAndTheWayBack() {
    assertThat(link(IOS + WEBKIT + "Version/18.1 Mobile/15E148 Safari/604.1"))
        .isEqualTo(
            new BankIdLaunch.Link(
                APP + "&redirect=https%3A%2F%2Fbesked.example%2Flogga-in%3Fmal%3Da+b",
                false,
                true));
  }

  @ParameterizedTest
  @CsvSource({
    "CriOS/131.0.0.0 Mobile/15E148 Safari/604.1, googlechromes%3A%2F%2F",
    "FxiOS/133.0 Mobile/15E148 Safari/605.1.15, firefox%3A%2F%2F",
    "Version/18.0 EdgiOS/131.0 Mobile/15E148 Safari/604.1, null",
    "Version/18.0 Mobile/15E148 Safari/604.1 OPT/5.2, null",
    "Mobile/15E148, null"
  })
  void otherBrowsersOnIosGetTheSchemeAndTheirOwnName(String browser, String redirect) {
    assertThat(link(IOS + WEBKIT + browser))
        .isEqualTo(new BankIdLaunch.Link(SCHEME + "&redirect=" + redirect, false, false));
  }

  @ParameterizedTest
  @CsvSource({
    "Chrome/131.0.0.0 Mobile Safari/537.36",
    "Chrome/131.0.0.0 Mobile Safari/537.36 EdgA/131.0.0.0"
  })
  void chromeAndEdgeOnAndroidGetTheAppLinkBehindAButton(String browser) {
    assertThat(link(ANDROID + BLINK + browser))
        .isEqualTo(new BankIdLaunch.Link(APP + "&redirect=null", true, false));
  }

  @Test
  void oldAndroidsAndSamsungsBrowserGetTheSchemeBehindAButton() {
    var scheme = new BankIdLaunch.Link(SCHEME + "&redirect=null", true, false);
    var old = "Mozilla/5.0 (Linux; Android 5.1.1; SM-J3) ";
    assertThat(link(old + BLINK + "Chrome/95.0 Mobile Safari/537.36")).isEqualTo(scheme);
    assertThat(link(ANDROID + BLINK + "SamsungBrowser/27.0 Chrome/125.0 Mobile Safari/537.36"))
        .isEqualTo(scheme);
  }

  @Test
  void firefoxOnAndroidStartsByItself() {
    assertThat(link("Mozilla/5.0 (Android 15; Mobile; rv:133.0) Gecko/133.0 Firefox/133.0"))
        .isEqualTo(new BankIdLaunch.Link(SCHEME + "&redirect=null", false, false));
  }

  @ParameterizedTest
  @CsvSource({
    "Mozilla/5.0 (Windows NT 10.0; Win64; x64) Chrome/131.0.0.0 Safari/537.36",
    "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) Version/18.1 Safari/605.1.15",
    "''"
  })
  void desktopsGetTheScheme(String userAgent) {
    assertThat(link(userAgent))
        .isEqualTo(new BankIdLaunch.Link(SCHEME + "&redirect=null", false, false));
    assertThat(BankIdLaunch.mobile(userAgent)).isFalse();
  }

  private static final String RETURN = "https://besked.example/bankid/retur?kod=";

  @ParameterizedTest
  @CsvSource({
    "CriOS/131.0.0.0 Mobile/15E148 Safari/604.1,"
        + "googlechromes://besked.example/bankid/retur?kod=",
    "FxiOS/133.0 Mobile/15E148 Safari/605.1.15,"
        + "firefox://open-url?url=https%3A%2F%2Fbesked.example%2Fbankid%2Fretur%3Fkod%3D",
    "Version/18.0 EdgiOS/131.0 Mobile/15E148 Safari/604.1,"
        + "microsoft-edge-https://besked.example/bankid/retur?kod=",
    "Version/18.1 Mobile/15E148 Safari/604.1, https://besked.example/bankid/retur?kod=",
    "Version/18.0 Mobile/15E148 Safari/604.1 OPT/5.2,"
        + "touch-https://besked.example/bankid/retur?kod=",
    "OPiOS/16.0 Mobile/15E148 Safari/604.1, https://besked.example/bankid/retur?kod="
  })
  void theAppReturnsToTheBrowserOnIosThatBegan(String browser, String address) {
    assertThat(BankIdLaunch.returnAddress(IOS + WEBKIT + browser, RETURN)).isEqualTo(address);
  }

  @ParameterizedTest
  @CsvSource({
    "Mozilla/5.0 (Linux; Android 15; K) Chrome/131.0.0.0 Mobile Safari/537.36",
    "Mozilla/5.0 (Windows NT 10.0; Win64; x64) Chrome/131.0.0.0 Safari/537.36",
    "''"
  })
  void elsewhereTheAppOpensTheAddressAsItIs(String userAgent) {
    assertThat(BankIdLaunch.returnAddress(userAgent, RETURN)).isEqualTo(RETURN);
  }

  @Test
  void telephonesAreKnown() {
    assertThat(BankIdLaunch.mobile(IOS + WEBKIT)).isTrue();
    assertThat(BankIdLaunch.mobile(ANDROID + BLINK)).isTrue();
  }

  @Test
  void aDemonstrationLeadsToItsOwnTelephone() {
    var demo = new BankIdLaunch("http://localhost/bankid/phone", "http://localhost/phone?demo=1");
    assertThat(demo.link(TOKEN, IOS + WEBKIT + "Version/18.1 Safari/604.1", BACK).url())
        .startsWith("http://localhost/bankid/phone?autostarttoken=" + TOKEN);
    assertThat(demo.link(TOKEN, "", BACK).url())
        .startsWith("http://localhost/phone?demo=1&autostarttoken=" + TOKEN);
  }
}
