package se.besked.platform.place;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import se.besked.casework.income.Naming;
import se.besked.casework.income.PartnerLink;
import se.besked.casework.income.Partners;
import se.besked.formkit.vaadin.BackLink;
import se.besked.formkit.vaadin.Callout;
import se.besked.formkit.vaadin.ErrorSummary;
import se.besked.formkit.vaadin.TypedField;
import se.besked.kernel.municipality.Municipalities;
import se.besked.kernel.people.InvalidPersonalNumber;
import se.besked.kernel.people.PersonalNumber;
import se.besked.platform.identity.CitizenPrincipal;
import se.besked.platform.identity.CurrentCitizen;
import se.besked.platform.layout.MainLayout;
import se.besked.platform.layout.Page;
import se.besked.platform.layout.Part;
import se.besked.platform.site.Dates;

/** A partner whom no register knows: named by one, confirmed by the other, ended by either. */
@Route(value = "min-sida/hushall", layout = MainLayout.class)
@RolesAllowed(CitizenPrincipal.ROLE)
class HouseholdView extends Page implements BeforeEnterObserver {
  private static final String NUMBER = "partner";

  private final transient Partners partners;
  private final transient Municipalities municipalities;
  private final transient CurrentCitizen citizen;
  private final transient Clock clock;
  private final Div body = new Div();

  HouseholdView(
      Partners partners, Municipalities municipalities, CurrentCitizen citizen, Clock clock) {
    this.partners = partners;
    this.municipalities = municipalities;
    this.citizen = citizen;
    this.clock = clock;
    add(body);
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    title(getTranslation("partner.title"));
    above().removeAll();
    above().add(new BackLink("min-sida"));
    show();
  }

  private void show() {
    errors().clear();
    body.removeAll();
    var links =
        partners.of(citizen.actor()).stream()
            .filter(l -> l.state() != PartnerLink.State.ENDED)
            .toList();
    body.add(new Paragraph(getTranslation("partner.lead")));
    body.add(new Paragraph(getTranslation("partner.private")));
    body.add(links(links), naming());
  }

  private Part links(List<PartnerLink> links) {
    var part = new Part(getTranslation("partner.links"));
    if (links.isEmpty()) {
      part.add(new Paragraph(getTranslation("partner.none")));
    }
    links.forEach(link -> part.add(card(link)));
    return part;
  }

  private Div card(PartnerLink link) {
    var name = link.namedBy();
    var text =
        getTranslation(
            "partner." + (link.mine() ? "mine." : "theirs.") + link.state(),
            Dates.day(link.namedAt(), getLocale()),
            name == null ? "" : name.full());
    var buttons = new Div();
    buttons.addClassName("button-row");
    boolean toConfirm = !link.mine() && link.state() == PartnerLink.State.NAMED;
    if (toConfirm) {
      var yes = new Button(getTranslation("partner.confirm"), click -> confirm(link));
      yes.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
      buttons.add(yes);
    }
    var ending = link.state() == PartnerLink.State.CONFIRMED ? "partner.end" : "partner.deny";
    buttons.add(new Button(getTranslation(ending), click -> end(link)));
    var card = new Div(new Paragraph(text), buttons);
    card.addClassName("case-card");
    return card;
  }

  private void confirm(PartnerLink link) {
    partners.confirm(citizen.actor(), link.id());
    show();
    heading().takeFocus();
  }

  private void end(PartnerLink link) {
    partners.end(citizen.actor(), link.id());
    show();
    heading().takeFocus();
  }

  private Part naming() {
    var number = new TypedField(getTranslation("partner.number")).forFigures();
    number.setId(NUMBER);
    number.setHelperText(getTranslation("partner.number.hint"));
    number.setManualValidation(true);
    var send = new Button(getTranslation("partner.send"), click -> name(number));
    send.setDisableOnClick(true);
    return new Part(getTranslation("partner.add"), number, new Div(send));
  }

  private LocalDate today() {
    return Dates.dayOf(clock.instant());
  }

  private void name(TextField number) {
    try {
      var outcome =
          partners.name(
              citizen.actor(),
              citizen.principal().name(),
              municipalities.host().id(),
              PersonalNumber.parse(number.getValue(), Year.from(today())));
      show();
      var said = getTranslation("partner." + outcome);
      body.addComponentAsFirst(
          outcome == Naming.ASKED
              ? new Callout(Callout.Kind.SUCCESS, said)
              : new Callout(Callout.Kind.WARNING, said));
      heading().takeFocus();
    } catch (InvalidPersonalNumber wrong) {
      show();
      errors()
          .show(List.of(new ErrorSummary.Problem(NUMBER, getTranslation("partner.number.wrong"))));
    }
  }
}
