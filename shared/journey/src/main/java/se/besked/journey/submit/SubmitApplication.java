package se.besked.journey.submit;

import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import se.besked.casework.access.Actor;
import se.besked.casework.access.Own;
import se.besked.casework.cases.CaseId;
import se.besked.casework.cases.ChangeWishes;
import se.besked.casework.cases.ChangeWishes.Changed;
import se.besked.casework.cases.ChangeWishes.NewWishes;
import se.besked.casework.cases.Submission;
import se.besked.casework.cases.Submission.OtherSay;
import se.besked.casework.cases.SubmitCase;
import se.besked.casework.cases.Submitted;
import se.besked.casework.drafts.Draft;
import se.besked.casework.drafts.DraftId;
import se.besked.casework.drafts.Drafts;
import se.besked.casework.login.EidOrder;
import se.besked.casework.login.EidOrders;
import se.besked.casework.people.PersonId;
import se.besked.casework.people.Persons;
import se.besked.casework.store.Stale;
import se.besked.eservice.ContactQuestions;
import se.besked.eservice.Handling.Signatures;
import se.besked.formkit.Answers;
import se.besked.journey.HandlingRules;
import se.besked.journey.Json;
import se.besked.journey.Matter;
import se.besked.journey.assess.SealedFacts;
import se.besked.journey.assess.StoredSummary;
import se.besked.journey.login.OrderStart;
import se.besked.journey.login.Purpose;
import se.besked.journey.login.Purpose.Signs;
import se.besked.journey.prefill.PrefillForm;
import se.besked.journey.prefill.Prefilled;
import se.besked.kernel.facts.Child;
import se.besked.kernel.facts.Facts;
import se.besked.kernel.people.PersonalNumber;
import se.besked.kernel.signing.ElectronicId;

/**
 * Signs an application and sends it in. The registers are asked again when the signature is done,
 * so that what is sent rests on today's custody and addresses.
 */
public final class SubmitApplication {
  private static final System.Logger LOG = System.getLogger(SubmitApplication.class.getName());

  private final ElectronicId electronicId;
  private final EidOrders orders;
  private final Persons persons;
  private final Drafts drafts;
  private final SubmitCase submitCase;
  private final ChangeWishes changeWishes;
  private final PrefillForm prefill;

  public SubmitApplication(
      ElectronicId electronicId,
      EidOrders orders,
      Persons persons,
      Drafts drafts,
      SubmitCase submitCase,
      ChangeWishes changeWishes,
      PrefillForm prefill) {
    this.electronicId = electronicId;
    this.orders = orders;
    this.persons = persons;
    this.drafts = drafts;
    this.submitCase = submitCase;
    this.changeWishes = changeWishes;
    this.prefill = prefill;
  }

  /**
   * Orders a signature that only this person can give.
   *
   * @throws se.besked.kernel.registers.IntegrationFailure when no order could be made
   * @throws se.besked.kernel.signing.AlreadyInProgress when the person has another order running
   */
  @Own("an order that the citizen alone can sign; what it is about is asked for when it is signed")
  public EidOrder begin(
      Actor.Citizen citizen,
      OrderStart start,
      String target,
      DraftId draft,
      PreparedApplication prepared) {
    var signer = persons.numberOf(citizen, citizen.person());
    var purpose = start.purpose(target, Signs.APPLICATION, draft.toString());
    var begun =
        purpose.begin(
            returnUrl -> electronicId.sign(start.device(), returnUrl, signer, prepared.text()));
    return orders.signature(
        start.browser(), Json.write(purpose), begun, citizen.person(), prepared.text());
  }

  /**
   * Sends in what a completed order signed. May be called again and again: there is one case.
   *
   * @throws se.besked.kernel.registers.IntegrationFailure when a register cannot answer; the
   *     signature is kept, so call again later
   */
  public Sent finish(Actor.Citizen citizen, Matter<?> matter, EidOrder order) {
    var subject = Json.read(order.purposeJson(), Purpose.class).subject();
    var done = order.completed();
    if (done == null || subject == null || !done.person().equals(citizen.person())) {
      return new Sent.NotPossible();
    }
    var draft = drafts.find(citizen, DraftId.of(subject)).orElse(null);
    if (draft == null) {
      return new Sent.NotPossible();
    }
    var before = submitCase.caseOf(citizen, draft.id());
    if (before.isPresent()) {
      orders.settle(order.id());
      return new Sent.Arrived(before.get().id(), false);
    }
    var signer = persons.numberOf(citizen, citizen.person());
    if (!isTrusted(order, done, signer, draft)) {
      return new Sent.NotTrusted();
    }
    var sent =
        switch (prefill.of(matter.service().concerns(), signer, matter.municipality())) {
          case Prefilled.Closed() -> new Sent.NotPossible();
          case Prefilled.Ready(var facts) ->
              send(citizen, matter, order, draft, facts.in(matter.language()));
        };
    if (sent instanceof Sent.Arrived) {
      orders.settle(order.id());
    }
    return sent;
  }

  private boolean isTrusted(
      EidOrder order, EidOrder.Completed done, PersonalNumber signer, Draft draft) {
    var text = order.text();
    if (text == null) {
      return false;
    }
    var why = electronicId.verify(done.evidence(), signer, text).whyInvalid();
    why.ifPresent(
        reason ->
            LOG.log(
                Level.WARNING, "The signature of draft {0} is invalid: {1}", draft.id(), reason));
    return why.isEmpty();
  }

  private <A extends Record> Sent send(
      Actor.Citizen citizen, Matter<A> matter, EidOrder order, Draft draft, SealedFacts sealed) {
    var facts = sealed.shown();
    var answers = Json.read(draft.contentJson(), Answers.class);
    var form = matter.service().form(Integer.parseInt(draft.formVersion())).orElse(null);
    if (form == null) {
      return new Sent.NotPossible();
    }
    if (form.firstIncomplete(answers, facts).isPresent()) {
      return new Sent.SignAgain();
    }
    var prepared =
        PreparedApplication.of(
            matter.service(), form, draft.id(), answers, sealed, matter.municipality());
    if (!prepared.text().equals(order.text())) {
      return new Sent.SignAgain();
    }
    var amended = Amends.caseIn(answers);
    if (amended.isPresent()) {
      return amend(citizen, matter, amended.get(), order, draft, prepared, facts);
    }
    return switch (submitCase.submit(
        citizen, submission(citizen, matter, order, draft, prepared, facts))) {
      case Submitted.Accepted(var caseFile, var isNew) -> new Sent.Arrived(caseFile.id(), isNew);
      case Submitted.DraftChanged changed -> new Sent.SignAgain();
      case Submitted.DraftEnded ended -> new Sent.NotPossible();
    };
  }

  /** The municipality's rule before the service's own. */
  private static OtherSay otherSay(Matter<?> matter, Facts facts) {
    var handling = matter.service().handling();
    if (handling.signatures() != Signatures.ALL_GUARDIANS) {
      return OtherSay.NONE;
    }
    return HandlingRules.of(matter.municipality(), matter.service().identity().id(), facts.today())
        .signatures()
        .map(s -> s == HandlingRules.Signatures.ALL ? OtherSay.SIGNS : OtherSay.TOLD)
        .orElse(OtherSay.SIGNS);
  }

  /** New wishes in an application that awaits an offer; the day it arrived stays. */
  private Sent amend(
      Actor.Citizen citizen,
      Matter<?> matter,
      CaseId caseId,
      EidOrder order,
      Draft draft,
      PreparedApplication prepared,
      Facts facts) {
    var wishes =
        new NewWishes(
            draft.id(),
            draft.version(),
            prepared.kept().ruleVersion(),
            StoredSummary.write(prepared.swedishSummary(), prepared.translations()),
            prepared.kept().applicationJson(),
            prepared.kept().factsJson(),
            prepared.kept().assessmentJson(),
            prepared.kept().whole(),
            units(matter, prepared, facts),
            Objects.requireNonNull(order.completed()).evidence());
    try {
      return switch (changeWishes.change(citizen, caseId, wishes)) {
        case Changed.Kept kept -> new Sent.Arrived(caseId, false);
        case Changed.TooLate late -> new Sent.NotPossible();
      };
    } catch (Stale changedMeanwhile) {
      return new Sent.SignAgain();
    }
  }

  private static Submission submission(
      Actor.Citizen citizen,
      Matter<?> matter,
      EidOrder order,
      Draft draft,
      PreparedApplication prepared,
      Facts facts) {
    var done = Objects.requireNonNull(order.completed());
    var child = prepared.child();
    var others = child.map(Child::coGuardians).orElse(List.of());
    return new Submission(
        draft.id(),
        draft.version(),
        matter.service().identity().numberPrefix(),
        prepared.kept().ruleVersion(),
        StoredSummary.write(prepared.swedishSummary(), prepared.translations()),
        prepared.kept().applicationJson(),
        prepared.kept().factsJson(),
        prepared.kept().assessmentJson(),
        prepared.kept().whole(),
        units(matter, prepared, facts),
        new Submission.Applicant(
            citizen.person(),
            done.name(),
            prepared.answers().value(ContactQuestions.EMAIL, facts).orElse(null),
            prepared.answers().value(ContactQuestions.PHONE, facts).orElse(null),
            matter.language()),
        child
            .map(c -> new Submission.Child(PersonId.of(c.handle()), c.name().value()))
            .orElse(null),
        others.stream()
            .findFirst()
            .map(o -> new Submission.OtherGuardian(PersonId.of(o.handle()), o.name(), "sv"))
            .orElse(null),
        others.isEmpty() ? OtherSay.NONE : otherSay(matter, facts),
        done.evidence());
  }

  private static <A extends Record> Set<String> units(
      Matter<A> matter, PreparedApplication prepared, Facts facts) {
    var service = matter.service();
    return service.units(service.read(prepared.answers(), facts), prepared.answers(), facts);
  }
}
