package se.besked.platform.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Period;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import se.besked.integrations.digitalpost.simulated.SimulatedDigitalPost;
import se.besked.integrations.digitalpost.simulated.SimulatedDigitalPost.Account;
import se.besked.kernel.people.PersonalNumber;
import se.besked.platform.browser.Browser;
import se.besked.testkit.Personas;

/** A decision to somebody who has proved no address: to the digital mailbox, or else on paper. */
@LongJourney
class LettersE2E {
  private static final String LIST = "/personal/brev";
  private static final PersonalNumber WHO = Personas.ALONE;

  @RegisterExtension final Browser browser = new Browser();
  @Autowired Site site;

  private SimulatedDigitalPost post() {
    return site.suppliers().digitalPost();
  }

  private long inMailbox() {
    return post().received().stream().filter(l -> l.recipient().equals(WHO.digits())).count();
  }

  @Test
  void goesToTheDigitalMailboxAndIsNoProofOfReceipt() {
    var before = inMailbox();
    var id = site.applied(WHO);
    site.awaitDecision(WHO, id);
    await().atMost(Duration.ofSeconds(30)).until(() -> inMailbox() == before + 1);
    var letter = post().received().getLast();
    assertThat(letter.subject()).startsWith("Beslut BESLUT-");
    assertThat(new String(letter.attachment(), 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");

    var staff = site.openStaff(browser, "/personal");
    staff.click("text=Brev");
    assertThat(staff.locator("h1")).hasText("Brev");
    var line = staff.locator("#brev-delivered .staff-list__item").first();
    assertThat(line).containsText(letter.subject().replace("Beslut ", ""));
    assertThat(line).containsText("Inte bekräftat");
    Site.check(staff, "personal-brev");

    line.locator("summary").click();
    line.locator("vaadin-radio-button:has-text('Förenklad delgivning')").locator("input").check();
    line.locator("vaadin-button:has-text('Spara delgivningen')").click();
    assertThat(line).containsText("Dagen har inte varit än");
    Site.check(staff, "personal-brev-delgivning");
    site.forward(Period.ofDays(15));
    var later = site.openStaff(browser, "/personal");
    later.click("text=Brev");
    line = later.locator("#brev-delivered .staff-list__item").first();
    line.locator("summary").click();
    line.locator("vaadin-radio-button:has-text('Förenklad delgivning')").locator("input").check();
    line.locator("vaadin-button:has-text('Spara delgivningen')").click();
    assertThat(later.locator("#brev-delivered .staff-list__item").first())
        .containsText("Har fått beslutet");

    var citizen = site.open(browser, WHO, "/arende/" + id, Browser.PHONE);
    assertThat(citizen.locator(".timeline"))
        .containsText("Beslutet finns i din digitala brevlåda.");
    choosesDigitalPost(citizen);
  }

  private void choosesDigitalPost(Page page) {
    site.go(page, "/min-sida/uppgifter");
    assertThat(page.locator("main")).containsText("Bara när vi inte når dig på annat sätt");
    site.go(page, "/min-sida/uppgifter/digital-post");
    Site.check(page, "min-sida-digital-post");
    page.locator("vaadin-radio-button:has-text('Ja, skicka beslut dit också')")
        .locator("input")
        .check();
    page.click("#spara");
    assertThat(page.locator(".callout--success")).containsText("Ditt val är sparat");
    assertThat(page.locator("main")).containsText("Beslut kommer också dit");
  }

  @Test
  void isPrintedAndPostedWhenThereIsNoMailbox() throws Exception {
    post().account(WHO.digits(), Account.NONE);
    site.suppliers()
        .navet()
        .change(
            WHO,
            p ->
                p.withObject("kontaktadress")
                    .putObject("sverige")
                    .put("typ", "SARSKILD_POSTADRESS")
                    .put("careOf", "Kim Postprov")
                    .put("gatuadress", "Lagergatan 7")
                    .put("adressfortsattning", "lgh 1203")
                    .put("postnummer", "99920")
                    .put("postort", "ÅKERBY"));
    try {
      site.awaitDecision(WHO, site.applied(WHO));
      var staff = site.openStaff(browser, LIST);
      await()
          .atMost(Duration.ofSeconds(30))
          .until(
              () -> {
                site.go(staff, LIST);
                staff.waitForSelector("#brev-to-post");
                return staff.locator("#brev-to-post .staff-list__item").count() > 0;
              });
      assertThat(staff.locator("#brev-to-post")).containsText("Har ingen digital brevlåda.");
      assertThat(staff.content()).doesNotContain(WHO.digits());
      Site.check(staff, "personal-brev-att-posta");
      staff.click("#brev-to-post .brev-skriv-ut");
      var download = staff.waitForDownload(() -> staff.click("#brev-to-post .brev-pdf"));
      try (var pdf = Loader.loadPDF(Files.readAllBytes(download.path()))) {
        var text = new PDFTextStripper().getText(pdf);
        assertThat(text).contains("Provsson", "Delgivningskvitto", "Havrelunda", "BESLUT-");
        assertThat(text).contains("c/o Kim Postprov", "Lagergatan 7 lgh 1203", "99920 ÅKERBY");
        assertThat(text).doesNotContain(WHO.digits());
      }
      Site.check(staff, "personal-brev-utskrift");
      staff.click("#brev-to-post .brev-postade");
      assertThat(staff.locator("body")).containsText("brev som postade");
      assertThat(staff.locator("#brev-posted")).containsText("Postat");
      assertThat(staff.locator("#brev-to-post")).containsText("Inga brev väntar");
      Site.check(staff, "personal-brev-postade");
    } finally {
      site.suppliers().navet().removeBlock(WHO, "kontaktadress");
      post().account(WHO.digits(), Account.OPEN);
    }
  }
}
