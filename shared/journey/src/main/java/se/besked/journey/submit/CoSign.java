package se.besked.journey.submit;

import java.lang.System.Logger.Level;
import se.besked.casework.access.Actor;
import se.besked.casework.cases.CaseFile;
import se.besked.casework.cases.CaseFiles;
import se.besked.casework.cases.CoGuardians;
import se.besked.casework.custody.ConfirmParties;
import se.besked.casework.ids.CaseId;
import se.besked.casework.ids.PersonId;
import se.besked.casework.login.EidOrder;
import se.besked.casework.login.EidOrders;
import se.besked.casework.people.Persons;
import se.besked.journey.Json;
import se.besked.journey.login.OrderStart;
import se.besked.journey.login.Purpose;
import se.besked.journey.prefill.PrefillForm;
import se.besked.journey.prefill.Prefilled;
import se.besked.kernel.municipality.Municipality;
import se.besked.kernel.signing.ElectronicId;

/**
 * The second guardian's signature. Custody is read again before it counts (föräldrabalken 6 kap. 11
 * och 13 §§).
 */
public final class CoSign {
  private static final System.Logger LOG = System.getLogger(CoSign.class.getName());

  private final ElectronicId electronicId;
  private final EidOrders orders;
  private final Persons persons;
  private final CaseFiles caseFiles;
  private final CoGuardians coGuardians;
  private final PrefillForm prefill;
  private final ConfirmParties confirmParties;

  public CoSign(
      ElectronicId electronicId,
      EidOrders orders,
      Persons persons,
      CaseFiles caseFiles,
      CoGuardians coGuardians,
      PrefillForm prefill,
      ConfirmParties confirmParties) {
    this.electronicId = electronicId;
    this.orders = orders;
    this.persons = persons;
    this.caseFiles = caseFiles;
    this.coGuardians = coGuardians;
    this.prefill = prefill;
    this.confirmParties = confirmParties;
  }

  /** Orders a signature on what concerns the child. */
  public EidOrder begin(
      Actor.Citizen citizen,
      OrderStart start,
      String target,
      CaseId caseId,
      Municipality municipality,
      String language) {
    var head = caseFiles.get(citizen, caseId).head();
    var text = CoSignatureText.of(head, municipality, language);
    var signer = persons.numberOf(citizen, citizen.person());
    var purpose = start.purpose(target, Purpose.Signs.CO_SIGNATURE, caseId.toString());
    var begun =
        purpose.begin(returnUrl -> electronicId.sign(start.device(), returnUrl, signer, text));
    return orders.signature(start.browser(), Json.write(purpose), begun, citizen.person(), text);
  }

  /**
   * Counts a completed signature, once.
   *
   * @param language the one the text was made in
   */
  public Sent finish(
      Actor.Citizen citizen, Municipality municipality, EidOrder order, String language) {
    var done = order.completed();
    var text = order.text();
    var subject = Json.read(order.purposeJson(), Purpose.class).subject();
    if (done == null || text == null || subject == null) {
      return new Sent.NotPossible();
    }
    var caseFile = caseFiles.get(citizen, CaseId.of(subject));
    if (!(caseFile instanceof CaseFile.AwaitingCoGuardian)) {
      orders.settle(order.id());
      return new Sent.Arrived(caseFile.id(), false);
    }
    var signer = persons.numberOf(citizen, citizen.person());
    var why = electronicId.verify(done.evidence(), signer, text).whyInvalid();
    if (why.isPresent()) {
      LOG.log(Level.WARNING, "A signature in case {0} is invalid: {1}", caseFile.id(), why.get());
      return new Sent.NotTrusted();
    }
    if (!text.equals(CoSignatureText.of(caseFile.head(), municipality, language))) {
      return new Sent.SignAgain();
    }
    if (!isStillGuardian(citizen, caseFile, municipality)) {
      var unused = confirmParties.confirm(caseFile.id());
      return new Sent.NotPossible();
    }
    coGuardians.sign(citizen, caseFile.id(), done.evidence());
    orders.settle(order.id());
    return new Sent.Arrived(caseFile.id(), true);
  }

  private boolean isStillGuardian(
      Actor.Citizen citizen, CaseFile caseFile, Municipality municipality) {
    var number = persons.numberOf(citizen, citizen.person());
    var child = caseFile.head().childId().map(PersonId::toString).orElse("");
    return prefill.forGuardian(number, municipality) instanceof Prefilled.Ready(var facts)
        && facts.shown().child(child).isPresent();
  }
}
