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

  /** What the order is for, to be kept with it. */
  public Purpose purpose(String target, @Nullable String subject) {
    return new Purpose(device, page, target, subject, way == Way.SAME_DEVICE ? back : null);
  }
}
