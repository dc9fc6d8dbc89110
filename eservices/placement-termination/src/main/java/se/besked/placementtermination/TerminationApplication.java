package se.besked.placementtermination;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.besked.childcare.fees.PayingChild;
import se.besked.kernel.facts.Activity;

/**
 * What the rules work on.
 *
 * @param placementId the registry's, for whoever carries the termination out
 * @param birthDate the child's, from which the day follows when a place ends by itself
 * @param givenOn the day notice is given
 * @param wished the last day the guardian wants; null for as soon as possible
 * @param paying the applicant's household; never kept, because the other guardian may see what is
 */
public record TerminationApplication(
    String placementId,
    String unitId,
    String unitName,
    Activity activity,
    LocalDate birthDate,
    LocalDate givenOn,
    @Nullable LocalDate wished,
    @Nullable Paying paying) {

  /**
   * Who pays for the place.
   *
   * @param incomePerMonth of all the adults, kronor; null when one of them has stated nothing
   * @param alone whether there is no other adult, so that the sum is the applicant's own
   * @param child the key of the child whose place it is
   */
  public record Paying(
      @Nullable Integer incomePerMonth, boolean alone, String child, List<PayingChild> children) {
    public Paying {
      children = List.copyOf(children);
      if (children.stream().noneMatch(c -> c.key().equals(child))) {
        throw new IllegalArgumentException("The household pays for the child");
      }
    }
  }

  TerminationApplication withoutPaying() {
    return new TerminationApplication(
        placementId, unitId, unitName, activity, birthDate, givenOn, wished, null);
  }

  Optional<LocalDate> wish() {
    return Optional.ofNullable(wished);
  }
}
