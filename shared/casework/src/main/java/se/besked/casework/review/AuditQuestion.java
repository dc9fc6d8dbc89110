package se.besked.casework.review;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.besked.kernel.people.PersonalNumber;

/**
 * What an auditor asks the log.
 *
 * @param purpose why, in the auditor's words; kept
 * @param person somebody who has been seen, or null for everybody
 * @param caseNumber a case that has been seen, or null for all
 * @param staff the user id of somebody who has looked, or null for everybody
 * @param refusedOnly only tries that were refused
 * @param to the last day, included
 */
public record AuditQuestion(
    String purpose,
    @Nullable PersonalNumber person,
    @Nullable String caseNumber,
    @Nullable String staff,
    boolean refusedOnly,
    LocalDate from,
    LocalDate to) {
  public AuditQuestion {
    if (purpose.isBlank()) {
      throw new IllegalArgumentException("A question to the audit log has a purpose");
    }
    if (to.isBefore(from)) {
      throw new IllegalArgumentException("The last day is before the first");
    }
  }
}
