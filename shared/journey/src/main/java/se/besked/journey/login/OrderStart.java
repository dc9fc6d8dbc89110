package se.besked.journey.login;

import org.jspecify.annotations.Nullable;
import se.besked.casework.login.Browser;
import se.besked.casework.login.EidOrder.Way;
import se.besked.kernel.signing.ElectronicId.Device;

/**
 * From where somebody begins an order.
 *
 * @param browser the only one that may go on with it
 * @param way how the app is to get it
 * @param page the full address of the page that shows it
 * @param back the address that the app opens on the same device, up to where the order's nonce is
 *     added; never shown with a nonce in it
 */
public record OrderStart(Browser browser, Device device, Way way, String page, String back) {

  /** A login's purpose, to be kept with the order. */
  public Purpose purpose(String target) {
    return new Purpose(device, page, target, null, null, backHere());
  }

  /** A signature's. */
  public Purpose purpose(String target, Purpose.Signs signs, String subject) {
    return new Purpose(device, page, target, signs, subject, backHere());
  }

  private @Nullable String backHere() {
    return way == Way.SAME_DEVICE ? back : null;
  }
}
