package se.besked.journey.login;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import se.besked.casework.login.Begun;
import se.besked.casework.login.EidOrder.Way;
import se.besked.casework.login.ReturnNonce;
import se.besked.kernel.signing.ElectronicId.Device;
import se.besked.kernel.signing.ElectronicId.StartedOrder;

/**
 * What an order is for, kept with it so that any node can renew it and go on.
 *
 * @param device where the person sits
 * @param returnUrl the page that shows the order; names the order, which is bound to the browser
 * @param target the page to open when it is done, always on this site
 * @param signs what kind of thing is signed; null for a login
 * @param subject which one: a draft's or a case's id, or an answer; null for a login
 * @param back where the app returns on the same device, up to where the nonce is added; null when
 *     the app is on another device, which does not return
 */
public record Purpose(
    Device device,
    String returnUrl,
    String target,
    @Nullable Signs signs,
    @Nullable String subject,
    @Nullable String back) {

  /** What a signature is given to. Each can be finished without the page that asked for it. */
  public enum Signs {
    APPLICATION,
    CO_SIGNATURE,
    OFFER_ANSWER
  }

  /**
   * Makes the order at the supplier, with a new nonce in the return address where there is one.
   *
   * @param supplier gets the return address
   */
  public Begun begin(Function<String, StartedOrder> supplier) {
    if (back == null) {
      return new Begun(supplier.apply(returnUrl), Way.QR, null);
    }
    var nonce = ReturnNonce.random();
    return new Begun(supplier.apply(back + nonce.value()), Way.SAME_DEVICE, nonce);
  }
}
