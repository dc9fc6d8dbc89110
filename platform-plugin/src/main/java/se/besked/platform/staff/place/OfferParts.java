package se.besked.platform.staff.place;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.server.Command;
import java.time.Clock;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.besked.casework.access.Actor;
import se.besked.casework.access.Permission;
import se.besked.casework.cases.CaseFile;
import se.besked.casework.cases.CaseFiles;
import se.besked.casework.cases.CaseHead;
import se.besked.casework.cases.Readiness;
import se.besked.casework.offers.Made;
import se.besked.casework.offers.MakeOffers;
import se.besked.casework.offers.PlaceOffer;
import se.besked.childcare.fees.SupportPlace;
import se.besked.eservice.Handling;
import se.besked.eservice.Validity;
import se.besked.formkit.vaadin.Callout;
import se.besked.journey.HandlingRules;
import se.besked.journey.assess.StoredCases;
import se.besked.journey.catalogue.EServices;
import se.besked.journey.offer.MakeOffer;
import se.besked.kernel.facts.CareUnitDirectory;
import se.besked.kernel.municipality.Municipalities;
import se.besked.kernel.municipality.Municipality;
import se.besked.kernel.registers.IntegrationFailure;
import se.besked.platform.layout.Part;
import se.besked.platform.site.Dates;
import se.besked.platform.staff.CasePart;
import se.besked.platform.staff.Notices;

/** The offers of a case that awaits a place, and a new one when none is open. */
@org.springframework.stereotype.Component
class OfferParts implements CasePart {
  private final MakeOffers offers;
  private final MakeOffer makeOffer;
  private final OfferFee fee;
  private final CaseFiles caseFiles;
  private final EServices services;
  private final StoredCases stored;
  private final CareUnitDirectory units;
  private final Municipalities municipalities;
  private final Clock clock;

  OfferParts(
      MakeOffers offers,
      MakeOffer makeOffer,
      OfferFee fee,
      CaseFiles caseFiles,
      EServices services,
      StoredCases stored,
      CareUnitDirectory units,
      Municipalities municipalities,
      Clock clock) {
    this.offers = offers;
    this.makeOffer = makeOffer;
    this.fee = fee;
    this.caseFiles = caseFiles;
    this.services = services;
    this.stored = stored;
    this.units = units;
    this.municipalities = municipalities;
    this.clock = clock;
  }

  @Override
  public Component of(Actor.Staff staff, CaseFile file, Component on, Command reload) {
    var made = offers.of(staff, file.id());
    boolean awaits =
        awaitsOffers(file) && !file.head().isProtected() && Permission.MAKE_OFFERS.givenTo(staff);
    if (made.isEmpty() && !awaits) {
      return new Div();
    }
    var language = UI.getCurrentOrThrow().getLocale();
    var municipality = municipalities.find(file.head().municipality()).orElseThrow();
    var part = new Part(on.getTranslation("staff.offers"));
    part.setId("erbjudanden");
    var parties = caseFiles.parties(staff, file.id());
    made.reversed()
        .forEach(
            o ->
                part.add(
                    new OfferCard(
                        offers,
                        staff,
                        o,
                        most(o, file.head(), municipality, language),
                        parties,
                        on,
                        reload,
                        language)));
    if (awaits && made.stream().allMatch(PlaceOffer::isSettled)) {
      part.add(
          new H3(on.getTranslation("staff.offer.new")),
          new Paragraph(on.getTranslation("staff.offer.new.lead")),
          form(staff, file, on, reload));
    }
    return part;
  }

  private String most(PlaceOffer offer, CaseHead head, Municipality municipality, Locale language) {
    var terms = offer.terms();
    return fee.of(
        head,
        municipality,
        terms.activity(),
        terms.startsOn(),
        terms.specialSupport() ? new SupportPlace(terms.weeklyHours()) : null,
        language);
  }

  private boolean awaitsOffers(CaseFile file) {
    boolean open = Readiness.of(file).isInHand();
    return open
        && services
            .find(file.head().service())
            .filter(s -> s.handling().course() == Handling.Course.OFFER)
            .isPresent();
  }

  private OfferForm form(Actor.Staff staff, CaseFile file, Component on, Command reload) {
    var head = file.head();
    var language = UI.getCurrentOrThrow().getLocale();
    var today = Dates.dayOf(clock.instant());
    var municipality = municipalities.find(head.municipality()).orElseThrow();
    var rules = HandlingRules.of(municipality, head.service(), today);
    var wished =
        stored
            .application(staff, head)
            .validity()
            .map(Validity::from)
            .filter(day -> !day.isBefore(today))
            .orElse(null);
    // Made anew with the page: the same form sent twice makes one offer.
    var key = "personal/" + UUID.randomUUID();
    return new OfferForm(
        OfferedUnits.of(head, units.units()),
        today,
        wished,
        today.plusDays(rules.offerAnswerDays()),
        OfferFee.isSupportAskedFor(head),
        (activity, day, support) -> fee.of(head, municipality, activity, day, support, language),
        filled -> {
          var made = make(staff, file, municipality, key, filled);
          reload.execute();
          Notices.tell(on, told(made, on));
        });
  }

  /** Null when a register could not answer. */
  private @Nullable Made make(
      Actor.Staff staff,
      CaseFile file,
      Municipality municipality,
      String key,
      OfferForm.Filled filled) {
    try {
      return makeOffer.toApplication(
          staff,
          municipality,
          file.id(),
          new MakeOffer.Place(
              key,
              filled.unitId(),
              filled.unitName(),
              filled.activity(),
              filled.startsOn(),
              filled.weeklyHours(),
              null,
              "",
              filled.specialSupport(),
              filled.answerBy()));
    } catch (IntegrationFailure down) {
      return null;
    }
  }

  private static Callout told(@Nullable Made made, Component on) {
    return switch (made) {
      case null ->
          Callout.error(
              on.getTranslation("staff.offer.down"), on.getTranslation("staff.offer.down.text"));
      case Made.Offered(var offer, var isNew) ->
          Callout.success(
              on.getTranslation("staff.offer.sent"), on.getTranslation("staff.offer.sent.text"));
      case Made.NotNow() -> Notices.stale(on);
      case Made.ByHand() ->
          Callout.warning(
              on.getTranslation("staff.offer.by-hand"),
              on.getTranslation("staff.offer.by-hand.text"));
    };
  }
}
