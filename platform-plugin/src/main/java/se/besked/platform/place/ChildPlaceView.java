package se.besked.platform.place;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.Optional;
import se.besked.casework.people.PersonId;
import se.besked.eservice.Concerns;
import se.besked.formkit.vaadin.BackLink;
import se.besked.formkit.vaadin.Callout;
import se.besked.formkit.vaadin.Expander;
import se.besked.formkit.vaadin.KnownValue;
import se.besked.formkit.vaadin.SummaryList;
import se.besked.journey.catalogue.EServices;
import se.besked.kernel.facts.Child;
import se.besked.kernel.facts.Facts;
import se.besked.kernel.facts.Placement;
import se.besked.kernel.registers.CarePlacement.Schedule;
import se.besked.kernel.registers.IntegrationFailure;
import se.besked.kernel.registers.Sourced;
import se.besked.platform.identity.CitizenPrincipal;
import se.besked.platform.identity.CurrentCitizen;
import se.besked.platform.layout.MainLayout;
import se.besked.platform.layout.Page;
import se.besked.platform.matter.CaseCards;
import se.besked.platform.matter.Dates;
import se.besked.platform.matter.Part;
import se.besked.platform.matter.ServiceWords;

/**
 * "Barnets plats": everything about one child's childcare on one page. Another person's child looks
 * like one who does not exist.
 */
@Route(value = "min-sida/barn/:child", layout = MainLayout.class)
@RolesAllowed(CitizenPrincipal.ROLE)
class ChildPlaceView extends Page implements BeforeEnterObserver {
  private final transient Family family;
  private final transient CaseCards cards;
  private final transient EServices services;
  private final transient ServiceWords words;
  private final transient CurrentCitizen citizen;
  private final Div body = new Div();

  ChildPlaceView(
      Family family,
      CaseCards cards,
      EServices services,
      ServiceWords words,
      CurrentCitizen citizen) {
    this.family = family;
    this.cards = cards;
    this.services = services;
    this.words = words;
    this.citizen = citizen;
    add(body);
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    above().removeAll();
    above().add(new BackLink("min-sida/barn"));
    body.removeAll();
    try {
      var facts = family.facts(citizen.actor(), getLocale());
      var child = facts.flatMap(f -> event.getRouteParameters().get("child").flatMap(f::child));
      if (child.isEmpty()) {
        event.rerouteToError(NotFoundException.class);
        return;
      }
      show(child.get(), facts.orElseThrow());
    } catch (IntegrationFailure down) {
      title(getTranslation("place.title.plain"));
      body.add(
          Callout.warning(getTranslation("place.down.title"), getTranslation("place.down.text")));
    }
  }

  private void show(Child child, Facts facts) {
    title(getTranslation("place.title", child.name().value().full()));
    facts
        .gaps()
        .forEach(
            gap -> body.add(new Callout(Callout.Kind.WARNING, gap.whereRead(facts.language()))));
    offers(child).ifPresent(body::add);
    body.add(places(child, facts));
    body.add(new FeePart(family.fees(citizen.actor(), facts), getLocale()).of(child));
    body.add(matters(child));
    body.add(actions(child, facts));
  }

  private Optional<Part> offers(Child child) {
    var about = PersonId.of(child.handle());
    var made =
        family.offers(citizen.actor()).stream().filter(o -> o.child().equals(about)).toList();
    if (made.isEmpty()) {
      return Optional.empty();
    }
    var part = new Part(getTranslation("place.offers"));
    var signed = family.signed(citizen.actor());
    made.forEach(
        offer ->
            part.add(OfferWords.card(offer, signed.contains(offer.id().value()), getLocale())));
    return Optional.of(part);
  }

  private Part places(Child child, Facts facts) {
    var part = new Part(getTranslation("place.places"));
    var open = child.placements().stream().filter(p -> p.value().isOpenOn(facts.today())).toList();
    if (open.isEmpty()) {
      part.add(new Paragraph(PlaceWords.none(facts)));
    }
    open.forEach(p -> part.add(place(p, facts.today())));
    return part;
  }

  private Div place(Sourced<Placement> sourced, LocalDate today) {
    var place = sourced.value();
    var box = new Div(new H3(place.unitName()));
    box.addClassName("case-card");
    box.add(
        new KnownValue(
            getTranslation("place.activity." + place.activity()),
            PlaceWords.period(place, getLocale()),
            sourced.source(),
            sourced.readAt().atZone(Dates.SWEDEN)));
    place
        .weeklyHours()
        .filter(hours -> place.heldHere())
        .ifPresent(hours -> box.add(new Paragraph(getTranslation("place.hours", hours))));
    if (place.support().in(YearMonth.from(place.start().isAfter(today) ? place.start() : today))) {
      box.add(new Paragraph(getTranslation("offer.support.value")));
    }
    place
        .scheduleOn(today)
        .ifPresent(s -> box.add(new Expander(getTranslation("place.schedule"), stays(s))));
    if (!place.heldHere()) {
      box.add(new Paragraph(getTranslation("place.other-home")));
    }
    return box;
  }

  private SummaryList stays(Schedule schedule) {
    var rows = new SummaryList();
    for (var stay : schedule.stays()) {
      var from = LocalTime.parse(stay.from());
      var day = DayOfWeek.of(stay.day()).getDisplayName(TextStyle.FULL_STANDALONE, getLocale());
      var name =
          schedule.weeks() == 1
              ? day
              : getTranslation("place.schedule.week", Integer.toString(stay.week() + 1), day);
      rows.row(name, from + "–" + from.plusMinutes(stay.minutes()));
    }
    return rows;
  }

  private Part matters(Child child) {
    var part = new Part(getTranslation("place.matters"));
    var about = PersonId.of(child.handle());
    var mine = cards.about(citizen.actor(), about, getLocale());
    if (mine.isEmpty()) {
      part.add(new Paragraph(getTranslation("place.matters.none")));
    }
    mine.forEach(part::add);
    return part;
  }

  /** What can be done now, and why not what cannot. */
  private Part actions(Child child, Facts facts) {
    var list = new UnorderedList();
    list.addClassName("catalogue");
    for (var service : services.all()) {
      var link = new Anchor(ServiceWords.address(service), words.title(service, getLocale()));
      link.addClassName("catalogue__name");
      var why =
          service.concerns() == Concerns.CHILD
              ? service.whyNot(child, facts)
              : Optional.<String>empty();
      list.add(
          new ListItem(
              why.map(
                      reason ->
                          new Div(new Paragraph(words.title(service, getLocale())), soft(reason)))
                  .orElseGet(() -> new Div(link))));
    }
    return new Part(getTranslation("place.actions"), list);
  }

  private static Paragraph soft(String text) {
    var paragraph = new Paragraph(text);
    paragraph.addClassName("soft");
    return paragraph;
  }
}
