package se.besked.journey.login;

import se.besked.kernel.municipality.Municipalities;

/**
 * What the app shows before somebody logs in. Who is talked into approving another's login has only
 * the app in front of them, so it says who asks and what for, and when to cancel. In both
 * languages: the app's language is the person's own, not the page's.
 *
 * @param municipalities whose name stands there
 */
public record LoginText(Municipalities municipalities) {
  private static final String TEXT =
      """
      Du loggar in hos %1$s, i e-tjänsterna för förskola och skola.

      Logga bara in om du själv har börjat inloggningen på kommunens webbplats. Har någon ringt dig, \
      eller skickat en länk, en kod eller en bild att läsa av? Då är det bedrägeri. Avbryt.

      You are logging in to %1$s, to the e-services for preschool and school.

      Only log in if you started this yourself on the municipality’s website. Has someone called you, \
      or sent you a link, a code or a picture to scan? Then it is fraud. Cancel.\
      """;

  /** Plain text; no name can make it look otherwise. */
  public String shown() {
    return TEXT.formatted(municipalities.host().name());
  }
}
