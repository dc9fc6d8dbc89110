package se.besked.platform.staff.place;

import com.vaadin.flow.component.Component;
import se.besked.casework.offers.PlaceOffer;
import se.besked.formkit.vaadin.StatusTag;
import se.besked.formkit.vaadin.StatusTag.Tone;

/** The state of an offer as a word and a colour. */
final class OfferWords {
  private OfferWords() {}

  static StatusTag tag(PlaceOffer offer, Component on) {
    var tone =
        switch (offer.state()) {
          case OPEN -> Tone.INFO;
          case DISPUTED -> Tone.ERROR;
          case ACCEPTED -> Tone.SUCCESS;
          case DECLINED, EXPIRED, WITHDRAWN -> Tone.NEUTRAL;
        };
    return new StatusTag(tone, on.getTranslation("staff.offer.state." + offer.state()));
  }
}
