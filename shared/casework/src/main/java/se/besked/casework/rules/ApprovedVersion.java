package se.besked.casework.rules;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.besked.kernel.law.Dated;
import se.besked.kernel.law.Parameters;
import se.besked.kernel.law.RuleBook;

/**
 * A version that two persons have made: it takes over from the file's on its first day.
 *
 * @param id names it for ever, e.g. {@code "demo/school-transport/2027-07-01/3"}
 * @param withdrawnAt taken back before its first day; null while it stands
 */
public record ApprovedVersion(
    String id,
    String topic,
    LocalDate validFrom,
    String source,
    Map<String, Object> figures,
    Instant approvedAt,
    @Nullable Instant withdrawnAt) {

  /** Whether it was approved, and not yet withdrawn, at a moment. */
  boolean stoodAt(Instant moment) {
    return !approvedAt.isAfter(moment) && (withdrawnAt == null || withdrawnAt.isAfter(moment));
  }

  /** The rules with this version in its place. */
  RuleBook in(RuleBook rules) {
    return rules.with(
        topic, new Dated.Version<>(id, validFrom, null, source, new Parameters(topic, figures)));
  }
}
