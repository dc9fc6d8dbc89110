package se.besked.schoolageeducareapplication;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import se.besked.childcare.fees.ApplicantHousehold;
import se.besked.childcare.start.Situation;

/**
 * What the rules work on.
 *
 * @param registeredHere whether the child is registered in the municipality; null when the register
 *     has no address
 * @param schoolName the school the pupil goes to, or will go to
 * @param adults what the adults of the applicant's household do, the applicant first
 * @param times when the place is needed
 * @param ownNeed another reason why the pupil needs a place, as the applicant tells it
 * @param specialSupport whether the pupil needs educare for special support
 * @param household who would pay for the place; null in what is stored
 */
public record EducareApplication(
    LocalDate birthDate,
    @Nullable Boolean registeredHere,
    LocalDate appliedOn,
    LocalDate wishedStart,
    String schoolName,
    Unit unit,
    List<Situation> adults,
    Set<Time> times,
    @Nullable String ownNeed,
    boolean specialSupport,
    @Nullable ApplicantHousehold household) {
  public EducareApplication {
    adults = List.copyOf(adults);
    times = Collections.unmodifiableSet(new TreeSet<>(times));
    if (adults.isEmpty() || times.isEmpty()) {
      throw new IllegalArgumentException("An application has an adult and a time");
    }
    if (wishedStart.isBefore(appliedOn)) {
      throw new IllegalArgumentException("A place is not wished for in the past");
    }
  }

  /** Without what only the applicant may see: the household and its fee. */
  EducareApplication kept() {
    return new EducareApplication(
        birthDate,
        registeredHere,
        appliedOn,
        wishedStart,
        schoolName,
        unit,
        adults,
        times,
        ownNeed,
        specialSupport,
        null);
  }
}
