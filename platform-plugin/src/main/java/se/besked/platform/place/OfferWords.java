package se.besked.platform.place;

import static se.besked.platform.place.PlaceWords.say;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Locale;
import se.besked.casework.offers.OfferView;
import se.besked.casework.offers.PlaceOffer;
import se.besked.eservice.Words;
import se.besked.formkit.vaadin.StatusTag;
import se.besked.formkit.vaadin.SummaryList;
import se.besked.journey.offer.OfferedFee;
import se.besked.journey.offer.OfferedFeeWords;
import se.besked.platform.site.Dates;

/** An offer of a place in words. */
final class OfferWords {
  private OfferWords() {}

  static String address(OfferView offer) {
    return "min-sida/erbjudande/" + offer.id();
  }

  /**
   * Where it stands for the guardian who reads.
   *
   * @param signed whether they have signed an answer that has yet to count
   */
  static Div card(OfferView offer, boolean signed, Locale language) {
    var link = new Anchor(address(offer), say("offer.link", offer.terms().unitName()));
    var card = new Div(new H3(link), new Paragraph(status(offer, signed)));
    card.addClassName("case-card");
    if (offer.state() == PlaceOffer.State.OPEN) {
      card.add(new Paragraph(say("offer.by", Dates.weekday(offer.answerBy(), language))));
    }
    return card;
  }

  private static StatusTag status(OfferView offer, boolean signed) {
    boolean mine = offer.state() == PlaceOffer.State.OPEN && offer.mine() == null;
    if (mine && signed) {
      return new StatusTag(StatusTag.Tone.INFO, say("offer.status.SIGNED"));
    }
    var key = offer.awaitsOthers() ? "offer.status.AWAITS" : "offer.status." + offer.state();
    return new StatusTag(mine ? StatusTag.Tone.WARNING : StatusTag.Tone.INFO, say(key));
  }

  /**
   * The terms.
   *
   * @param fee of the household of the guardian who reads
   */
  static SummaryList terms(OfferView offer, OfferedFee fee, Locale language) {
    var terms = offer.terms();
    var rows =
        new SummaryList()
            .row(say("offer.child"), offer.childName().full())
            .row(say("offer.activity"), say("place.activity." + terms.activity()))
            .row(say("offer.unit"), terms.unitName())
            .row(say("offer.start"), Dates.day(terms.startsOn(), language));
    var hours = terms.weeklyHours();
    if (hours != null) {
      rows.row(say("offer.hours"), say("offer.hours.value", hours));
    }
    if (terms.specialSupport()) {
      rows.row(say("offer.support"), say("offer.support.value"));
    }
    rows.row(say("place.fee"), inWords(fee, language));
    var told = terms.feePerMonth();
    if (told != null) {
      rows.row(say("offer.fee.told"), Words.kronor(told));
    }
    if (!terms.feeText().isBlank()) {
      rows.row(say("offer.fee.told.text"), terms.feeText());
    }
    return rows.row(say("offer.answer-by"), Dates.weekday(offer.answerBy(), language));
  }

  private static Div inWords(OfferedFee fee, Locale language) {
    var words = new OfferedFeeWords(language);
    var text = new Div(new Paragraph(String.join(" ", words.sentences(fee))));
    text.setId("avgift");
    words
        .how(fee)
        .ifPresent(
            how -> {
              var line = new Paragraph(how);
              line.addClassName("soft");
              text.add(line);
            });
    return text;
  }
}
