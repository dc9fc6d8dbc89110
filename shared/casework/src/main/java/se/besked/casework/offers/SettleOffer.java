package se.besked.casework.offers;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.besked.casework.access.Actor;
import se.besked.casework.cases.CaseRows;
import se.besked.casework.cases.CaseState;
import se.besked.casework.cases.Parties;
import se.besked.casework.cases.Readiness;
import se.besked.casework.events.EventType;
import se.besked.casework.events.Events;
import se.besked.casework.ids.CaseId;
import se.besked.casework.notices.NoticeKind;
import se.besked.casework.notices.Notices;
import se.besked.casework.tasks.StaffTasks;
import se.besked.casework.tasks.TaskKind;
import se.besked.casework.workitems.OpenWorkItems;
import se.besked.casework.workitems.WorkItemRows;
import se.besked.kernel.registers.WorkKind;
import tools.jackson.databind.json.JsonMapper;

/**
 * What an offer leads to once it is clear. The caller has checked who asks and holds the case, in
 * the transaction at hand.
 */
@Component
public final class SettleOffer {
  static final String BY_HAND = "Ett erbjudande om plats behöver besvaras på annat sätt.";

  private static final JsonMapper JSON = JsonMapper.shared();

  private final OfferRows offers;
  private final CaseRows cases;
  private final Parties parties;
  private final WorkItemRows workItems;
  private final OpenWorkItems openWorkItems;
  private final Events events;
  private final Notices notices;
  private final StaffTasks tasks;

  public SettleOffer(
      OfferRows offers,
      CaseRows cases,
      Parties parties,
      WorkItemRows workItems,
      OpenWorkItems openWorkItems,
      Events events,
      Notices notices,
      StaffTasks tasks) {
    this.offers = offers;
    this.cases = cases;
    this.parties = parties;
    this.workItems = workItems;
    this.openWorkItems = openWorkItems;
    this.events = events;
    this.notices = notices;
    this.tasks = tasks;
  }

  /** Weighs what the guardians have answered so far. */
  Answered weigh(PlaceOffer offer, Actor actor) {
    var counting = offers.answers(offer.id()).stream().filter(OfferAnswer::counts).toList();
    var choices = counting.stream().map(OfferAnswer::choice).toList();
    var given = choices.stream().filter(c -> c != null).distinct().toList();
    if (given.size() > 1) {
      dispute(offer, actor, "Vårdnadshavarna har svarat olika på ett erbjudande om plats.");
      return new Answered.Disputed();
    }
    if (given.isEmpty() || (offer.needsAll() && choices.contains(null))) {
      return new Answered.AwaitsOthers();
    }
    as(offer, given.getFirst(), actor, "{}");
    return new Answered.Settled(given.getFirst());
  }

  void dispute(PlaceOffer offer, Actor actor, String text) {
    var unused = offers.move(offer, PlaceOffer.State.DISPUTED, null, null);
    events.append(offer.caseId(), EventType.OFFER_DISPUTED, actor);
    tasks.raise(
        TaskKind.OFFER_DISPUTED,
        offer.municipality(),
        offer.caseId(),
        offer.id().toString(),
        text,
        offer.answerBy());
  }

  /** Nobody can answer here any longer: what was to be answered is a person's task at once. */
  public void leaveToPerson(CaseId caseId, Actor actor) {
    offers.of(caseId).stream()
        .filter(offer -> offer.state() == PlaceOffer.State.OPEN)
        .forEach(offer -> dispute(offer, actor, BY_HAND));
  }

  void as(PlaceOffer offer, OfferChoice choice, Actor actor, String eventJson) {
    var state = choice.accepts() ? PlaceOffer.State.ACCEPTED : PlaceOffer.State.DECLINED;
    var settled = offers.move(offer, state, choice, actor.name());
    tasks.settle(TaskKind.OFFER_DISPUTED, offer.id().toString(), actor);
    events.append(
        offer.caseId(),
        choice.accepts() ? EventType.OFFER_ACCEPTED : EventType.OFFER_DECLINED,
        actor,
        null,
        eventJson);
    if (choice.accepts()) {
      accepted(settled, choice);
    } else {
      declined(settled, choice, actor);
    }
    tell(settled);
  }

  private void accepted(PlaceOffer offer, OfferChoice choice) {
    var head = head(offer);
    var unused =
        openWorkItems.open(
            head,
            WorkKind.REGISTER_PLACEMENT,
            offer.id().toString(),
            !choice.keepsQueue(),
            false,
            detail(offer, choice));
    if (offer.terms().endsPlacement() != null) {
      var unusedToo =
          openWorkItems.open(
              head,
              WorkKind.REGISTER_TERMINATION,
              offer.id().toString(),
              false,
              false,
              detail(offer, choice));
    }
  }

  private void declined(PlaceOffer offer, OfferChoice choice, Actor actor) {
    if (!choice.keepsQueue()) {
      close(offer, actor);
    }
    register(offer, choice);
  }

  /** Nobody has answered in time (QUE-05). */
  void expired(PlaceOffer offer, Actor actor) {
    var settled = offers.move(offer, PlaceOffer.State.EXPIRED, null, actor.name());
    events.append(offer.caseId(), EventType.OFFER_EXPIRED, actor);
    if (offer.closesApplication()) {
      close(offer, actor);
    }
    register(settled, null);
    tell(settled);
  }

  void withdrawn(PlaceOffer offer, Actor actor, String eventJson) {
    var settled = offers.move(offer, PlaceOffer.State.WITHDRAWN, null, actor.name());
    tasks.settle(TaskKind.OFFER_DISPUTED, offer.id().toString(), actor);
    events.append(offer.caseId(), EventType.OFFER_WITHDRAWN, actor, null, eventJson);
    tell(settled);
  }

  private void register(PlaceOffer offer, @Nullable OfferChoice choice) {
    var unused =
        openWorkItems.open(
            head(offer),
            WorkKind.REGISTER_OFFER_ANSWER,
            offer.id().toString(),
            false,
            false,
            detail(offer, choice));
  }

  /** The application ends with the offer. A new one counts its guarantee time from its own day. */
  private void close(PlaceOffer offer, Actor actor) {
    var caseFile = cases.find(offer.caseId()).orElseThrow();
    if (Readiness.of(caseFile).isInHand()) {
      workItems.cancel(offer.caseId());
      var unused = cases.move(caseFile, CaseState.WITHDRAWN);
      events.append(offer.caseId(), EventType.APPLICATION_CLOSED, actor);
      tasks.settle(TaskKind.REVIEW_CASE, offer.caseId().toString(), actor);
    }
  }

  private void tell(PlaceOffer offer) {
    parties
        .takingPart(offer.caseId())
        .forEach(
            p ->
                notices.aboutCase(
                    p.person(), NoticeKind.OFFER_SETTLED, offer.caseId(), offer.id().toString()));
  }

  private se.besked.casework.cases.CaseHead head(PlaceOffer offer) {
    return cases.find(offer.caseId()).orElseThrow().head();
  }

  private static String detail(PlaceOffer offer, @Nullable OfferChoice choice) {
    var terms = offer.terms();
    var json =
        JSON.createObjectNode()
            .put("offer", offer.externalKey())
            .put("answer", choice == null ? "NONE" : choice.name())
            .put("unit", terms.unitId())
            .put("activity", terms.activity().name())
            .put("startsOn", terms.startsOn().toString());
    if (terms.weeklyHours() != null) {
      json.put("weeklyHours", terms.weeklyHours());
    }
    if (terms.specialSupport()) {
      json.put("specialSupport", true);
    }
    if (terms.endsPlacement() != null) {
      json.put("endsPlacement", terms.endsPlacement())
          .put("lastDay", terms.startsOn().minusDays(1).toString());
    }
    return json.toString();
  }

  /** Those who have not answered and whose answer is awaited. */
  List<OfferAnswer> awaited(PlaceOffer offer) {
    return offers.answers(offer.id()).stream()
        .filter(a -> a.counts() && a.choice() == null)
        .toList();
  }
}
