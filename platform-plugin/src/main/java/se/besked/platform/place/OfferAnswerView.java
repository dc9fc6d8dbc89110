package se.besked.platform.place;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import se.besked.casework.ids.OfferId;
import se.besked.casework.login.EidOrder;
import se.besked.casework.offers.Answered;
import se.besked.casework.offers.OfferChoice;
import se.besked.casework.offers.OfferView;
import se.besked.formkit.vaadin.BackLink;
import se.besked.formkit.vaadin.Callout;
import se.besked.formkit.vaadin.RadioChoices;
import se.besked.journey.offer.AnswerOffer;
import se.besked.journey.offer.OfferedFeeWords;
import se.besked.kernel.registers.IntegrationFailure;
import se.besked.platform.identity.CitizenPrincipal;
import se.besked.platform.identity.CurrentCitizen;
import se.besked.platform.layout.MainLayout;
import se.besked.platform.layout.Page;
import se.besked.platform.layout.Part;
import se.besked.platform.login.order.KeptSignature;
import se.besked.platform.login.order.OrderPanel;
import se.besked.platform.login.order.OrderParts;
import se.besked.platform.site.Dates;

/** An offer of a place: what it is, and the answer, signed. */
@Route(value = "min-sida/erbjudande/:offer", layout = MainLayout.class)
@RolesAllowed(CitizenPrincipal.ROLE)
class OfferAnswerView extends Page implements BeforeEnterObserver {
  private static final String CHOICE = "svar";

  private final transient Family family;
  private final transient AnswerOffer answer;
  private final transient OrderParts orders;
  private final transient KeptSignature kept;
  private final transient CurrentCitizen citizen;
  private final transient Clock clock;
  private final Div body = new Div();

  /** From the address: the answer that a signature was begun for before the page was loaded. */
  private transient Optional<OfferChoice> resumed = Optional.empty();

  OfferAnswerView(
      Family family,
      AnswerOffer answer,
      OrderParts orders,
      KeptSignature kept,
      CurrentCitizen citizen,
      Clock clock) {
    this.family = family;
    this.answer = answer;
    this.orders = orders;
    this.kept = kept;
    this.citizen = citizen;
    this.clock = clock;
    add(body);
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    var offer = event.getRouteParameters().get("offer").flatMap(this::find);
    if (offer.isEmpty()) {
      event.rerouteToError(NotFoundException.class);
      return;
    }
    resumed =
        event.getLocation().getQueryParameters().getSingleParameter(CHOICE).flatMap(this::named);
    show(offer.get());
  }

  private Optional<OfferChoice> named(String name) {
    return Arrays.stream(OfferChoice.values()).filter(c -> c.name().equals(name)).findFirst();
  }

  private Optional<OfferView> find(String id) {
    try {
      var asked = new OfferId(UUID.fromString(id));
      return family.offers(citizen.actor()).stream().filter(o -> o.id().equals(asked)).findFirst();
    } catch (IllegalArgumentException noId) {
      return Optional.empty();
    }
  }

  private void reload(OfferView offer) {
    find(offer.id().toString()).ifPresent(this::show);
    heading().takeFocus();
  }

  private void show(OfferView offer) {
    title(getTranslation("offer.title", offer.terms().unitName()));
    above().removeAll();
    above().add(new BackLink("min-sida/barn/" + offer.child()));
    body.removeAll();
    var fee = family.fee(citizen.actor(), offer, getLocale());
    body.add(OfferWords.terms(offer, fee, getLocale()));
    if (offer.toAnswer(Dates.dayOf(clock.instant()))) {
      signed(offer.id())
          .ifPresentOrElse(
              signed -> body.add(signed),
              () -> ask(offer, new OfferedFeeWords(getLocale()).sentences(fee)));
    } else {
      body.add(answered(offer));
    }
  }

  /** An answer that is signed is not asked for again; the page that it was signed on goes on. */
  private Optional<Callout> signed(OfferId offer) {
    return resumed.isPresent() ? kept.elsewhere(offer.value()) : kept.of(offer.value());
  }

  /**
   * Asks for the answer.
   *
   * @param fee as it is shown above, which is what is signed
   */
  private void ask(OfferView offer, List<String> fee) {
    if (offer.needsAll()) {
      body.add(new Paragraph(getTranslation("offer.needs-all")));
    }
    body.add(new Paragraph(getTranslation("offer.no-answer")));
    var choices = new RadioChoices<OfferChoice>(getTranslation("offer.choice"));
    choices.setId("svar");
    choices.describedBy(
        c -> getTranslation("offer.choice." + c),
        c -> getTranslation("offer.choice." + c + ".hint"));
    choices.setItems(offer.options());
    var signing = new Div();
    choices.addValueChangeListener(
        change -> {
          signing.removeAll();
          Optional.ofNullable(change.getValue())
              .ifPresent(choice -> signing.add(signing(offer, choice, fee)));
        });
    body.add(choices, signing);
    resumed.filter(offer.options()::contains).ifPresent(choices::setValue);
  }

  private Part signing(OfferView offer, OfferChoice choice, List<String> fee) {
    // One address for each answer, so that a signature begun for one is not taken for another.
    var path = "/%s?%s=%s".formatted(OfferWords.address(offer), CHOICE, choice);
    var actor = citizen.actor();
    var language = getLocale().getLanguage();
    var municipality = family.municipality();
    var panels = new Div();
    var panel =
        new OrderPanel(
            orders,
            EidOrder.Kind.SIGN,
            path,
            start -> answer.begin(actor, start, path, offer, choice, fee, municipality, language),
            order -> signed(offer, order, (OrderPanel) panels.getComponentAt(0)));
    panels.add(panel);
    return new Part(getTranslation("offer.sign"), panels);
  }

  private void signed(OfferView offer, EidOrder order, OrderPanel panel) {
    try {
      switch (answer.finish(citizen.actor(), family.municipality(), order)) {
        case AnswerOffer.Outcome.Kept(Answered unused) -> {
          panel.forget();
          reload(offer);
        }
        case AnswerOffer.Outcome.SignAgain again -> panel.fail(getTranslation("offer.again"));
        case AnswerOffer.Outcome.NotTrusted no -> panel.fail(getTranslation("offer.not-trusted"));
        case AnswerOffer.Outcome.NotPossible no -> {
          panel.forget();
          notPossible(offer);
        }
      }
    } catch (IntegrationFailure down) {
      panel.later(getTranslation("offer.down"));
    }
  }

  /** It is not theirs to answer any longer; when it is closed, nothing more is told of it. */
  private void notPossible(OfferView offer) {
    var now = find(offer.id().toString());
    if (now.isEmpty()) {
      body.removeAll();
      body.add(ClosedBox.of(family.municipality()));
      heading().takeFocus();
      return;
    }
    reload(offer);
    body.addComponentAsFirst(
        Callout.warning(
            getTranslation("offer.not-possible.title"), getTranslation("offer.not-possible.text")));
  }

  /** What has come of it, and what happens now. */
  private Callout answered(OfferView offer) {
    var key = offer.awaitsOthers() ? "offer.now.AWAITS" : "offer.now." + offer.state();
    var mine = offer.mine();
    var box =
        new Callout(
            Callout.Kind.INFO,
            getTranslation(key + ".title"),
            new Paragraph(getTranslation(key + ".text")));
    if (mine != null) {
      box.add(new Paragraph(getTranslation("offer.mine", getTranslation("offer.choice." + mine))));
    }
    box.add(new Paragraph(new Anchor("min-sida", getTranslation("offer.to-mine"))));
    return box;
  }
}
