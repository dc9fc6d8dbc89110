package se.besked.casework.decisions;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.besked.casework.ids.CaseId;
import se.besked.casework.ids.DecisionId;
import se.besked.casework.ids.PersonId;
import se.besked.kernel.law.AppealRoute;
import se.besked.kernel.law.LegalReference;

/**
 * A decision as it was made.
 *
 * @param number as people read it, e.g. {@code "BESLUT-2026-00007"}
 * @param reasonsJson what was found, as far as all parties, or the one it is shown to, may know
 * @param publishedAt when its letter existed and the parties could reach it; null before
 * @param edition of the letter: more than one when obvious slips were corrected
 * @param rapporteur who prepared it for the one who decided
 * @param givenTo the one party it is given to; everybody when null
 * @param announcedOn legality review: the day the minutes were announced on the notice board
 */
public record Decision(
    DecisionId id,
    CaseId caseId,
    String municipality,
    String number,
    boolean isValid,
    @Nullable DecisionId replaces,
    DecisionOutcome outcome,
    LegalReference legalBasis,
    AppealRoute appealRoute,
    String headline,
    String reasonsJson,
    String reasonsText,
    String decidedBy,
    @Nullable String delegation,
    boolean automated,
    @Nullable String ruleVersion,
    String gateReasonsJson,
    @Nullable LocalDate validFrom,
    @Nullable LocalDate validTo,
    Instant decidedAt,
    @Nullable Instant publishedAt,
    @Nullable LocalDate announcedOn,
    @Nullable LocalDate takenDownOn,
    DecisionSubject subject,
    @Nullable PersonId givenTo,
    @Nullable String rapporteur,
    int edition,
    int version)
    implements Serializable {

  /** The same decision with other reasons in its structured part. */
  Decision with(String otherReasonsJson) {
    return new Decision(
        id,
        caseId,
        municipality,
        number,
        isValid,
        replaces,
        outcome,
        legalBasis,
        appealRoute,
        headline,
        otherReasonsJson,
        reasonsText,
        decidedBy,
        delegation,
        automated,
        ruleVersion,
        gateReasonsJson,
        validFrom,
        validTo,
        decidedAt,
        publishedAt,
        announcedOn,
        takenDownOn,
        subject,
        givenTo,
        rapporteur,
        edition,
        version);
  }
}
