package se.besked.platform.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** Any application as a guardian fills it in: answers one by one, and on to the next page. */
final class FilledPages {
  private final Page page;
  private final String journey;

  /**
   * An application.
   *
   * @param journey begins the names of the pictures
   */
  FilledPages(Page page, String journey) {
    this.page = page;
    this.journey = journey;
  }

  FilledPages at(String heading) {
    assertThat(page.locator("h1")).hasText(heading);
    return this;
  }

  FilledPages looked(String name) {
    Site.check(page, journey + "-" + name);
    return this;
  }

  FilledPages choose(String question, String label) {
    return check(question, AriaRole.RADIO, label);
  }

  FilledPages tick(String question, String label) {
    return check(question, AriaRole.CHECKBOX, label);
  }

  private FilledPages check(String question, AriaRole role, String label) {
    page.locator("#" + question)
        .getByRole(role, new Locator.GetByRoleOptions().setName(label))
        .check();
    return this;
  }

  FilledPages write(String question, String text) {
    // Its own input, not that of a calendar within it.
    var field = page.locator("#%1$s > input, #%1$s > textarea".formatted(question));
    field.fill(text);
    field.press("Tab");
    return this;
  }

  /** Adds a wish from the list. */
  FilledPages wish(String unit) {
    page.getByRole(
            AriaRole.BUTTON,
            new Page.GetByRoleOptions().setName("Lägg till " + unit).setExact(true))
        .click();
    assertThat(page.locator(".ranking__chosen")).containsText(unit);
    return this;
  }

  FilledPages next(String heading) {
    press("Fortsätt");
    return at(heading);
  }

  FilledPages press(String button) {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button)).click();
    return this;
  }
}
