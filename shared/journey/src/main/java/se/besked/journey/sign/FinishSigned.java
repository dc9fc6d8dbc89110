package se.besked.journey.sign;

import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import se.besked.casework.access.Actor;
import se.besked.casework.access.Refusal;
import se.besked.casework.access.Transactions;
import se.besked.casework.cases.CaseFiles;
import se.besked.casework.cases.CaseId;
import se.besked.casework.drafts.Draft;
import se.besked.casework.drafts.DraftId;
import se.besked.casework.drafts.Drafts;
import se.besked.casework.login.EidOrder;
import se.besked.casework.login.EidOrders;
import se.besked.casework.login.SignedAlone;
import se.besked.casework.notices.NoticeKind;
import se.besked.casework.notices.Notices;
import se.besked.casework.people.Contacts;
import se.besked.casework.store.Stale;
import se.besked.eservice.ContactQuestions;
import se.besked.eservice.EService;
import se.besked.formkit.Answers;
import se.besked.journey.Json;
import se.besked.journey.Matter;
import se.besked.journey.catalogue.EServices;
import se.besked.journey.login.FollowOrder;
import se.besked.journey.login.Purpose;
import se.besked.journey.offer.AnswerOffer;
import se.besked.journey.submit.CoSign;
import se.besked.journey.submit.Sent;
import se.besked.journey.submit.SubmitApplication;
import se.besked.kernel.municipality.Municipalities;
import se.besked.kernel.municipality.Municipality;
import se.besked.kernel.registers.IntegrationFailure;
import se.besked.kernel.signing.AlreadyInProgress;

/**
 * Does what the page would have done with a finished signature, as whoever signed; and where that
 * cannot be done, sends them a notice that something they signed has not been sent in.
 */
public final class FinishSigned implements SignedAlone {
  private static final System.Logger LOG = System.getLogger(FinishSigned.class.getName());

  /** A signature is to a text in one of these, and which is not kept beside it. */
  private static final List<String> LANGUAGES = List.of("sv", "en");

  /** Why an order failed that somebody may have signed. */
  private static final Set<String> PERHAPS_SIGNED =
      Set.of(FollowOrder.LOST, FollowOrder.NOT_RETURNED, FollowOrder.OTHER_ADDRESS);

  private final FollowOrder follow;
  private final SubmitApplication submit;
  private final CoSign coSign;
  private final AnswerOffer answerOffer;
  private final EServices services;
  private final Municipalities municipalities;
  private final Ground ground;

  /** What it looks at and writes to itself. */
  public record Ground(
      EidOrders orders,
      Drafts drafts,
      CaseFiles caseFiles,
      Contacts contacts,
      Notices notices,
      Transactions transactions) {}

  public FinishSigned(
      FollowOrder follow,
      SubmitApplication submit,
      CoSign coSign,
      AnswerOffer answerOffer,
      EServices services,
      Municipalities municipalities,
      Ground ground) {
    this.follow = follow;
    this.submit = submit;
    this.coSign = coSign;
    this.answerOffer = answerOffer;
    this.services = services;
    this.municipalities = municipalities;
    this.ground = ground;
  }

  @Override
  public void finish(EidOrder order) {
    try {
      if (order.state() == EidOrder.State.COMPLETE) {
        count(order);
      } else {
        // One that is complete now gets a while: its page may be about to ask.
        follow(order);
      }
    } catch (IntegrationFailure | AlreadyInProgress notNow) {
      LOG.log(Level.INFO, "A signature waits ({0}): {1}", order.id(), notNow.getMessage());
    }
  }

  private void follow(EidOrder order) {
    var now = follow.follow(order);
    var hint = now.hint();
    if (now.state() == EidOrder.State.FAILED && hint != null && PERHAPS_SIGNED.contains(hint)) {
      Signed.of(now).ifPresent(this::tell);
    }
  }

  private void count(EidOrder order) {
    var signed = Signed.of(order);
    if (signed.isEmpty()) {
      // Of an earlier version, which did not say what for.
      ground.orders().settle(order.id());
    } else if (!isCounted(signed.get())) {
      tell(signed.get());
    }
  }

  /** What somebody signed, and what for. */
  private record Signed(
      EidOrder order, Actor.Citizen citizen, Purpose.Signs signs, String subject) {
    static Optional<Signed> of(EidOrder order) {
      var purpose = Json.read(order.purposeJson(), Purpose.class);
      var signer = order.signer();
      var signs = purpose.signs();
      var subject = purpose.subject();
      return signer == null || signs == null || subject == null
          ? Optional.empty()
          : Optional.of(new Signed(order, new Actor.Citizen(signer), signs, subject));
    }

    Optional<DraftId> draft() {
      return signs == Purpose.Signs.APPLICATION
          ? Optional.of(DraftId.of(subject))
          : Optional.empty();
    }
  }

  private boolean isCounted(Signed signed) {
    try {
      return switch (signed.signs()) {
        case APPLICATION -> draftOf(signed).map(draft -> isSent(signed, draft)).orElse(false);
        case CO_SIGNATURE -> isCoSigned(signed);
        case OFFER_ANSWER ->
            answerOffer.finish(signed.citizen(), municipalities.host(), signed.order())
                instanceof AnswerOffer.Outcome.Kept;
      };
    } catch (Refusal | Stale movedOn) {
      return false;
    }
  }

  private boolean isSent(Signed signed, Draft draft) {
    var service = services.find(draft.service());
    var municipality = municipalities.find(draft.municipality());
    return service.isPresent()
        && municipality.isPresent()
        && LANGUAGES.stream().anyMatch(l -> isSent(signed, service.get(), municipality.get(), l));
  }

  private boolean isSent(
      Signed signed, EService<?> service, Municipality municipality, String language) {
    return submit.finish(
            signed.citizen(), new Matter<>(service, municipality, language), signed.order())
        instanceof Sent.Arrived;
  }

  private boolean isCoSigned(Signed signed) {
    var head = ground.caseFiles().get(signed.citizen(), CaseId.of(signed.subject())).head();
    var municipality = municipalities.find(head.municipality()).orElseThrow();
    return LANGUAGES.stream()
        .anyMatch(
            l ->
                coSign.finish(signed.citizen(), municipality, signed.order(), l)
                    instanceof Sent.Arrived);
  }

  private Optional<Draft> draftOf(Signed signed) {
    return signed.draft().flatMap(id -> ground.drafts().find(signed.citizen(), id));
  }

  /** Once for each order; nothing where the same draft has been sent in or thrown away since. */
  private void tell(Signed signed) {
    var draft = draftOf(signed);
    var cause = signed.order().id().toString();
    var person = signed.citizen().person();
    ground
        .transactions()
        .run(
            () -> {
              if (draft.isEmpty()) {
                ground
                    .notices()
                    .toPerson(
                        person, NoticeKind.SIGNATURE_NOT_SENT, municipalities.host().id(), cause);
              } else if (isOpen(draft.get())) {
                keepAddress(signed.citizen(), draft.get());
                ground
                    .notices()
                    .aboutDraft(person, NoticeKind.SIGNATURE_NOT_SENT, draft.get().id(), cause);
              }
              ground.orders().settle(signed.order().id());
            });
  }

  private static boolean isOpen(Draft draft) {
    return draft.state() == Draft.State.OPEN || draft.state() == Draft.State.SIGNING;
  }

  /** Who applies for the first time has given an address nowhere else. */
  private void keepAddress(Actor.Citizen citizen, Draft draft) {
    if (ground.contacts().of(citizen).reachable()) {
      return;
    }
    var answers = Json.read(draft.contentJson(), Answers.class);
    ground
        .contacts()
        .keepFromApplication(
            citizen,
            new se.besked.casework.people.Contact(
                answers.of(ContactQuestions.EMAIL.key()).stream().findFirst().orElse(null),
                null,
                "sv"));
  }
}
