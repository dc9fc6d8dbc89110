package se.besked.casework.offers;

import org.springframework.stereotype.Component;
import se.besked.casework.access.Actor;
import se.besked.casework.cases.CaseFile;
import se.besked.casework.cases.WhenWithdrawn;
import se.besked.casework.decisions.WhenDecided;
import se.besked.casework.ids.CaseId;

/** What a child was offered in a case that takes another way. */
@Component
public final class EndOffers implements WhenDecided, WhenWithdrawn {
  private final OfferRows offers;

  public EndOffers(OfferRows offers) {
    this.offers = offers;
  }

  @Override
  public void decided(CaseId id, Actor by) {
    offers.withdrawAll(id, by.name());
  }

  @Override
  public void withdrawn(CaseFile.Withdrawn caseFile, String by, String detailJson) {
    offers.withdrawAll(caseFile.id(), by);
  }
}
