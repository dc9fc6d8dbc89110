package se.besked.journey.prefill;

import se.besked.eservice.Concerns;
import se.besked.kernel.municipality.Municipality;
import se.besked.kernel.people.PersonalNumber;

/**
 * The facts of {@link PrefillForm} for a page to show. What the population register and the student
 * registry say may be minutes old, and tells when it was read; nothing is sent in, counted or
 * decided by it.
 */
public record PagePrefill(PrefillForm lately) {

  /** As {@link PrefillForm#of}. */
  public Prefilled of(Concerns concerns, PersonalNumber person, Municipality municipality) {
    return lately.of(concerns, person, municipality);
  }

  /** As {@link PrefillForm#forGuardian}. */
  public Prefilled forGuardian(PersonalNumber guardian, Municipality municipality) {
    return lately.forGuardian(guardian, municipality);
  }
}
