package se.besked.platform.login.order;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import se.besked.casework.ids.EidOrderId;
import se.besked.formkit.vaadin.Callout;
import se.besked.journey.sign.WaitingSignatures;
import se.besked.platform.identity.CurrentCitizen;

/**
 * What is said of a signature that is given and has not counted yet, instead of asking for another:
 * it is kept, and will be done without the one who signed.
 */
@Component
public class KeptSignature {
  private final WaitingSignatures signatures;
  private final OrderParts parts;
  private final CurrentCitizen citizen;

  KeptSignature(WaitingSignatures signatures, OrderParts parts, CurrentCitizen citizen) {
    this.signatures = signatures;
    this.parts = parts;
    this.citizen = citizen;
  }

  /** For a page that cannot be shown since a register is down; nothing when nothing waits. */
  public Optional<Callout> callout() {
    var ui = UI.getCurrentOrThrow();
    return citizen
        .find()
        .filter(principal -> !signatures.of(principal.actor()).isEmpty())
        .map(
            waiting ->
                Callout.warning(
                    ui.getTranslation("order.later"), ui.getTranslation("order.later.text")));
  }

  /** For a page about a draft, a case or an offer that is signed; nothing when it is not. */
  public Optional<Callout> of(UUID subject) {
    return order(subject).map(order -> words());
  }

  /** The same for where one signs, unless this browser goes on with that very signature. */
  public Optional<Callout> elsewhere(UUID subject) {
    return order(subject)
        .filter(order -> !parts.cookie().read().equals(Optional.of(order)))
        .map(order -> words());
  }

  private Optional<EidOrderId> order(UUID subject) {
    return Optional.ofNullable(signatures.of(citizen.actor()).get(subject));
  }

  private static Callout words() {
    var ui = UI.getCurrentOrThrow();
    return new Callout(
        Callout.Kind.SUCCESS,
        ui.getTranslation("order.signed"),
        new Paragraph(ui.getTranslation("order.signed.text")),
        new Paragraph(new Anchor("min-sida", ui.getTranslation("order.signed.link"))));
  }
}
