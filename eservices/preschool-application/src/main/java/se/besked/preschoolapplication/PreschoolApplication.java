package se.besked.preschoolapplication;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.besked.childcare.fees.ApplicantHousehold;
import se.besked.childcare.start.Situation;

/**
 * What the rules work on.
 *
 * @param registeredHere whether the child is registered in the municipality; null when the register
 *     has no address
 * @param wishes one to five, the first the most wished for
 * @param adults what the adults of the applicant's household do, the applicant first
 * @param hoursPerWeek how much is asked for; null where the right does not depend on it
 * @param ownNeed another reason why the child needs a place, as the applicant tells it
 * @param specialSupport whether the child needs preschool for special support
 * @param minorityLanguage ISO 639 code; null when none is wished for or the question is not asked
 * @param household who would pay for the place; null in what is stored
 */
public record PreschoolApplication(
    LocalDate birthDate,
    @Nullable Boolean registeredHere,
    LocalDate appliedOn,
    LocalDate wishedStart,
    List<Wish> wishes,
    List<Situation> adults,
    @Nullable Integer hoursPerWeek,
    @Nullable String ownNeed,
    boolean specialSupport,
    @Nullable String minorityLanguage,
    @Nullable ApplicantHousehold household) {
  public PreschoolApplication {
    wishes = List.copyOf(wishes);
    adults = List.copyOf(adults);
    if (wishes.isEmpty() || adults.isEmpty()) {
      throw new IllegalArgumentException("An application has a wish and an adult");
    }
    if (wishedStart.isBefore(appliedOn)) {
      throw new IllegalArgumentException("A place is not wished for in the past");
    }
  }

  /** Without what only the applicant may see: the household and its fee. */
  PreschoolApplication kept() {
    return new PreschoolApplication(
        birthDate,
        registeredHere,
        appliedOn,
        wishedStart,
        wishes,
        adults,
        hoursPerWeek,
        ownNeed,
        specialSupport,
        minorityLanguage,
        null);
  }
}
