package se.besked.integrations.stafflogin;

/**
 * A provider to choose on a login page.
 *
 * @param id as it stands in addresses and in the audit log
 * @param name as people know it
 */
public record LoginProvider(String id, String name, Audience audience) {
  /**
   * The address that begins a login.
   *
   * @param target the page to open afterwards, on this site
   */
  public String start(String target) {
    return "/saml2/" + id + "/start?mal=" + target;
  }

  /** The address that ends the login with the provider too. */
  public String logout() {
    return "/saml2/" + id + "/logga-ut";
  }
}
