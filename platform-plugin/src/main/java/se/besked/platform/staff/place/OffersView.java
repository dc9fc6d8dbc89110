package se.besked.platform.staff.place;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Set;
import se.besked.casework.access.AccessDenied;
import se.besked.casework.offers.MakeOffers;
import se.besked.casework.offers.OfferLine;
import se.besked.casework.offers.PlaceOffer;
import se.besked.formkit.vaadin.BackLink;
import se.besked.formkit.vaadin.Callout;
import se.besked.platform.identity.CurrentStaff;
import se.besked.platform.identity.StaffPrincipal;
import se.besked.platform.layout.MainLayout;
import se.besked.platform.layout.Page;
import se.besked.platform.layout.Part;
import se.besked.platform.site.Dates;

/** The offers that wait for guardians or need help, the nearest last day first. */
@Route(value = Addresses.OFFERS, layout = MainLayout.class)
@RolesAllowed(StaffPrincipal.ROLE)
@StyleSheet("besked/matter.css")
class OffersView extends Page implements BeforeEnterObserver {
  private static final int AT_MOST = 200;

  private final transient CurrentStaff staff;
  private final transient MakeOffers offers;
  private final Div body = new Div();

  OffersView(CurrentStaff staff, MakeOffers offers) {
    this.staff = staff;
    this.offers = offers;
    title(getTranslation("staff.offers.title"));
    above().add(new BackLink("personal"));
    add(body);
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    body.removeAll();
    try {
      body.add(
          part("disputed", list(PlaceOffer.State.DISPUTED)),
          part("open", list(PlaceOffer.State.OPEN)));
    } catch (AccessDenied noOfficer) {
      body.removeAll();
      body.add(
          Callout.error(getTranslation("staff.denied.title"), getTranslation("staff.denied.text")));
    }
  }

  private List<OfferLine> list(PlaceOffer.State state) {
    return offers.lines(staff.actor(), Set.of(state), AT_MOST);
  }

  private Part part(String name, List<OfferLine> all) {
    var part = new Part(getTranslation("staff.offers." + name, "" + all.size()));
    if (all.isEmpty()) {
      part.add(new Paragraph(getTranslation("staff.offers." + name + ".none")));
      return part;
    }
    var list = new UnorderedList();
    list.addClassName("staff-list");
    all.forEach(line -> list.add(item(line)));
    part.add(list);
    return part;
  }

  private ListItem item(OfferLine of) {
    var offer = of.offer();
    var title = new Div(new Anchor(Addresses.ofCase(offer.caseId()), of.caseNumber()));
    title.addClassName("staff-list__title");
    var place =
        new Div(
            getTranslation(
                "staff.offers.place",
                offer.terms().unitName(),
                Dates.day(offer.terms().startsOn(), getLocale())));
    var facts =
        new Div(
            getTranslation(
                "staff.offers.facts",
                Dates.weekday(offer.answerBy(), getLocale()),
                "" + of.answered(),
                "" + of.asked()));
    facts.addClassName("soft");
    var line = new ListItem(title, place, OfferWords.tag(offer, this), facts);
    line.addClassName("staff-list__item");
    return line;
  }
}
