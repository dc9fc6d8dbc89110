package se.besked.casework.offers;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.besked.casework.ids.CaseId;
import se.besked.casework.ids.OfferId;
import se.besked.casework.ids.PersonId;
import se.besked.kernel.people.PersonName;

/**
 * An offer as one guardian sees it: nothing of what the other has answered, or who that is.
 *
 * @param mine what this guardian has answered; null while nothing
 * @param awaitsOthers this guardian has answered, and another has not
 */
public record OfferView(
    OfferId id,
    CaseId caseId,
    PersonId child,
    PersonName childName,
    OfferTerms terms,
    LocalDate answerBy,
    List<OfferChoice> options,
    boolean needsAll,
    PlaceOffer.State state,
    @Nullable OfferChoice outcome,
    @Nullable OfferChoice mine,
    boolean awaitsOthers)
    implements Serializable {
  public OfferView {
    options = List.copyOf(options);
  }

  /** Whether this guardian can answer it now. */
  public boolean toAnswer(LocalDate today) {
    return state == PlaceOffer.State.OPEN && mine == null && !today.isAfter(answerBy);
  }
}
