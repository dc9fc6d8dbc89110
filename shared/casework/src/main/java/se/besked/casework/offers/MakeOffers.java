package se.besked.casework.offers;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.besked.casework.access.AccessDenied;
import se.besked.casework.access.Actor;
import se.besked.casework.access.CaseScope;
import se.besked.casework.access.Desk;
import se.besked.casework.access.Filed;
import se.besked.casework.access.Permission;
import se.besked.casework.access.Role;
import se.besked.casework.access.Subject;
import se.besked.casework.cases.CaseFile;
import se.besked.casework.cases.CaseHead;
import se.besked.casework.cases.CaseRows;
import se.besked.casework.cases.OpenCase;
import se.besked.casework.cases.Parties;
import se.besked.casework.cases.Readiness;
import se.besked.casework.events.EventType;
import se.besked.casework.events.Events;
import se.besked.casework.ids.CaseId;
import se.besked.casework.ids.OfferId;
import se.besked.casework.ids.PersonId;
import se.besked.casework.jobs.Job;
import se.besked.casework.jobs.Jobs;
import se.besked.casework.notices.NoticeKind;
import se.besked.casework.notices.Notices;
import se.besked.casework.store.Sql;
import se.besked.casework.store.Stale;
import se.besked.casework.tasks.StaffTasks;
import se.besked.casework.tasks.TaskKind;
import se.besked.kernel.signing.SignatureEvidence;
import tools.jackson.databind.json.JsonMapper;

/** Offers as staff and robots make, follow and take them back. */
public final class MakeOffers {
  private static final JsonMapper JSON = JsonMapper.shared();

  private final JdbcClient jdbc;
  private final OfferRows offers;
  private final SettleOffer settle;
  private final OpenCase openCase;
  private final CaseRows cases;
  private final Parties parties;
  private final Desk desk;
  private final Events events;
  private final Notices notices;
  private final StaffTasks tasks;
  private final Jobs jobs;
  private final Clock clock;
  private final Duration remindBefore;

  public MakeOffers(
      JdbcClient jdbc,
      OfferRows offers,
      SettleOffer settle,
      OpenCase openCase,
      CaseRows cases,
      Parties parties,
      Desk desk,
      Events events,
      Notices notices,
      StaffTasks tasks,
      Jobs jobs,
      Clock clock,
      Duration remindBefore) {
    this.jdbc = jdbc;
    this.offers = offers;
    this.settle = settle;
    this.openCase = openCase;
    this.cases = cases;
    this.parties = parties;
    this.desk = desk;
    this.events = events;
    this.notices = notices;
    this.tasks = tasks;
    this.jobs = jobs;
    this.clock = clock;
    this.remindBefore = remindBefore;
  }

  /** The offer made under a key before, for a maker that was interrupted. */
  public Optional<PlaceOffer> byKey(Actor.Staff staff, String externalKey) {
    return desk.as(
        staff,
        Subject.list("offer"),
        Permission.MAKE_OFFERS,
        "offer.byKey",
        () -> offers.byKey(staff.municipality(), externalKey).filter(o -> sees(staff, o)));
  }

  private boolean sees(Actor.Staff staff, PlaceOffer offer) {
    var head = cases.find(offer.caseId()).orElseThrow().head();
    return Permission.MAKE_OFFERS.on(staff, scope(head));
  }

  /** The child of an application that offers are made for; empty when there is no such case. */
  public Optional<PersonId> childOf(Actor.Staff staff, CaseId id) {
    return desk.as(
        staff,
        Subject.of(id),
        Permission.MAKE_OFFERS,
        "offer.child",
        () ->
            cases
                .find(id)
                .map(CaseFile::head)
                .filter(h -> reaches(staff, h))
                .flatMap(CaseHead::childId));
  }

  /** Makes an offer, once per key, and tells the guardians. */
  public Made make(Actor.Staff staff, NewOffer offer) {
    return desk.as(
        staff,
        Subject.list("offer"),
        Permission.MAKE_OFFERS,
        "offer.make",
        () -> {
          if (offer.answerBy().isBefore(Sql.day(clock.instant()))) {
            throw new IllegalArgumentException("The last day to answer has passed");
          }
          holdKey(staff, offer.externalKey());
          var before = offers.byKey(staff.municipality(), offer.externalKey());
          if (before.isPresent()) {
            return sees(staff, before.get())
                ? new Made.Offered(before.get(), false)
                : new Made.NotNow();
          }
          return switch (offer.about()) {
            case NewOffer.OfApplication(var id) -> ofApplication(staff, offer, id);
            case NewOffer.OfChild child ->
                insert(
                    staff,
                    offer,
                    openCase.aboutChild(
                        staff.municipality(),
                        child.service(),
                        child.numberPrefix(),
                        child.child(),
                        child.name(),
                        offer.guardians(),
                        child.summaryJson()));
          };
        });
  }

  /** Two who make the same offer at once: the second waits and finds the first one's. */
  private void holdKey(Actor.Staff staff, String key) {
    var unused =
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:key, 0))::text")
            .param("key", staff.municipality() + "/offer/" + key)
            .query(String.class)
            .optional();
  }

  private Made ofApplication(Actor.Staff staff, NewOffer offer, CaseId id) {
    var caseFile = cases.lock(id);
    if (caseFile.isEmpty() || !reaches(staff, caseFile.get().head())) {
      throw new AccessDenied(staff, "offer.make", Subject.of(id), "no such case");
    }
    boolean open = Readiness.of(caseFile.get()).isInHand();
    boolean another = offers.of(id).stream().anyMatch(o -> !o.isSettled());
    if (!open || another || (caseFile.get().head().leftToPerson() && !staff.has(Role.OFFICER))) {
      return new Made.NotNow();
    }
    offer.guardians().entrySet().stream()
        .filter(g -> parties.of(id).stream().noneMatch(p -> p.person().equals(g.getKey())))
        .forEach(g -> parties.join(id, g.getKey(), g.getValue()));
    return insert(staff, offer, id);
  }

  private static boolean reaches(Actor.Staff staff, CaseHead head) {
    return !head.isProtected() && Permission.MAKE_OFFERS.on(staff, scope(head));
  }

  /** Whoever makes offers makes them for every unit. */
  private static CaseScope scope(CaseHead head) {
    return new CaseScope(head.municipality(), head.isProtected(), Set.of());
  }

  private Made insert(Actor.Staff staff, NewOffer offer, CaseId caseId) {
    var id = OfferId.random();
    offers.insert(id, staff.municipality(), caseId, offer, staff.name());
    cases.concerns(caseId, offer.terms().unitId());
    events.append(caseId, EventType.OFFER_MADE, staff);
    for (var guardian : offer.guardians().keySet()) {
      notices.aboutCase(guardian, NoticeKind.OFFER_MADE, caseId, id.toString());
    }
    jobs.plan(Job.REMIND_OFFER, id.toString(), remindAt(offer.answerBy()));
    jobs.plan(Job.EXPIRE_OFFER, id.toString(), Sql.startOf(offer.answerBy().plusDays(1)));
    return new Made.Offered(offers.find(id).orElseThrow(), true);
  }

  /** Some days before the last; of a short time, when half of it has passed. */
  private Instant remindAt(LocalDate answerBy) {
    var now = clock.instant();
    var end = Sql.startOf(answerBy.plusDays(1));
    var before = end.minus(remindBefore);
    var half = now.plus(Duration.between(now, end).dividedBy(2));
    return before.isAfter(half) ? before : half;
  }

  /**
   * The child or a guardian is protected: nothing is made or shown, and the restricted group gets
   * in touch.
   */
  public Made byHand(Actor.Staff staff, String externalKey, NewOffer.About about) {
    return desk.as(
        staff,
        Subject.list("offer"),
        Permission.MAKE_OFFERS,
        "offer.byHand",
        () -> {
          tasks.raise(
              TaskKind.PROTECTED_IDENTITY,
              staff.municipality(),
              about instanceof NewOffer.OfApplication(var id) ? mine(staff, id) : null,
              "offer/" + externalKey,
              "Ett erbjudande om plats ska lämnas på annat sätt än i e-tjänsten.",
              null);
          return new Made.ByHand();
        });
  }

  private CaseId mine(Actor.Staff staff, CaseId id) {
    return cases
        .find(id)
        .filter(c -> c.head().municipality().equals(staff.municipality()))
        .orElseThrow(() -> new AccessDenied(staff, "offer.byHand", Subject.of(id), "no such case"))
        .id();
  }

  /** Offers in certain states, those with the nearest last day first. */
  public List<PlaceOffer> list(Actor.Staff staff, Set<PlaceOffer.State> states, int atMost) {
    return lines(staff, states, atMost).stream().map(OfferLine::offer).toList();
  }

  /** The same with what a list tells of each. */
  public List<OfferLine> lines(Actor.Staff staff, Set<PlaceOffer.State> states, int atMost) {
    return desk.as(
        staff,
        Subject.list("offer"),
        Permission.MAKE_OFFERS,
        "offer.list",
        seen -> {
          var asked = states.isEmpty() ? EnumSet.allOf(PlaceOffer.State.class) : states;
          return jdbc.sql(
                  """
                  select o.*, c.number as case_number, a.asked, a.answered from place_offer o
                    join case_file c on c.id = o.case_id
                    cross join lateral (
                      select count(*) as asked, count(x.choice) as answered from offer_answer x
                      where x.offer_id = o.id and x.ended_at is null) a
                  where o.state in (:states) and
                  """
                      + seen.where()
                      + " order by o.answer_by, o.made_at limit :atMost")
              .params(seen.params())
              .param("states", asked.stream().map(Enum::name).toList())
              .param("atMost", atMost)
              .query(
                  (row, n) ->
                      new OfferLine(
                          OfferRows.read(row),
                          row.getString("case_number"),
                          row.getInt("asked"),
                          row.getInt("answered")))
              .list();
        });
  }

  /** Every offer made in a case, the oldest first. */
  public List<PlaceOffer> of(Actor.Staff staff, CaseId id) {
    return desk.as(staff, id, Permission.READ_CASES, "offer.ofCase", () -> offers.of(id));
  }

  /** What each guardian has answered, for whoever may read the case. */
  public List<OfferAnswer> answers(Actor.Staff staff, OfferId id) {
    return desk.as(
        staff,
        offer(id),
        Permission.READ_CASES,
        "offer.answers",
        offer -> offers.answers(offer.id()));
  }

  /** For an officer who must prove who signed what. */
  public List<SignatureEvidence> evidence(Actor.Staff staff, OfferId id, PersonId person) {
    return desk.as(
        staff,
        offer(id),
        Permission.WORK_ON_CASES,
        "offer.evidence",
        offer -> offers.evidence(offer, person));
  }

  /**
   * Takes an offer back.
   *
   * @param version of the offer as the caller saw it
   * @throws Stale when it has been settled or changed since
   */
  public PlaceOffer withdraw(Actor.Staff staff, OfferId id, int version, String ground) {
    return desk.as(
        staff,
        held(id),
        Permission.WORK_ON_CASES,
        "offer.withdraw",
        offer -> {
          mustBeAsSeen(offer, version);
          settle.withdrawn(offer, staff, json(ground));
          return offers.find(id).orElseThrow();
        });
  }

  /**
   * The guardians have come to an agreement with an officer's help.
   *
   * @param ground how they agreed, in Swedish
   * @throws Stale when it has been settled or changed since
   */
  public PlaceOffer resolve(
      Actor.Staff officer, OfferId id, int version, OfferChoice agreed, String ground) {
    return desk.as(
        officer,
        held(id),
        Permission.WORK_ON_CASES,
        "offer.resolve",
        offer -> {
          mustBeAsSeen(offer, version);
          if (offer.state() != PlaceOffer.State.DISPUTED || ground.isBlank()) {
            throw new Stale("offer");
          }
          settle.as(offer, agreed, officer, json(ground));
          return offers.find(id).orElseThrow();
        });
  }

  private static void mustBeAsSeen(PlaceOffer offer, int version) {
    if (offer.version() != version || offer.isSettled()) {
      throw new Stale("offer");
    }
  }

  private Filed<PlaceOffer> offer(OfferId id) {
    return Filed.in(PlaceOffer::caseId, Offers.subject(id), () -> offers.find(id))
        .orElse(AccessDenied::new, "absent");
  }

  /** The same, to change it alone. */
  private Filed<PlaceOffer> held(OfferId id) {
    return Filed.in(PlaceOffer::caseId, Offers.subject(id), () -> offers.find(id), cases::lock)
        .orElse(AccessDenied::new, "absent");
  }

  private static String json(String ground) {
    return JSON.createObjectNode().put("ground", ground).toString();
  }
}
