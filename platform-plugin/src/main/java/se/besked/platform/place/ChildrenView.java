package se.besked.platform.place;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import se.besked.formkit.vaadin.BackLink;
import se.besked.formkit.vaadin.Callout;
import se.besked.kernel.facts.Child;
import se.besked.kernel.facts.Facts;
import se.besked.kernel.registers.IntegrationFailure;
import se.besked.platform.identity.CitizenPrincipal;
import se.besked.platform.identity.CurrentCitizen;
import se.besked.platform.layout.MainLayout;
import se.besked.platform.layout.Page;
import se.besked.platform.site.Dates;

/** The guardian's children, each with the places they have. */
@Route(value = "min-sida/barn", layout = MainLayout.class)
@RolesAllowed(CitizenPrincipal.ROLE)
class ChildrenView extends Page implements BeforeEnterObserver {
  private final transient Family family;
  private final transient CurrentCitizen citizen;
  private final Div body = new Div();

  ChildrenView(Family family, CurrentCitizen citizen) {
    this.family = family;
    this.citizen = citizen;
    add(body);
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    title(getTranslation("place.children.title"));
    above().removeAll();
    above().add(new BackLink("min-sida"));
    body.removeAll();
    try {
      family
          .facts(citizen.actor(), getLocale())
          .ifPresentOrElse(this::show, () -> body.add(ClosedBox.of(family.municipality())));
    } catch (IntegrationFailure down) {
      body.add(
          Callout.warning(getTranslation("place.down.title"), getTranslation("place.down.text")));
    }
  }

  private void show(Facts facts) {
    facts
        .gaps()
        .forEach(
            gap -> body.add(new Callout(Callout.Kind.WARNING, gap.whereRead(facts.language()))));
    facts.children().forEach(child -> body.add(card(child, facts)));
  }

  private Div card(Child child, Facts facts) {
    var card =
        new Div(new H2(new Anchor("min-sida/barn/" + child.handle(), child.name().value().full())));
    card.addClassName("case-card");
    var open =
        child.placements().stream().map(p -> p.value()).filter(p -> p.isOpenOn(facts.today()));
    var lines = open.map(p -> PlaceWords.inOneLine(p, getLocale())).toList();
    if (lines.isEmpty()) {
      card.add(new Paragraph(PlaceWords.none(facts)));
    }
    lines.forEach(line -> card.add(new Paragraph(line)));
    var born =
        new Paragraph(getTranslation("place.born", Dates.day(child.birthDate(), getLocale())));
    born.addClassName("soft");
    card.add(born);
    return card;
  }
}
