package se.besked.casework.offers;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.besked.casework.ids.CaseId;
import se.besked.casework.ids.PersonId;
import se.besked.kernel.people.PersonName;

/**
 * An offer about to be made.
 *
 * @param externalKey the maker's own name for it
 * @param about the application it answers, or a child who has none
 * @param guardians everybody with custody today, by the register; nobody among them is protected
 */
public record NewOffer(
    String externalKey,
    About about,
    OfferTerms terms,
    LocalDate answerBy,
    List<OfferChoice> options,
    boolean needsAll,
    boolean closesApplication,
    Map<PersonId, PersonName> guardians) {
  public NewOffer {
    options = List.copyOf(options);
    guardians = Map.copyOf(guardians);
    if (externalKey.isBlank()) {
      throw new IllegalArgumentException("An offer has a key of its maker's own");
    }
    if (guardians.isEmpty()) {
      throw new IllegalArgumentException("An offer is made to guardians");
    }
    if (options.stream().noneMatch(OfferChoice::accepts)
        || options.stream().allMatch(OfferChoice::accepts)
        || options.stream().distinct().count() != options.size()) {
      throw new IllegalArgumentException("An offer can be accepted and declined, each way once");
    }
  }

  /** Whom it is for. */
  public sealed interface About {}

  public record OfApplication(CaseId caseId) implements About {}

  /**
   * A child without an application: a place that the municipality must offer by itself (skollagen 8
   * kap. 14 a §).
   *
   * @param service the service it would have been applied for in
   * @param summaryJson what the case says of itself
   */
  public record OfChild(
      PersonId child, PersonName name, String service, String numberPrefix, String summaryJson)
      implements About {}

  @Nullable CaseId caseId() {
    return about instanceof OfApplication(var id) ? id : null;
  }
}
