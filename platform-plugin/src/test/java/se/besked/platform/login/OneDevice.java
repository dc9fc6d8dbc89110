package se.besked.platform.login;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.Clock;
import java.time.Duration;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.besked.integrations.bankid.simulated.PhoneAnswer;
import se.besked.kernel.people.PersonalNumber;
import se.besked.platform.browser.Visit;
import se.besked.platform.demo.DemoClock;
import se.besked.platform.demo.SimulatedSuppliers;

/** BankID "on this device", and what can be done with the link to the app. */
@TestComponent
class OneDevice {
  /** Where the practice telephone's link leads, with the token in it. */
  private static final String LINK = "**/bankid/phone?autostarttoken=*";

  private final Environment environment;
  private final SimulatedSuppliers suppliers;
  private final JdbcClient jdbc;
  private final DemoClock clock;

  OneDevice(Environment environment, SimulatedSuppliers suppliers, JdbcClient jdbc, Clock clock) {
    this.environment = environment;
    this.suppliers = suppliers;
    this.jdbc = jdbc;
    this.clock = (DemoClock) clock;
  }

  String address(String path) {
    return environment.getRequiredProperty("besked.public-url") + path;
  }

  void go(Page page, String address) {
    Visit.go(page, address);
  }

  /** The app comes back to a page. */
  void comeBack(Page page, String back) {
    Visit.once(page, back);
  }

  /** Begins on this page and comes back to it without having used the app; gives the link. */
  String link(Page page) {
    var here = page.url();
    page.click("#bankid-same");
    page.waitForURL(LINK);
    var link = page.url();
    go(page, here);
    assertThat(page.locator("#bankid-status")).isVisible();
    return link;
  }

  /** Somebody opens the link, looks and approves; gives the address that their app opens. */
  String approve(String link, PersonalNumber who) {
    var token = link.replaceFirst(".*autostarttoken=([^&]+).*", "$1");
    var picked = suppliers.bankId().start(token, who);
    assertThat(picked).isInstanceOf(PhoneAnswer.OnPhone.class);
    var order = ((PhoneAnswer.OnPhone) picked).order().orderRef();
    suppliers.bankId().open(order);
    var ended = suppliers.bankId().approve(order);
    assertThat(ended).isInstanceOf(PhoneAnswer.Ended.class);
    return ((PhoneAnswer.Ended) ended).order().returnUrl().orElseThrow();
  }

  void phoneIsElsewhere() {
    suppliers.bankId().phoneAddress("198.51.100.23");
  }

  void phoneIsHere() {
    suppliers.bankId().phoneAtBrowser();
  }

  /** Longer than any app takes to come back. */
  void waitInVain() {
    clock.forward(Duration.ofSeconds(31));
  }

  int count(String what) {
    return jdbc.sql("select count(*) from " + what).query(Integer.class).single();
  }
}
