package se.besked.platform.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAmount;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.core.env.Environment;
import se.besked.casework.access.Actor;
import se.besked.casework.ids.CaseId;
import se.besked.casework.people.Persons;
import se.besked.casework.receipts.ReadDecision;
import se.besked.formkit.Answers;
import se.besked.integrations.bankid.simulated.PhoneAnswer;
import se.besked.kernel.law.PublicHolidays;
import se.besked.kernel.people.PersonalNumber;
import se.besked.platform.browser.Accessibility;
import se.besked.platform.browser.Browser;
import se.besked.platform.browser.Screenshots;
import se.besked.platform.browser.Visit;
import se.besked.platform.demo.DemoClock;
import se.besked.platform.demo.SimulatedSuppliers;
import se.besked.platform.mypage.Applying;

/** What people do on the site, and what their telephones and the calendar do meanwhile. */
@TestComponent
class Site {
  /** A machine that also builds something else is slow. */
  private static final double PATIENCE_MILLIS = 15_000;

  private static final Locale SWEDISH = Locale.of("sv");

  private final Environment environment;
  private final Applying applying;
  private final Persons persons;
  private final ReadDecision readDecision;
  private final SimulatedSuppliers suppliers;
  private final DemoClock clock;

  Site(
      Environment environment,
      Applying applying,
      Persons persons,
      ReadDecision readDecision,
      SimulatedSuppliers suppliers,
      Clock clock) {
    this.environment = environment;
    this.applying = applying;
    this.persons = persons;
    this.readDecision = readDecision;
    this.suppliers = suppliers;
    this.clock = (DemoClock) clock;
    PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
  }

  SimulatedSuppliers suppliers() {
    return suppliers;
  }

  String address(String path) {
    return environment.getRequiredProperty("besked.public-url") + path;
  }

  /** A browser of their own, logged in. */
  Page open(Browser browser, PersonalNumber who, String path, int width) {
    return browser.openLoggedIn(width, address(path), applying.token(who));
  }

  Page openStaff(Browser browser, String path) {
    return openStaff(browser, path, "handlaggare", "prova-handlaggare");
  }

  Page openStaff(Browser browser, String path, String id, String password) {
    var page = browser.open(Browser.DESKTOP, address("/personal/logga-in?mal=" + path));
    page.fill("#staff-id input", id);
    page.fill("#staff-password input", password);
    page.click("#staff-go");
    page.waitForURL(address(path));
    page.waitForSelector("h1");
    return page;
  }

  void go(Page page, String path) {
    Visit.go(page, address(path));
    page.waitForSelector("h1");
  }

  /** Presses the button for a code, scans it and gives the security code. */
  void bankId(Page page, PersonalNumber who) {
    page.click("#bankid-qr");
    assertThat(page.locator(".qr-code svg")).isVisible();
    var answer = suppliers.bankId().scanNewest(who);
    assertThat(answer).isInstanceOf(PhoneAnswer.OnPhone.class);
    var order = ((PhoneAnswer.OnPhone) answer).order().orderRef();
    suppliers.bankId().open(order);
    suppliers.bankId().approve(order);
  }

  /** Accessible, no text missing, and looked at on a telephone and on a desk. */
  static void check(Page page, String name) {
    Visit.there(page);
    var before = page.viewportSize();
    for (int width : List.of(Browser.PHONE, Browser.DESKTOP)) {
      page.setViewportSize(width, before.height);
      Screenshots.take(page, "resa-" + name);
    }
    page.setViewportSize(before.width, before.height);
    Accessibility.check(page);
    assertThat(page.locator("body").innerText())
        .doesNotContain("!matter", "!staff", "!form", "!check", "!site");
  }

  /** Signs when the page that asked for it is closed. */
  void bankIdAlone(Page page, PersonalNumber who) {
    page.click("#bankid-qr");
    assertThat(page.locator(".qr-code svg")).isVisible();
    var order = ((PhoneAnswer.OnPhone) suppliers.bankId().scanNewest(who)).order().orderRef();
    page.close();
    suppliers.bankId().open(order);
    suppliers.bankId().approve(order);
  }

  /** Waits until the case has a decision that this person can confirm. */
  void awaitDecision(PersonalNumber who, CaseId id) {
    var actor = new Actor.Citizen(persons.idOf(who));
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> readDecision.of(actor, id), views -> !views.isEmpty());
  }

  boolean hasDecision(PersonalNumber who, CaseId id) {
    return !readDecision.of(new Actor.Citizen(persons.idOf(who)), id).isEmpty();
  }

  CaseId applied(PersonalNumber who) {
    return applying.schoolTransport(who);
  }

  CaseId applied(String service, PersonalNumber who, Answers chosen) {
    return applying.to(service, who, chosen);
  }

  /** The case that an address of the site is about. */
  static CaseId caseIn(String url) {
    return CaseId.of(url.replaceAll(".*/arende/([^/?]+).*", "$1"));
  }

  /** Days and longer are calendar days: the time of day stays. */
  void forward(TemporalAmount by) {
    var now = ZonedDateTime.now(clock);
    clock.forward(Duration.between(now, now.plus(by)));
  }

  LocalDate today() {
    return LocalDate.now(clock);
  }

  /** Moves on to a Monday: none of the days three weeks after it and its week is a holiday. */
  LocalDate plainMonday() {
    do {
      forward(Period.ofDays(1));
    } while (today().getDayOfWeek() != DayOfWeek.MONDAY || holidaysAfterThreeWeeks());
    return today();
  }

  private boolean holidaysAfterThreeWeeks() {
    return IntStream.range(0, 5)
        .mapToObj(today().plusWeeks(3)::plusDays)
        .anyMatch(day -> PublicHolidays.whyNoPeriodEnds(day).isPresent());
  }

  static String day(LocalDate day) {
    return DateTimeFormatter.ofPattern("d MMMM yyyy", SWEDISH).format(day);
  }

  static String weekday(LocalDate day) {
    return DateTimeFormatter.ofPattern("EEEE d MMMM yyyy", SWEDISH).format(day);
  }
}
