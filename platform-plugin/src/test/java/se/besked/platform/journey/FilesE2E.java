package se.besked.platform.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import se.besked.platform.browser.Browser;
import se.besked.testkit.Personas;

/**
 * No file that somebody chooses is lost without a word, from the form to the officer's computer.
 */
@Journey
class FilesE2E {
  private static final String UPLOADS = "**/VAADIN/dynamic/resource/**";
  private static final String MORE = "Är det något mer vi behöver veta?";
  private static final Path TELEPHONES =
      Path.of(
          "../shared/integrations/attachments/src/test/resources",
          "se/besked/integrations/attachments/planted.heic");

  @RegisterExtension final Browser browser = new Browser();
  @Autowired Site site;

  /** School transport, where files may be attached. */
  private Page form() {
    var page = site.open(browser, Personas.ALONE, "/e-tjanst/skolskjuts/ansokan", Browser.PHONE);
    new FilledForm(page)
        .child("Tora")
        .details("filer@havrelunda.example")
        .school("Varför behöver barnet skolskjuts?")
        .distance();
    assertThat(page.locator("h1")).hasText(MORE);
    return page;
  }

  /** No two of them are the same picture. */
  private static FilePayload png(String name) {
    try (var out = new ByteArrayOutputStream()) {
      var picture = new BufferedImage(4, 4, BufferedImage.TYPE_INT_RGB);
      picture.setRGB(1, 1, name.hashCode());
      ImageIO.write(picture, "png", out);
      return new FilePayload(name, "image/png", out.toByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static FilePayload text(String name) {
    return new FilePayload(name, "text/plain", "Hej".getBytes(StandardCharsets.UTF_8));
  }

  private static void choose(Page page, FilePayload... files) {
    page.locator(".files vaadin-upload input[type=file]").setInputFiles(files);
  }

  private static Locator kept(Page page) {
    return page.locator(".files .files__list:not([hidden]) > li");
  }

  /** The lines of what is not in. */
  private static Locator open(Page page) {
    return page.locator(".files vaadin-upload-file");
  }

  private static void press(Page page, String button) {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button)).click();
  }

  private static String problems(Page page) {
    assertThat(page.locator(".error-summary")).isVisible();
    return page.locator(".error-summary").innerText();
  }

  @Test
  void eachFileHasALineUntilItIsInOrRemoved() {
    var page = form();
    choose(page, png("ett.png"), text("brev.txt"), png("två.png"));
    assertThat(kept(page)).hasCount(2);
    assertThat(open(page)).hasCount(1);
    assertThat(open(page)).containsText("brev.txt");
    assertThat(open(page)).containsText("Filen är av fel typ");
    press(page, "Fortsätt");
    assertThat(problems(page)).contains("brev.txt har inte kommit in");
    assertThat(page.locator("h1")).hasText(MORE);
    Site.check(page, "form-fil-nekad");
    open(page).locator("[part=remove-button]").click();
    assertThat(open(page)).hasCount(0);

    choose(page, png("tre.png"), png("fyra.png"), png("fem.png"), png("sex.png"), png("sju.png"));
    assertThat(kept(page)).hasCount(5);
    assertThat(open(page)).hasCount(2);
    assertThat(open(page)).containsText(new String[] {"Fick inte plats", "Fick inte plats"});
    // Several are on their way at once, and the last to arrive are left.
    var left = open(page).locator("[part=name]").allInnerTexts();
    assertThat(page.locator(".files").getByText("Du kan bifoga högst 5 filer.")).hasCount(1);
    assertThat(page.locator(".files").getByText("Det här fick inte plats: "))
        .containsText(Pattern.compile("(%1$s, %2$s|%2$s, %1$s)\\.".formatted(left.toArray())));
    Site.check(page, "form-fil-for-manga");
    open(page).last().locator("[part=remove-button]").click();
    assertThat(page.locator(".files"))
        .containsText("Det här fick inte plats: " + left.getFirst() + ".");
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Ta bort ett.png")).click();
    assertThat(kept(page)).hasCount(4);
    open(page).locator("[part=retry-button]").click();
    assertThat(open(page)).hasCount(0);
    assertThat(kept(page)).hasCount(5);
    // Vaadin leaves the text in what it no longer shows.
    assertThat(page.locator(".files").getByText("fick inte plats")).isHidden();

    choose(page, new FilePayload("stor.png", "image/png", new byte[10 * 1024 * 1024 + 1]));
    assertThat(open(page)).containsText("Filen är för stor. Den får vara högst 10 MB.");
    open(page).locator("[part=remove-button]").click();
    new FilledForm(page).next("Ditt preliminära besked");
    new FilledForm(page).toCheck();
    for (var name : List.of("två", "tre", "fyra", "fem", "sex", "sju")) {
      boolean isIn = !left.getLast().equals(name + ".png");
      assertThat(page.locator("main").getByText(name + ".png")).hasCount(isIn ? 1 : 0);
    }
    Site.check(page, "granska-filer");
    browser.forgiveErrors();
  }

  @Test
  void whatIsAnsweredOnTheWayStaysAndCanBeTriedAgain() {
    var page = form();
    var answers =
        Map.of(
            413, "Filen är för stor för att komma fram",
            403, "Filen kom inte fram",
            500, "något gick fel hos oss",
            502, "något gick fel hos oss",
            200, "Filen kom inte fram");
    for (var answer : answers.entrySet()) {
      page.route(
          UPLOADS,
          route ->
              route.fulfill(
                  new Route.FulfillOptions()
                      .setStatus(answer.getKey())
                      .setContentType("text/html")
                      .setBody("<h1>Somebody else</h1>")));
      stopsOne(page, answer.getKey() + ".png", answer.getValue());
    }
    page.route(UPLOADS, Route::abort);
    stopsOne(page, "klippt.png", "Anslutningen bröts innan filen var framme");
    browser.forgiveErrors();
  }

  /** One file gets no further, the next does, and the first does at the second try. */
  private static void stopsOne(Page page, String name, String sentence) {
    choose(page, png(name));
    assertThat(open(page)).containsText(name);
    assertThat(open(page)).containsText(sentence);
    press(page, "Fortsätt");
    assertThat(page.locator(".error-summary")).containsText(name + " har inte kommit in");
    page.unroute(UPLOADS);
    choose(page, png("nästa-" + name));
    assertThat(kept(page)).hasCount(1);
    assertThat(open(page)).hasCount(1);
    assertThat(open(page)).containsText(sentence);
    open(page).locator("[part=retry-button]").click();
    assertThat(kept(page)).hasCount(2);
    assertThat(open(page)).hasCount(0);
    kept(page).locator("button").first().click();
    assertThat(kept(page)).hasCount(1);
    kept(page).locator("button").click();
    assertThat(kept(page)).hasCount(0);
  }

  @Test
  void aFileThatIsSentAgainIsKeptOnce() {
    var page = form();
    choose(page, png("karta.png"));
    assertThat(kept(page)).hasCount(1);
    choose(page, png("karta.png"), png("intyg.png"));
    assertThat(kept(page)).hasCount(2);
    assertThat(open(page)).hasCount(0);
  }

  @Test
  void aNameTellsEachFileApartAndSaysWhenItIsAnother() throws IOException {
    var page = form();
    choose(
        page, png("karta.png"), named("karta.png", png("annan.png")), named("2026.pdf", png("a")));
    assertThat(kept(page)).hasCount(3);
    assertThat(kept(page)).containsText(new String[] {"karta.png", "karta (2).png", "2026.png"});
    assertThat(kept(page).first()).not().containsText("Du valde");
    assertThat(kept(page).nth(1))
        .containsText("Du valde karta.png. Här heter filen karta (2).png.");
    assertThat(kept(page).nth(2)).containsText("Du valde 2026.pdf. Här heter filen 2026.png.");
    choose(page, new FilePayload("IMG_1.heic", "image/heic", Files.readAllBytes(TELEPHONES)));
    assertThat(kept(page).nth(3)).containsText("Du valde IMG_1.heic. Här heter filen IMG_1.jpg.");
    Site.check(page, "form-fil-annat-namn");
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Ta bort karta (2).png"))
        .click();
    assertThat(kept(page)).hasCount(3);
  }

  private static FilePayload named(String name, FilePayload content) {
    return new FilePayload(name, content.mimeType, content.buffer);
  }

  @Test
  void nothingGoesOnWhileAFileIsOnItsWay() {
    var page = form();
    var onTheWay = new ArrayList<Route>();
    page.route(UPLOADS, onTheWay::add);
    choose(page, png("karta.png"), png("intyg.png"));
    press(page, "Fortsätt");
    assertThat(problems(page)).contains("Vänta tills", "karta.png", "intyg.png");
    assertThat(page.locator("h1")).hasText(MORE);
    Site.check(page, "form-fil-pa-vag");
    page.locator(".back-link a").click();
    assertThat(page.locator(".files__error")).containsText("Vänta tills");
    assertThat(page.locator("h1")).hasText(MORE);

    page.unroute(UPLOADS);
    onTheWay.forEach(Route::resume);
    assertThat(kept(page)).hasCount(2);
    assertThat(open(page)).hasCount(0);
    new FilledForm(page).next("Ditt preliminära besked");
  }

  @Test
  void messagesAndStepsWaitAndFilesAreSavedAsWhatEverybodyCanOpen() throws IOException {
    var id = site.applied(Personas.CLOSE);
    var staff = site.openStaff(browser, "/personal/arende/" + id);
    staff.click("vaadin-button:has-text('Börja handlägga')");
    assertThat(staff.locator("main")).containsText("Under handläggning");
    staff.locator("#meddelande textarea").fill("Här är en bild.");
    staff
        .locator("#meddelanden")
        .getByRole(AriaRole.CHECKBOX, new Locator.GetByRoleOptions().setName("Till "))
        .first()
        .check();
    var onTheWay = new ArrayList<Route>();
    staff.route(UPLOADS, onTheWay::add);
    choose(staff, new FilePayload("IMG_1.jpg", "image/jpeg", Files.readAllBytes(TELEPHONES)));
    assertThat(open(staff)).containsText("IMG_1.jpg");
    staff.click("#skicka-meddelande");
    assertThat(staff.locator("#meddelande-filer .files__error"))
        .containsText("Vänta tills IMG_1.jpg");
    staff.locator("#anteckning textarea").fill("En anteckning ritar om sidan.");
    staff.click("#spara-anteckning");
    assertThat(staff.locator("main")).not().containsText("En anteckning ritar om sidan.");
    assertThat(open(staff)).containsText("IMG_1.jpg");
    staff.unroute(UPLOADS);
    onTheWay.forEach(Route::resume);
    assertThat(kept(staff)).hasCount(1);
    staff.click("#skicka-meddelande");
    assertThat(staff.locator("#meddelanden .timeline")).containsText("IMG_1.jpg");

    var page = site.open(browser, Personas.CLOSE, "/arende/" + id + "/meddelanden", Browser.PHONE);
    var href = page.locator("main a:has-text('IMG_1.jpg')").getAttribute("href");
    var saved = page.context().request().get(site.address("/" + href));
    assertThat(saved.headers().get("content-disposition"))
        .matches("attachment; filename=\"[A-Z]+-2026-\\d{5}-meddelande-1\\.jpg\"");
    assertThat(saved.headers().get("content-type")).isEqualTo("image/jpeg");
    assertThat(ImageIO.read(new ByteArrayInputStream(saved.body()))).isNotNull();

    page.route(UPLOADS, onTheWay::add);
    onTheWay.clear();
    choose(page, png("svar.png"));
    page.locator("#text textarea").fill("Tack.");
    page.click("#skicka");
    assertThat(problems(page)).contains("Vänta tills svar.png");
    page.unroute(UPLOADS);
    onTheWay.forEach(Route::resume);
    assertThat(kept(page)).hasCount(1);
    page.click("#skicka");
    assertThat(page.locator("main")).containsText("Meddelandet är skickat");
    assertThat(page.locator("main")).containsText("svar.png");
    browser.forgiveErrors();
  }
}
