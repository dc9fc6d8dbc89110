package se.besked.casework.login;

import org.jspecify.annotations.Nullable;
import se.besked.casework.login.EidOrder.Way;
import se.besked.kernel.signing.ElectronicId.StartedOrder;

/**
 * An order as it was just made at the supplier.
 *
 * @param nonce in the return address that went along; for the same device there is always one
 */
public record Begun(StartedOrder started, Way way, @Nullable ReturnNonce nonce) {
  public Begun {
    if ((way == Way.SAME_DEVICE) != (nonce != null)) {
      throw new IllegalArgumentException("An order on the same device has a nonce, no other has");
    }
  }

  byte @Nullable [] nonceHash() {
    return nonce == null ? null : nonce.hash();
  }
}
