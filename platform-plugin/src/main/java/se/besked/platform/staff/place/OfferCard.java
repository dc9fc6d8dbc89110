package se.besked.platform.staff.place;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.server.Command;
import java.util.List;
import java.util.Locale;
import se.besked.casework.access.Actor;
import se.besked.casework.cases.Party;
import se.besked.casework.offers.MakeOffers;
import se.besked.casework.offers.OfferAnswer;
import se.besked.casework.offers.OfferChoice;
import se.besked.casework.offers.PlaceOffer;
import se.besked.eservice.Words;
import se.besked.formkit.vaadin.Expander;
import se.besked.formkit.vaadin.RadioChoices;
import se.besked.formkit.vaadin.SummaryList;
import se.besked.formkit.vaadin.TypedArea;
import se.besked.platform.site.Dates;
import se.besked.platform.staff.Notices;

/** An offer that was made: its terms, what each guardian has answered, and what can be done. */
final class OfferCard extends Div {
  private static final int LONGEST = 1000;

  private final transient MakeOffers offers;
  private final transient Actor.Staff staff;
  private final transient PlaceOffer offer;
  private final String most;
  private final transient Component on;
  private final Command reload;
  private final Locale language;

  OfferCard(
      MakeOffers offers,
      Actor.Staff staff,
      PlaceOffer offer,
      String most,
      List<Party> parties,
      Component on,
      Command reload,
      Locale language) {
    this.offers = offers;
    this.staff = staff;
    this.offer = offer;
    this.most = most;
    this.on = on;
    this.reload = reload;
    this.language = language;
    addClassName("offer-card");
    add(new H3(offer.terms().unitName() + ", " + day(offer)), facts(parties));
    if (!offer.isSettled()) {
      if (offer.state() == PlaceOffer.State.DISPUTED) {
        add(resolving());
      }
      add(withdrawing());
    }
  }

  private String day(PlaceOffer of) {
    return Dates.day(of.terms().startsOn(), language);
  }

  private SummaryList facts(List<Party> parties) {
    var terms = offer.terms();
    var hours = terms.weeklyHours();
    var list =
        new SummaryList()
            .row(getTranslation("staff.offer.state"), OfferWords.tag(offer, this))
            .row(getTranslation("staff.offer.made"), Dates.moment(offer.madeAt(), language))
            .row(
                getTranslation("staff.offer.hours"),
                hours == null ? getTranslation("staff.offer.hours.free") : hours.toString())
            .row(
                getTranslation("staff.offer.fee"),
                most + " " + getTranslation("staff.offer.fee.own"));
    var told = told();
    if (!told.isEmpty()) {
      list.row(getTranslation("staff.offer.fee.told"), told);
    }
    if (terms.specialSupport()) {
      list.row(getTranslation("staff.offer.support"), getTranslation("staff.offer.support.yes"));
    }
    list.row(getTranslation("staff.offer.answer-by"), Dates.weekday(offer.answerBy(), language));
    offers.answers(staff, offer.id()).forEach(a -> list.row(name(a, parties), answer(a)));
    var outcome = offer.outcome();
    if (outcome != null) {
      list.row(
          getTranslation("staff.offer.outcome"), getTranslation("staff.offer.choice." + outcome));
    }
    return list;
  }

  /** What the maker of the offer has written of the fee. */
  private String told() {
    var terms = offer.terms();
    var kronor = terms.feePerMonth();
    return ((kronor == null ? "" : Words.kronor(kronor) + " ") + terms.feeText()).strip();
  }

  private String name(OfferAnswer answer, List<Party> parties) {
    return parties.stream()
        .filter(p -> p.person().equals(answer.person()))
        .map(p -> getTranslation("staff.offer.answer-of", p.name().full()))
        .findFirst()
        .orElseGet(() -> getTranslation("staff.offer.answer-of.somebody"));
  }

  private String answer(OfferAnswer answer) {
    var choice = answer.choice();
    var at = answer.answeredAt();
    if (answer.endedAt() != null) {
      return getTranslation("staff.offer.answer.ended");
    }
    return choice == null || at == null
        ? getTranslation("staff.offer.answer.none")
        : getTranslation("staff.offer.choice." + choice) + ", " + Dates.moment(at, language);
  }

  private Expander withdrawing() {
    var ground = ground("staff.offer.withdraw.ground");
    var button =
        new Button(
            getTranslation("staff.offer.withdraw.go"),
            click -> {
              if (isWritten(ground)) {
                Notices.attempt(
                    on,
                    () -> {
                      var unused =
                          offers.withdraw(
                              staff, offer.id(), offer.version(), ground.getValue().strip());
                    },
                    reload);
              }
            });
    return new Expander(getTranslation("staff.offer.withdraw"), form(ground, button));
  }

  private Div resolving() {
    var agreed = new RadioChoices<OfferChoice>(getTranslation("staff.offer.resolve"));
    agreed.setItems(offer.options());
    agreed.describedBy(c -> getTranslation("staff.offer.choice." + c), c -> "");
    var ground = ground("staff.offer.resolve.ground");
    var button =
        new Button(
            getTranslation("staff.offer.resolve.go"),
            click -> {
              var choice = agreed.getValue();
              agreed.setInvalid(choice == null);
              agreed.setErrorMessage(
                  choice == null ? getTranslation("staff.offer.resolve.missing") : "");
              if (isWritten(ground) && choice != null) {
                Notices.attempt(
                    on,
                    () -> {
                      var unused =
                          offers.resolve(
                              staff,
                              offer.id(),
                              offer.version(),
                              choice,
                              ground.getValue().strip());
                    },
                    reload);
              }
            });
    return form(agreed, ground, button);
  }

  private static Div form(Component... fields) {
    var form = new Div(fields);
    form.addClassName("staff-form");
    return form;
  }

  private TextArea ground(String key) {
    var ground = new TypedArea(getTranslation(key));
    ground.setHelperText(getTranslation(key + ".hint"));
    ground.setManualValidation(true);
    ground.setMaxLength(LONGEST);
    ground.setWidthFull();
    return ground;
  }

  private boolean isWritten(TextArea ground) {
    boolean missing = ground.isEmpty() || ground.getValue().isBlank();
    ground.setInvalid(missing);
    ground.setErrorMessage(missing ? getTranslation("staff.offer.ground.missing") : "");
    if (missing) {
      ground.focus();
    }
    return !missing;
  }
}
