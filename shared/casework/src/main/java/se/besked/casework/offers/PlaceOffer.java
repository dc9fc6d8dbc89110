package se.besked.casework.offers;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.besked.casework.ids.CaseId;
import se.besked.casework.ids.OfferId;

/**
 * An offer as staff and jobs see it.
 *
 * @param externalKey the maker's own name for it: the same key is the same offer
 * @param answerBy the last day to answer, included
 * @param needsAll every guardian must answer, and alike
 * @param closesApplication the application ends when nobody answers in time
 * @param version counts every change, for optimistic locking
 */
public record PlaceOffer(
    OfferId id,
    String municipality,
    CaseId caseId,
    String externalKey,
    OfferTerms terms,
    LocalDate answerBy,
    List<OfferChoice> options,
    boolean needsAll,
    boolean closesApplication,
    State state,
    @Nullable OfferChoice outcome,
    Instant madeAt,
    @Nullable Instant settledAt,
    int version)
    implements Serializable {
  public PlaceOffer {
    options = List.copyOf(options);
  }

  /** Where it stands. */
  public enum State {
    OPEN,
    /** The guardians have answered differently, or not all: a person on the staff must help. */
    DISPUTED,
    ACCEPTED,
    DECLINED,
    EXPIRED,
    WITHDRAWN
  }

  public boolean isSettled() {
    return settledAt != null;
  }
}
