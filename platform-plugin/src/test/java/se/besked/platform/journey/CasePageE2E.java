package se.besked.platform.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import se.besked.casework.ids.CaseId;
import se.besked.platform.browser.Browser;
import se.besked.testkit.Personas;

/** The officer's day with one case: messages, notes, communication, second reader, correction. */
@Journey
class CasePageE2E {
  @RegisterExtension final Browser browser = new Browser();
  @Autowired Site site;

  private static byte[] png() {
    try (var out = new ByteArrayOutputStream()) {
      var picture = new BufferedImage(4, 4, BufferedImage.TYPE_INT_RGB);
      picture.setRGB(1, 2, 0x2060a0);
      ImageIO.write(picture, "png", out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What is seen of it; how it is folded is the one's own who keeps it. */
  private static int[] pixels(byte[] png) {
    try {
      var picture = ImageIO.read(new ByteArrayInputStream(png));
      return picture.getRGB(
          0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The same, with a text that says who took it, as a telephone leaves it. */
  private static byte[] withOwner(byte[] png) {
    var text = "tEXtAuthor\0Hemlig-Agare".getBytes(StandardCharsets.US_ASCII);
    var sum = new CRC32();
    sum.update(text);
    int header = 33;
    return ByteBuffer.allocate(png.length + 8 + text.length)
        .put(png, 0, header)
        .putInt(text.length - 4)
        .put(text)
        .putInt((int) sum.getValue())
        .put(png, header, png.length - header)
        .array();
  }

  @Test
  void aGuardianIsWrittenToAndHeardBeforeARefusal() {
    var id = site.applied(Personas.CLOSE);
    var staff = site.openStaff(browser, "/personal/arende/" + id);
    assertThat(staff.locator("#i-dag")).containsText("Regelversion");
    assertThat(staff.locator("#skillnader")).containsText("Inget av det som bedömningen vilar på");
    assertThat(staff.locator("#skillnader")).containsText("Vägen på kartan");
    staff.click("vaadin-button:has-text('Börja handlägga')");
    assertThat(staff.locator("main")).containsText("Begär komplettering");
    staff.locator("#meddelande textarea").fill("Går barnet på fritids efter skolan?");
    box(staff, "Till ").check();
    staff
        .locator("#meddelanden vaadin-upload input[type=file]")
        .setInputFiles(new FilePayload("karta.png", "image/png", withOwner(png())));
    assertThat(staff.locator("#meddelanden .files__list")).containsText("karta.png");
    Site.check(staff, "personal-arende-meddelande-fil");
    staff.click("#skicka-meddelande");
    assertThat(staff.locator("#meddelanden .timeline")).containsText("karta.png");
    assertThat(staff.locator("#meddelanden")).containsText("Inte läst");
    staff.locator("#anteckning textarea").fill("Ringde skolan, ingen svarade.");
    staff.click("#spara-anteckning");
    assertThat(staff.locator("#anteckningar")).containsText("Ringde skolan");
    Site.check(staff, "personal-arende-meddelande");

    staff.locator("a").getByText("Kommunicera före beslut").first().click();
    assertThat(staff.locator("h1")).containsText("Kommunicera före beslut i");
    Site.check(staff, "personal-kommunicera");
    staff.click("#kommunicera");
    assertThat(staff.locator("#kommunicering")).containsText("Parterna kan yttra sig");
    Site.check(staff, "personal-kommunicerat");

    var page = site.open(browser, Personas.CLOSE, "/min-sida", Browser.PHONE);
    assertThat(page.locator("main")).containsText("Yttra dig före beslut");
    Site.check(page, "min-sida-yttra-dig");
    page.click("text=Läs meddelande");
    assertThat(page.locator("main")).containsText("Går barnet på fritids efter skolan?");
    assertThat(page.locator("main")).not().containsText("Ringde skolan");
    var file = page.locator("main a:has-text('karta.png')").getAttribute("href");
    var kept = page.context().request().get(site.address("/" + file)).body();
    assertThat(pixels(kept)).isEqualTo(pixels(png()));
    assertThat(new String(kept, StandardCharsets.ISO_8859_1)).doesNotContain("Hemlig-Agare");
    var others = site.open(browser, Personas.ALONE, "/min-sida", Browser.PHONE);
    assertThat(others.context().request().get(site.address("/" + file)).status()).isEqualTo(404);
    page.locator("#text textarea").fill("Nej, barnet går hem.");
    page.click("#skicka");
    assertThat(page.locator("main")).containsText("Meddelandet är skickat");
    Site.check(page, "meddelanden");

    decide(staff, id, "avslås");
    assertThat(staff.locator("main")).containsText("Parterna kan fortfarande yttra sig");
    staff.click("vaadin-button:has-text('Granska beslutet')");
    assertThat(staff.locator(".error-summary")).containsText("Kommunicera först");
    Site.check(staff, "personal-beslut-ej-hord");

    site.go(page, "/arende/" + id + "/yttrande");
    Site.check(page, "yttrande");
    page.locator("#text textarea").fill("Vägen är mörk på vintern.");
    page.click("#skicka");
    assertThat(page.locator("main")).containsText("Ditt svar har kommit in");
    Site.check(page, "yttrande-skickat");

    site.go(staff, "/personal/arende/" + id);
    assertThat(staff.locator("#kommunicering")).containsText("Vägen är mörk på vintern.");
    assertThat(staff.locator("#meddelanden")).containsText("Nej, barnet går hem.");
    assertThat(staff.locator("#meddelanden")).not().containsText("Inte läst");
    decide(staff, id, "avslås");
    staff.click("vaadin-button:has-text('Granska beslutet')");
    assertThat(staff.locator("#besluta")).isVisible();
    assertThat(draft(staff)).startsWith("%PDF");
    Site.check(staff, "personal-beslut-utkast");
    staff.click("#besluta");
    assertThat(staff.locator("main")).containsText("Ansökan avslås.");
    assertThat(staff.locator("main")).containsText("Vägen på kartan");
    site.awaitDecision(Personas.CLOSE, id);
    correct(staff, id);
  }

  /** A slip is corrected: the parties read which, and their time goes on. */
  private void correct(Page staff, CaseId id) {
    var page = site.open(browser, Personas.CLOSE, "/arende/" + id + "/beslut", Browser.PHONE);
    page.click("#bekrafta");
    assertThat(page.locator(".decision__outcome")).isVisible();
    var last = page.locator("main").getByText("Sista dag att överklaga är").innerText();
    site.go(staff, "/personal/arende/" + id + "/rattelse");
    staff.click("#ratta");
    assertThat(staff.locator(".error-summary")).containsText("Skriv vad som hade blivit fel");
    Site.check(staff, "personal-rattelse");
    staff.locator("#fel textarea").fill("Fel namn på skolan.");
    var reasons = staff.locator("#skal textarea");
    reasons.fill(reasons.inputValue() + " Skolan är Havreskolan.");
    staff.click("#ratta");
    assertThat(staff.locator("main")).containsText("Fel namn på skolan.");
    Site.check(staff, "personal-rattat");
    site.go(page, "/arende/" + id + "/beslut");
    assertThat(page.locator("main")).containsText("Beslutet är rättat");
    assertThat(page.locator("main")).containsText(last);
    Site.check(page, "beslut-rattat");
    site.go(staff, "/personal/arende/" + id + "/andring");
    assertThat(staff.locator("#andringsgrund")).isVisible();
    Site.check(staff, "personal-andring");
  }

  @Test
  void whatTwoMustStandBehindIsProposedSentBackAndMade() {
    var id = site.applied(Personas.CLOSE);
    var staff = site.openStaff(browser, "/personal/arende/" + id);
    staff.click("vaadin-button:has-text('Börja handlägga')");
    assertThat(staff.locator("main")).containsText("Begär komplettering");
    propose(staff, id);
    assertThat(staff.locator("main")).containsText("väntar på en andra läsare");
    site.go(staff, "/personal/arende/" + id + "/forslag");
    assertThat(staff.locator("main")).containsText("Det är ditt eget förslag.");
    assertThat(staff.locator("#besluta")).hasCount(0);

    var second =
        site.openStaff(browser, "/personal/arende/" + id + "/forslag", "skyddad", "prova-skyddad");
    assertThat(draft(second)).startsWith("%PDF");
    second.click("#skicka-tillbaka");
    assertThat(second.locator(".error-summary")).containsText("Skriv vad som behöver ändras");
    Site.check(second, "personal-forslag");
    second.locator("#kommentar textarea").fill("Skriv vilken skola det gäller.");
    second.click("#skicka-tillbaka");
    assertThat(second.locator("main")).containsText("skickade tillbaka förslaget");

    propose(staff, id);
    site.go(second, "/personal/arende/" + id + "/forslag");
    second.click("#besluta");
    assertThat(second.locator("main")).containsText("föredragande Övningshandläggare");
    Site.check(second, "personal-beslut-av-tva");
  }

  @Test
  void whoDoesNotHandleCasesIsShownOnlyWhatKeepsTheRecordRight() {
    var id = site.applied(Personas.CLOSE);
    var registrar =
        site.openStaff(browser, "/personal/arende/" + id, "sekreterare", "prova-sekreterare");
    assertThat(registrar.locator("#meddelanden")).isVisible();
    assertThat(registrar.locator("#rattelse-spara, #plattform-koppla")).hasCount(2);
    assertThat(registrar.locator("main vaadin-button")).hasCount(2);
    assertThat(registrar.locator("main a[href*='/beslut']")).hasCount(0);
    Site.check(registrar, "personal-arende-sekreterare");
  }

  private void propose(Page staff, CaseId id) {
    decide(staff, id, "avvisas");
    radio(staff, "yttrande", "uppenbart obehövligt").check();
    staff.locator("#yttrande-skal textarea").fill("Ansökan är dubbel.");
    staff.click("vaadin-button:has-text('Granska beslutet')");
    assertThat(staff.locator("main")).containsText("En andra person fattar beslutet");
    staff.click("#foresla");
    assertThat(staff.locator("h1")).not().containsText("Fatta beslut");
  }

  private void decide(Page staff, CaseId id, String outcome) {
    site.go(staff, "/personal/arende/" + id + "/beslut");
    radio(staff, "utfall", outcome).check();
    staff.locator("#grund vaadin-radio-button").first().click();
  }

  /** The draft letter as the browser would fetch it. */
  private static String draft(Page page) {
    var href = page.locator("#utkast").evaluate("a => a.href").toString();
    var answer = page.context().request().get(href);
    return new String(answer.body(), StandardCharsets.ISO_8859_1);
  }

  private static Locator radio(Page page, String id, String name) {
    return page.locator("#" + id)
        .getByRole(AriaRole.RADIO, new Locator.GetByRoleOptions().setName(name));
  }

  private static Locator box(Page page, String name) {
    return page.locator("#meddelanden")
        .getByRole(AriaRole.CHECKBOX, new Locator.GetByRoleOptions().setName(name))
        .first();
  }
}
