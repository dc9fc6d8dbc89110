package se.besked.casework.cases;

import java.io.Serializable;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.besked.casework.ids.CaseId;
import se.besked.casework.ids.PersonId;

/**
 * What every case has, whatever its state. JSON is kept as text; the journey gives it types.
 *
 * @param service the e-service's id, e.g. {@code "school-transport"}
 * @param number as people read it, e.g. {@code "SKJ-2026-00042"}
 * @param arrivedAt when the first guardian sent it: the arrival day of förvaltningslagen 22 §
 * @param isProtected somebody in it has a protected identity: only the restricted group sees it
 * @param guardiansDisagree somebody who is a guardian now has objected, or did not answer in time
 * @param leftToPerson guardians disagree or have done so, or custody has changed: no rule goes on
 * @param officer the officer who has it; null while nobody has
 */
public record CaseHead(
    CaseId id,
    int version,
    CaseState state,
    String municipality,
    String service,
    String number,
    @Nullable PersonId child,
    PersonId applicant,
    Instant arrivedAt,
    String formVersion,
    String ruleVersion,
    String summaryJson,
    String applicationJson,
    String factsJson,
    String assessmentJson,
    boolean isProtected,
    boolean guardiansDisagree,
    boolean leftToPerson,
    @Nullable String officer,
    Instant changedAt)
    implements Serializable {

  public Optional<PersonId> childId() {
    return Optional.ofNullable(child);
  }

  /** False when the municipality opened the case itself, with an offer that nobody applied for. */
  public boolean hasApplication() {
    return !formVersion.isEmpty();
  }
}
