package se.besked.casework.offers;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.besked.casework.access.AccessDenied;
import se.besked.casework.access.Actor;
import se.besked.casework.access.Desk;
import se.besked.casework.access.Filed;
import se.besked.casework.access.Subject;
import se.besked.casework.cases.CaseFile;
import se.besked.casework.cases.CaseRows;
import se.besked.casework.cases.CustodyGate;
import se.besked.casework.cases.Parties;
import se.besked.casework.cases.Party;
import se.besked.casework.events.EventType;
import se.besked.casework.events.Events;
import se.besked.casework.ids.CaseId;
import se.besked.casework.ids.OfferId;
import se.besked.casework.ids.PersonId;
import se.besked.casework.notices.NoticeKind;
import se.besked.casework.notices.Notices;
import se.besked.casework.store.Sql;
import se.besked.casework.tasks.StaffTasks;
import se.besked.casework.tasks.TaskKind;
import se.besked.kernel.people.PersonName;
import se.besked.kernel.signing.SignatureEvidence;

/** Offers as guardians see and answer them. */
@Component
public final class Offers {
  private static final Actor.SystemJob JOB = new Actor.SystemJob("offers");

  private final JdbcClient jdbc;
  private final OfferRows offers;
  private final SettleOffer settle;
  private final CaseRows cases;
  private final Parties parties;
  private final Desk desk;
  private final CustodyGate custody;
  private final Events events;
  private final Notices notices;
  private final StaffTasks tasks;
  private final Clock clock;

  public Offers(
      JdbcClient jdbc,
      OfferRows offers,
      SettleOffer settle,
      CaseRows cases,
      Parties parties,
      Desk desk,
      CustodyGate custody,
      Events events,
      Notices notices,
      StaffTasks tasks,
      Clock clock) {
    this.jdbc = jdbc;
    this.offers = offers;
    this.settle = settle;
    this.cases = cases;
    this.parties = parties;
    this.desk = desk;
    this.custody = custody;
    this.events = events;
    this.notices = notices;
    this.tasks = tasks;
    this.clock = clock;
  }

  /** Every offer made to this guardian, the latest first. */
  public List<OfferView> of(Actor.Citizen citizen) {
    return desk.as(
        citizen,
        Subject.list("offer"),
        "offer.list",
        () -> {
          custody.forList(citizen.person());
          return jdbc
              .sql(
                  """
                  select o.* from place_offer o
                    join offer_answer a on a.offer_id = o.id and a.person_id = :person
                    join case_file c on c.id = o.case_id
                  where a.ended_at is null and not c.is_protected
                    and exists (select 1 from case_party p where p.case_id = c.id
                      and p.person_id = :person and p.ended_at is null and not p.unconfirmed)
                  order by o.made_at desc, o.id
                  """)
              .param("person", citizen.person().value())
              .query((row, n) -> OfferRows.read(row))
              .list()
              .stream()
              .map(o -> view(citizen, o))
              .toList();
        });
  }

  /** One of them; empty for what is not there and for what is not this guardian's. */
  public Optional<OfferView> find(Actor.Citizen citizen, OfferId id) {
    return of(citizen).stream().filter(o -> o.id().equals(id)).findFirst();
  }

  private OfferView view(Actor.Citizen citizen, PlaceOffer offer) {
    var all = offers.answers(offer.id()).stream().filter(OfferAnswer::counts).toList();
    var mine =
        all.stream()
            .filter(a -> a.person().equals(citizen.person()))
            .findFirst()
            .map(OfferAnswer::choice);
    var child =
        parties.of(offer.caseId()).stream()
            .filter(p -> p.role() == Party.Role.CHILD)
            .findFirst()
            .orElseThrow();
    return new OfferView(
        offer.id(),
        offer.caseId(),
        child.person(),
        child.name(),
        offer.terms(),
        offer.answerBy(),
        offer.options(),
        offer.needsAll(),
        offer.state(),
        offer.outcome(),
        mine.orElse(null),
        offer.state() == PlaceOffer.State.OPEN
            && mine.isPresent()
            && all.stream().anyMatch(a -> a.choice() == null));
  }

  /**
   * A guardian answers. The signature has been verified, and custody read again.
   *
   * @throws AccessDenied when the offer is not made to this guardian
   */
  public Answered answer(
      Actor.Citizen citizen, OfferId id, OfferChoice choice, SignatureEvidence evidence) {
    return desk.as(
        citizen,
        held(id),
        "offer.answer",
        offer -> {
          var mine =
              offers.answers(id).stream()
                  .filter(a -> a.counts() && a.person().equals(citizen.person()))
                  .findFirst()
                  .orElseThrow(
                      () ->
                          new AccessDenied(
                              citizen, "offer.answer", subject(id), "not asked to answer"));
          if (mine.choice() != null && mine.choice() == choice) {
            return asItStands(offer);
          }
          if (offer.state() != PlaceOffer.State.OPEN
              || mine.choice() != null
              || today().isAfter(offer.answerBy())) {
            return new Answered.TooLate(offer.state());
          }
          if (!offer.options().contains(choice)) {
            throw new IllegalArgumentException("The offer cannot be answered with " + choice);
          }
          offers.answer(offer, mine, choice, evidence);
          events.append(offer.caseId(), EventType.OFFER_ANSWERED, citizen, citizen.person(), "{}");
          return settle.weigh(offer, citizen);
        });
  }

  private static Answered asItStands(PlaceOffer offer) {
    var outcome = offer.outcome();
    return switch (offer.state()) {
      case OPEN -> new Answered.AwaitsOthers();
      case DISPUTED -> new Answered.Disputed();
      case ACCEPTED, DECLINED ->
          outcome == null ? new Answered.TooLate(offer.state()) : new Answered.Settled(outcome);
      case EXPIRED, WITHDRAWN -> new Answered.TooLate(offer.state());
    };
  }

  /** To change it alone; it may be frozen while we wait for it. */
  private Filed<PlaceOffer> held(OfferId id) {
    return Filed.in(PlaceOffer::caseId, subject(id), () -> offers.find(id), cases::lock)
        .orElse(AccessDenied::new, "absent");
  }

  /**
   * Custody has been read again. Who has lost it answers no more, who has got it is asked, and when
   * anything changed every answer so far is given anew.
   *
   * @return whether anything changed
   */
  public boolean confirmGuardians(
      Actor.SystemJob job, OfferId id, Map<PersonId, PersonName> guardians) {
    return desk.as(
        job,
        held(id),
        "offer.confirmGuardians",
        offer -> {
          var asked = offers.answers(id).stream().filter(OfferAnswer::counts).toList();
          var before = asked.stream().map(OfferAnswer::person).toList();
          if (offer.state() != PlaceOffer.State.OPEN
              || Set.copyOf(before).equals(guardians.keySet())) {
            return false;
          }
          asked.forEach(a -> offers.put(id, a, null, !guardians.containsKey(a.person())));
          guardians.keySet().stream()
              .filter(g -> !before.contains(g))
              .forEach(g -> join(offer, g, guardians));
          askAnew(offer, guardians);
          return true;
        });
  }

  private void join(PlaceOffer offer, PersonId guardian, Map<PersonId, PersonName> guardians) {
    if (parties.of(offer.caseId()).stream().noneMatch(p -> p.person().equals(guardian))) {
      parties.join(
          offer.caseId(), guardian, java.util.Objects.requireNonNull(guardians.get(guardian)));
    }
    if (offers.answers(offer.id()).stream().noneMatch(a -> a.person().equals(guardian))) {
      offers.addGuardian(offer.id(), guardian);
    }
  }

  private void askAnew(PlaceOffer offer, Map<PersonId, PersonName> guardians) {
    events.append(offer.caseId(), EventType.CO_GUARDIAN_INVALIDATED, JOB);
    tasks.raise(
        TaskKind.CUSTODY_CHANGED,
        offer.municipality(),
        offer.caseId(),
        offer.id() + "/" + offer.version(),
        "Vårdnaden har ändrats sedan erbjudandet lämnades. De som har vårdnaden svarar på nytt.",
        null);
    guardians
        .keySet()
        .forEach(
            g ->
                notices.aboutCase(
                    g,
                    NoticeKind.OFFER_MADE,
                    offer.caseId(),
                    offer.id() + "/anew/" + guardians.size()));
  }

  /** Reminds those who have not answered. Called by the job. */
  public void remind(OfferId id) {
    desk.whole(
        () -> {
          var offer = offers.find(id).orElseThrow();
          if (offer.state() == PlaceOffer.State.OPEN) {
            settle
                .awaited(offer)
                .forEach(
                    a ->
                        notices.aboutCase(
                            a.person(), NoticeKind.OFFER_REMINDER, offer.caseId(), id.toString()));
          }
        });
  }

  /**
   * The time to answer has run out. Called by the job; a second time does nothing. Silence of those
   * who had custody when the offer was made ends nothing for whoever has got it since.
   *
   * @throws se.besked.kernel.registers.IntegrationFailure when nobody can say who has custody now;
   *     the job comes back
   */
  public void expire(OfferId id) {
    desk.whole(
        () -> {
          var caseFile = cases.lock(offers.find(id).orElseThrow().caseId()).orElseThrow();
          var offer = offers.find(id).orElseThrow();
          if (offer.state() != PlaceOffer.State.OPEN || !today().isAfter(offer.answerBy())) {
            return;
          }
          boolean someAnswered =
              offers.answers(id).stream().anyMatch(a -> a.counts() && a.choice() != null);
          if (caseFile.head().isProtected() || caseFile instanceof CaseFile.Frozen) {
            settle.dispute(offer, JOB, SettleOffer.BY_HAND);
          } else if (someAnswered) {
            settle.dispute(
                offer,
                JOB,
                "En vårdnadshavare har svarat på ett erbjudande om plats, men inte alla.");
          } else if (!custody.forClosing(caseFile.id()) || !askedAll(offer)) {
            settle.dispute(
                offer,
                JOB,
                "Tiden att svara på ett erbjudande om plats har gått ut, men det är inte säkert att"
                    + " alla som har vårdnaden har fått erbjudandet.");
          } else {
            settle.expired(offer, JOB);
          }
        });
  }

  private boolean askedAll(PlaceOffer offer) {
    var asked =
        offers.answers(offer.id()).stream()
            .filter(OfferAnswer::counts)
            .map(OfferAnswer::person)
            .toList();
    return parties.takingPart(offer.caseId()).stream().allMatch(p -> asked.contains(p.person()));
  }

  private LocalDate today() {
    return Sql.day(clock.instant());
  }

  static Subject subject(OfferId id) {
    return Subject.of("offer", id.value());
  }

  /** The child of an offer, and its case, for the one who reads custody again. */
  public CaseId caseOf(Actor.SystemJob job, OfferId id) {
    var offer = Filed.in(PlaceOffer::caseId, subject(id), () -> offers.find(id));
    return desk.as(job, offer, "offer.case", PlaceOffer::caseId);
  }
}
