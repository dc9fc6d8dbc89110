package se.besked.platform.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** The application for school transport as a guardian fills it in, page by page. */
final class FilledForm {
  private final Page page;

  FilledForm(Page page) {
    this.page = page;
  }

  FilledForm child(String name) {
    heading("Vilket barn gäller ansökan?");
    choose("child", name);
    assertThat(page.locator(".saved-at")).containsText("Sparat");
    next("Stämmer uppgifterna?");
    return this;
  }

  FilledForm details(String email) {
    page.fill("#email input", email);
    next("Vilken skola gäller resan?");
    return this;
  }

  /** The school from the register stands. */
  FilledForm school(String nextPage) {
    next(nextPage);
    return this;
  }

  FilledForm distance() {
    heading("Varför behöver barnet skolskjuts?");
    choose("trip", "Till och från skolan");
    tick("grounds", "Lång väg till skolan");
    next("Är det något mer vi behöver veta?");
    return this;
  }

  /** To the preliminary decision. */
  void more(String childsView) {
    if (!childsView.isEmpty()) {
      page.fill("#childsView textarea", childsView);
    }
    next("Ditt preliminära besked");
  }

  void toCheck() {
    turn("Granska och skicka in", "Granska dina svar");
  }

  /** Everything, with the usual answers, to the page where it is signed. */
  void all(String child, String email, String childsView) {
    child(child).details(email).school("Varför behöver barnet skolskjuts?").distance();
    more(childsView);
    toCheck();
  }

  void next(String heading) {
    turn("Fortsätt", heading);
  }

  /** To the page with that heading, and to its address, which comes a moment later. */
  private void turn(String button, String heading) {
    var before = page.url();
    button(button).click();
    heading(heading);
    page.waitForURL(address -> !address.equals(before));
  }

  private void heading(String text) {
    assertThat(page.locator("h1")).hasText(text);
  }

  /** Chooses on a page that is open. */
  FilledForm pick(String question, String label) {
    choose(question, label);
    return this;
  }

  private void choose(String question, String label) {
    option(question, AriaRole.RADIO, label).check();
  }

  private void tick(String question, String label) {
    option(question, AriaRole.CHECKBOX, label).check();
  }

  private Locator option(String question, AriaRole role, String label) {
    return page.locator("#" + question)
        .getByRole(role, new Locator.GetByRoleOptions().setName(label));
  }

  private Locator button(String name) {
    return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
  }
}
