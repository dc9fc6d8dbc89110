package se.besked.platform.identity.order;

import com.vaadin.flow.component.UI;
import java.util.Optional;
import org.springframework.stereotype.Component;
import se.besked.casework.login.EidOrder;
import se.besked.formkit.vaadin.Callout;
import se.besked.kernel.registers.IntegrationFailure;
import se.besked.kernel.signing.AlreadyInProgress;
import se.besked.platform.identity.CitizenPrincipal;
import se.besked.platform.identity.CurrentCitizen;

/**
 * For pages that cannot be shown since a register is down: whoever comes back to one with what they
 * have just signed, as from the app on the same device, is told that it is kept and will be done.
 */
@Component
public class KeptSignature {
  private final OrderParts parts;
  private final CurrentCitizen citizen;

  KeptSignature(OrderParts parts, CurrentCitizen citizen) {
    this.parts = parts;
    this.citizen = citizen;
  }

  /** What to say of it; nothing when this browser has no finished signature of this person's. */
  public Optional<Callout> callout() {
    var ui = UI.getCurrentOrThrow();
    return citizen
        .find()
        .flatMap(this::signed)
        .map(
            order ->
                Callout.warning(
                    ui.getTranslation("order.later"), ui.getTranslation("order.later.text")));
  }

  private Optional<EidOrder> signed(CitizenPrincipal principal) {
    return parts
        .cookie()
        .read()
        .flatMap(parts::kept)
        .filter(order -> order.kind() == EidOrder.Kind.SIGN)
        .filter(order -> principal.actor().person().equals(order.signer()))
        .map(this::asItIsNow)
        .filter(order -> order.state() == EidOrder.State.COMPLETE);
  }

  /** No page asks while none can be shown. */
  private EidOrder asItIsNow(EidOrder order) {
    try {
      return order.state() == EidOrder.State.COMPLETE
          ? order
          : parts.follow().follow(order.id(), parts.browser()).orElse(order);
    } catch (IntegrationFailure | AlreadyInProgress notNow) {
      return order;
    }
  }
}
