package se.besked.platform.contact;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.besked.casework.access.Actor;
import se.besked.casework.people.Contacts;
import se.besked.casework.people.Persons;
import se.besked.integrations.bankid.simulated.PhoneAnswer;
import se.besked.kernel.people.PersonalNumber;
import se.besked.platform.browser.Accessibility;
import se.besked.platform.browser.Browser;
import se.besked.platform.browser.Screenshots;
import se.besked.platform.browser.Visit;
import se.besked.platform.demo.SimulatedSuppliers;
import se.besked.platform.login.SharedDemo;
import se.besked.platform.mypage.Applying;
import se.besked.simulation.Fault;
import se.besked.testkit.Personas;

/** Mina uppgifter, with codes read where a person reads them: in the mailbox and on the phone. */
@SharedDemo
class ContactE2E {
  private static final String DETAILS = "/min-sida/uppgifter";
  private static final Pattern CODE = Pattern.compile("\\b[0-9]{6}\\b");

  @RegisterExtension final Browser browser = new Browser();
  @LocalServerPort int port;
  @Autowired Applying applying;
  @Autowired SimulatedSuppliers suppliers;
  @Autowired JdbcClient jdbc;
  @Autowired Persons persons;
  @Autowired Contacts contacts;

  @AfterEach
  void heal() {
    suppliers.server().healAll();
    jdbc.sql("delete from contact_code").update();
  }

  private String address(String path) {
    return "http://localhost:" + port + path;
  }

  private Page open(PersonalNumber who, String path, int width) {
    return browser.openLoggedIn(width, address(path), applying.token(who));
  }

  private void go(Page page, String path) {
    Visit.go(page, address(path));
    page.waitForSelector("h1");
  }

  private static void check(Page page, String name) {
    Screenshots.take(page, name);
    Accessibility.check(page);
    assertThat(page.locator("main").innerText()).doesNotContain("!contact");
  }

  private static String codeIn(String text) {
    var matcher = CODE.matcher(text);
    assertThat(matcher.find()).as("a code in: %s", text).isTrue();
    return matcher.group();
  }

  private String mailed(String address) {
    return codeIn(suppliers.mailbox().receivedBy(address).getLast().plain());
  }

  private String texted(String number) {
    return codeIn(suppliers.sms().receivedBy(number).getLast().message());
  }

  private static String wrong(String code) {
    return code.equals("000000") ? "000001" : "000000";
  }

  private static void fill(Page page, String id, String value) {
    page.locator("#" + id + " input").fill(value);
  }

  private void proveEmail(Page page, String email) {
    go(page, DETAILS + "/epost");
    fill(page, "adress", email);
    page.click("#skicka-kod");
    assertThat(page.locator("h1")).hasText("Skriv koden från mejlet");
    fill(page, "kod", mailed(email));
    page.click("#bekrafta");
    assertThat(page.locator(".callout--success")).containsText("Din e-postadress är bekräftad");
  }

  @ParameterizedTest
  @ValueSource(ints = {Browser.PHONE, Browser.DESKTOP})
  void everythingIsGivenProvedChosenAndChanged(int width) {
    var who = width == Browser.PHONE ? Personas.CLOSE : Personas.NEAR;
    var first = "forst" + width + "@havrelunda.example";
    var second = "sedan" + width + "@havrelunda.example";
    var number = width == Browser.PHONE ? "+46701740605" : "+46701740606";
    var page = open(who, "/min-sida", width);
    page.click("text=Mina uppgifter: e-post");
    assertThat(page.locator("h1")).hasText("Mina uppgifter");
    assertThat(page.locator("main")).containsText("Vi har ingen adress till dig.");
    check(page, "uppgifter-tomma");

    page.click(".summary-list__row:has-text('E-post') button");
    assertThat(page.locator("h1")).hasText("Vilken e-postadress har du?");
    fill(page, "adress", "namn@");
    page.click("#skicka-kod");
    assertThat(page.locator(".error-summary")).isFocused();
    assertThat(page.locator(".error-summary"))
        .containsText("Skriv e-postadressen så här: namn@exempel.se");
    check(page, "uppgifter-epost-fel");
    fill(page, "adress", first);
    page.click("#skicka-kod");
    assertThat(page.locator("h1")).hasText("Skriv koden från mejlet");
    check(page, "uppgifter-kod");
    for (var noCode : List.of("", "abc", mailed(first).substring(1))) {
      fill(page, "kod", noCode);
      page.click("#bekrafta");
      assertThat(page.locator(".error-summary"))
          .containsText(noCode.isEmpty() ? "Skriv koden med sex siffror" : "räknades inte");
    }
    fill(page, "kod", wrong(mailed(first)));
    page.click("#bekrafta");
    assertThat(page.locator(".error-summary"))
        .containsText("Koden stämmer inte. Du kan försöka 4 gånger till.");
    check(page, "uppgifter-kod-fel");
    page.reload();
    page.waitForSelector("#kod");
    fill(page, "kod", mailed(first));
    page.click("#bekrafta");
    assertThat(page.locator(".callout--success")).containsText("Din e-postadress är bekräftad");
    assertThat(page.locator("main")).containsText("Vi skickar meddelanden till " + first);
    check(page, "uppgifter-epost-klar");

    page.click(".summary-list__row:has-text('Så får du meddelanden') button");
    page.waitForSelector("#kanal-val");
    page.click("text=E-post och sms");
    page.click("#spara");
    assertThat(page.locator(".error-summary")).containsText("Bekräfta ditt mobilnummer innan");
    check(page, "uppgifter-kanal-fel");
    page.click("main p > a[href$='/mobil']");
    page.waitForSelector("#adress");
    fill(page, "adress", "08-465 004 10");
    page.click("#skicka-kod");
    assertThat(page.locator(".error-summary")).containsText("kan ta emot sms");
    fill(page, "adress", "070-174 06 " + number.substring(10));
    check(page, "uppgifter-mobil");
    page.click("#skicka-kod");
    assertThat(page.locator("h1")).hasText("Skriv koden från sms:et");
    var sms = suppliers.sms().receivedBy(number).getLast();
    assertThat(sms.message()).doesNotContain("http", who.digits(), "Provsson", number);
    fill(page, "kod", texted(number));
    page.click("#bekrafta");
    assertThat(page.locator(".callout--success")).containsText("Ditt mobilnummer är bekräftat");

    go(page, DETAILS + "/kanal");
    page.waitForSelector("#kanal-val");
    page.click("text=E-post och sms");
    check(page, "uppgifter-kanal");
    page.click("#spara");
    assertThat(page.locator(".callout--success")).containsText("Ditt val är sparat");
    assertThat(page.locator("main")).containsText(first + " och 070-174 06");

    proveEmail(page, second);
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> suppliers.mailbox().receivedBy(first).size() == 2);
    var told = suppliers.mailbox().receivedBy(first).getLast();
    assertThat(told.subject()).isEqualTo("Dina kontaktuppgifter har ändrats");
    assertThat(told.plain()).doesNotContain(first, second, who.digits());

    page.click(".summary-list__row:has-text('Språk') button");
    page.waitForSelector("#sprak-val");
    check(page, "uppgifter-sprak");
    page.click("text=Engelska (English)");
    page.click("#spara");
    assertThat(page.locator("h1")).hasText("My details");
    assertThat(page.locator(".callout--success")).containsText("Your language is saved");
    check(page, "uppgifter-engelska");

    var id = applying.schoolTransport(who);
    assertThat(id).isNotNull();
    await()
        .atMost(Duration.ofSeconds(30))
        .until(
            () ->
                suppliers.mailbox().receivedBy(second).stream()
                        .anyMatch(m -> m.subject().equals("We have received what you sent"))
                    && suppliers.sms().receivedBy(number).stream()
                        .anyMatch(m -> m.message().startsWith("What you sent has reached")));
  }

  @Test
  void wrongCodesAreSaidInEnglishTooAndTheFifthEndsTheCode() {
    var page = open(Personas.CHOSEN, "/sprak/en?till=/min-sida/uppgifter/epost", Browser.PHONE);
    assertThat(page.locator("h1")).hasText("What is your e-mail address?");
    fill(page, "adress", "engelska@havrelunda.example");
    page.click("#skicka-kod");
    page.waitForSelector("#kod");
    var mail = suppliers.mailbox().receivedBy("engelska@havrelunda.example").getLast();
    assertThat(mail.subject()).isEqualTo("Confirm your e-mail address");
    var code = codeIn(mail.plain());
    for (int left = 4; left > 0; left--) {
      fill(page, "kod", wrong(code));
      page.click("#bekrafta");
      assertThat(page.locator(".error-summary"))
          .containsText(
              left > 1
                  ? "The code is not right. You can try " + left + " more times."
                  : "The code is not right. You can try once more.");
    }
    fill(page, "kod", wrong(code));
    page.click("#bekrafta");
    assertThat(page.locator(".callout--error")).containsText("The code is no longer valid");
    check(page, "uppgifter-kod-slut");
    assertThat(page.locator("#adress input")).hasValue("engelska@havrelunda.example");
  }

  @Test
  void aGatewayThatIsDownIsSaidAndNothingIsLost() {
    var page = open(Personas.TOGETHER, DETAILS, Browser.PHONE);
    proveEmail(page, "kvar@havrelunda.example");
    for (var kind : new Fault.Kind[] {Fault.Kind.DOWN, Fault.Kind.WRONG, Fault.Kind.HANG_UP}) {
      suppliers.server().fault("sms", new Fault(kind, Duration.ZERO, -1));
      go(page, DETAILS + "/mobil");
      fill(page, "adress", "070-174 06 07");
      page.click("#skicka-kod");
      assertThat(page.locator(".callout--error"))
          .containsText("Sms-tjänsten svarar inte just nu, så ingen kod har skickats");
      assertThat(page.locator("#adress input")).hasValue("070-174 06 07");
    }
    check(page, "uppgifter-sms-nere");
    suppliers.server().healAll();
    page.click("#skicka-kod");
    assertThat(page.locator("h1")).hasText("Skriv koden från sms:et");
    fill(page, "kod", texted("+46701740607"));
    page.click("#bekrafta");
    assertThat(page.locator(".callout--success")).containsText("Ditt mobilnummer är bekräftat");

    suppliers.mailbox().beBusyFor("upptagen@havrelunda.example");
    go(page, DETAILS + "/epost");
    fill(page, "adress", "upptagen@havrelunda.example");
    page.click("#skicka-kod");
    assertThat(page.locator(".callout--error")).containsText("E-posten svarar inte just nu");
    go(page, DETAILS);
    assertThat(page.locator("main")).containsText("kvar@havrelunda.example");
    suppliers.mailbox().accept("upptagen@havrelunda.example");
  }

  @Test
  void aRefusedNumberIsAnsweredLikeAnyOtherAndCanBeChanged() {
    suppliers.sms().refuse("+46701740608");
    var page = open(Personas.TWO_HOMES, DETAILS + "/mobil", Browser.PHONE);
    fill(page, "adress", "+46 70 174 06 08");
    page.click("#skicka-kod");
    assertThat(page.locator("main"))
        .containsText("Om 070-174 06 08 kan ta emot meddelanden kommer en kod dit.");
    assertThat(suppliers.sms().receivedBy("+46701740608")).isEmpty();
    page.click("#annan");
    assertThat(page.locator("#adress input")).hasValue("070-174 06 08");
    fill(page, "adress", "070-174 06 09");
    page.click("#skicka-kod");
    page.waitForSelector("#kod");
    page.click("#ny-kod");
    await().until(() -> suppliers.sms().receivedBy("+46701740609").size() == 2);
    page.waitForSelector("#kod");
    fill(page, "kod", texted("+46701740609"));
    page.click("#bekrafta");
    assertThat(page.locator(".callout--success")).containsText("Ditt mobilnummer är bekräftat");
    go(page, DETAILS + "/mobil");
    page.click("#ta-bort");
    assertThat(page.locator(".callout--success")).containsText("Ditt mobilnummer är borttaget");
    await().until(() -> suppliers.sms().receivedBy("+46701740609").size() == 3);
    assertThat(suppliers.sms().receivedBy("+46701740609").getLast().message())
        .contains("Dina kontaktuppgifter", "har ändrats");
  }

  @Test
  void nothingOfOthersIsThereAndNobodyComesInWithoutLogin() {
    var mine = open(Personas.TWO_HOMES_OTHER, DETAILS, Browser.PHONE);
    proveEmail(mine, "min@havrelunda.example");
    var other = open(Personas.TWO_HOMES, DETAILS, Browser.PHONE);
    assertThat(other.content()).doesNotContain("min@havrelunda.example");
    var nobody = browser.open(Browser.PHONE, address(DETAILS));
    assertThat(nobody.locator("h1")).containsText("Logga in");
  }

  @Test
  void aFormIsPrefilledAndLeadsHere() {
    var page = open(Personas.ALONE, DETAILS, Browser.PHONE);
    proveEmail(page, "ifylld@havrelunda.example");
    go(page, "/e-tjanst/skolskjuts/ansokan");
    page.waitForSelector("vaadin-radio-group");
    for (var group : page.locator("vaadin-radio-group").all()) {
      group.locator("vaadin-radio-button").first().click();
    }
    page.click("vaadin-button:has-text('Fortsätt')");
    var link = page.locator("a:has-text('Ändra dina kontaktuppgifter')");
    assertThat(link).isVisible();
    assertThat(page.locator("#email input")).hasValue("ifylld@havrelunda.example");
    check(page, "formular-kontakt");
    link.click();
    assertThat(page.locator("h1")).hasText("Mina uppgifter");
  }

  @Test
  void theChosenLanguageIsTheSitesAfterLogin() {
    var who = new Actor.Citizen(persons.idOf(Personas.NO_CHILDREN));
    contacts.chooseLanguage(who, "en");
    var page = browser.open(Browser.PHONE, address("/logga-in?mal=min-sida"));
    page.click("#bankid-qr");
    assertThat(page.locator(".qr-code svg")).isVisible();
    var answer = suppliers.bankId().scanNewest(Personas.NO_CHILDREN);
    var order = ((PhoneAnswer.OnPhone) answer).order();
    suppliers.bankId().open(order.orderRef());
    suppliers.bankId().approve(order.orderRef());
    assertThat(page.locator("h1")).hasText("My page");
  }
}
