package se.besked.journey.login;

import java.net.InetAddress;
import java.util.Optional;

/**
 * What shows that the app which approved an order is on the device that began it. A link to the app
 * can be sent to somebody else, who approves what the sender's browser then waits for.
 */
public enum SameDevice {
  /** The app opened its return address in the browser that began the order. Nothing less. */
  RETURN_ONLY,
  /**
   * That, or both come from the same IP address. Weaker: everybody behind the same router, in the
   * same school or with the same mobile operator may have the same.
   */
  RETURN_OR_SAME_ADDRESS;

  /** Whether the order may be completed before the app has returned. */
  boolean isShownByAddress(String browser, Optional<String> app) {
    return this == RETURN_OR_SAME_ADDRESS && isSame(browser, app);
  }

  /** The same address, however it is written. A text that is no address is like no other. */
  static boolean isSame(String browser, Optional<String> app) {
    try {
      return app.isPresent()
          && InetAddress.ofLiteral(browser).equals(InetAddress.ofLiteral(app.get()));
    } catch (IllegalArgumentException noAddress) {
      return false;
    }
  }
}
